import { Text, View } from '@tarojs/components'
import { go } from '../../platform/go'
import { Icon } from '../../platform/ui/Icon'
import { role } from '../../platform/ui/role'
import { Tag } from '../../platform/ui/Tag'
import { Tap } from '../../platform/ui/Tap'
import type { Told } from './eventWords'
import './history.scss'

/** A code's life along a rail, the newest on top: what, who, where, what the scan said, and the papers it went with. */
export const LifeLine = ({ told }: { told: readonly Told[] }) => (
  <View className='rail' {...role('list', '经过')}>
    {told.map(({ icon, tone, title, when, note, tag, links }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what happened has no other name and is never reordered
      <View key={at} className={`rail__one is-${tone}`} {...role('listitem')}>
        <View className='rail__stop'>
          <Icon name={icon} size={16} />
        </View>
        <View className='rail__words'>
          <View className='rail__head'>
            <Text className='rail__title'>{title}</Text>
            {tag && <Tag tone={tag.tone}>{tag.text}</Tag>}
          </View>
          {note && <Text className='rail__note'>{note}</Text>}
          <Text className='rail__when'>{when}</Text>
          {links.length > 0 && (
            <View className='rail__links'>
              {links.map(({ label, url }) => (
                <Tap key={url} className='rail__link' onTap={() => go(url)}>
                  <Text>{label}</Text>
                  <Icon name='right' size={16} />
                </Tap>
              ))}
            </View>
          )}
        </View>
      </View>
    ))}
  </View>
)
