import { Text, View } from '@tarojs/components'
import { moment } from '../../platform/formatting/dates'
import { Photos } from '../../platform/ui/Photos'
import { role } from '../../platform/ui/role'
import { Tag } from '../../platform/ui/Tag'
import type { Said } from './saidWords'
import './hearing.scss'

interface SaidListProps {
  label: string
  said: readonly Said[]
}

/** Who said what, when, with its photos; what the dealer does not see says so. */
export const SaidList = ({ label, said }: SaidListProps) => (
  <View {...role('list', label)}>
    {said.map(({ key, name, of, text, at, photoIds, hidden }) => (
      <View key={key} className='said' {...role('listitem')}>
        <View className='avatar'>{name.slice(0, 1)}</View>
        <View className='grow'>
          <View className='said__who'>
            <Text className='said__name'>{[name, of].filter(Boolean).join(' · ')}</Text>
            {hidden && (
              <Tag tone='warn' icon='lock'>
                不给经销商看
              </Tag>
            )}
          </View>
          <Text className='said__text'>{`「${text}」`}</Text>
          <Text className='hint'>{moment(at)}</Text>
          {photoIds && photoIds.length > 0 && (
            <View className='said__photos'>
              <Photos label={`${name}拍的`} fileIds={photoIds} />
            </View>
          )}
        </View>
      </View>
    ))}
  </View>
)
