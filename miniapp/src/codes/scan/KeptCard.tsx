import { Text, View } from '@tarojs/components'
import { Icon } from '../../platform/ui/Icon'
import { role } from '../../platform/ui/role'
import { tailOf } from '../verdict/words'
import type { Waiting } from '../waiting/task'
import { keptFor, keptOf } from './keptWords'
import './scan.scss'

/** At once, in place of the answer that cannot come: what one may rely on and what not. */
export const KeptCard = ({ one }: { one: Waiting }) => {
  const { title, says } = keptOf(one)
  return (
    <View className='kept' {...role('alert')}>
      <Icon name='offline' size={24} />
      <View className='grow'>
        <Text className='kept__title'>{title}</Text>
        <Text className='kept__says'>{says}</Text>
        <Text className='kept__note'>{`尾号 ${tailOf(one.task.uri)} · ${keptFor}`}</Text>
      </View>
    </View>
  )
}
