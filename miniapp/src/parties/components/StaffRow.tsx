import { rolesText } from '@shared/parties/labels'
import type { Staff } from '@shared/parties/staff'
import { Text, View } from '@tarojs/components'
import { Button } from '../../platform/ui/Button'
import { role } from '../../platform/ui/role'
import { Tag } from '../../platform/ui/Tag'
import { limitText } from '../limits'
import './staffRow.scss'

interface StaffRowProps {
  person: Staff
  isMe: boolean
  /** Absent where this person may not invite. */
  onInvite?: (() => void) | undefined
  /** Absent where this person may not change anybody. */
  onEdit?: (() => void) | undefined
  busy: boolean
}

/** Somebody of one's party: who, as what, and whether WeChat lets them in yet. */
export const StaffRow = ({ person, isMe, onInvite, onEdit, busy }: StaffRowProps) => (
  <View className='staff-row' {...role('listitem')}>
    <View className='avatar'>{person.name.slice(0, 1)}</View>
    <View className='grow'>
      <View className='staff-row__line'>
        <Text className='staff-row__name'>{person.name}</Text>
        {isMe && <Tag tone='brand'>我</Tag>}
        {person.disabled && <Tag>已停用</Tag>}
        {!person.disabled && !person.bound && <Tag tone='warn'>没绑微信</Tag>}
      </View>
      <Text className='hint'>{[rolesText(person), limitText(person)].filter(Boolean).join(' · ')}</Text>
    </View>
    {onEdit && (
      <Button kind='quiet' size={32} opens='dialog' label={`改资料：${person.name}`} onTap={onEdit}>
        改资料
      </Button>
    )}
    {onInvite && !person.disabled && !isMe && (
      <Button size={32} busy={busy} opens='dialog' label={`${person.bound ? '换微信' : '邀请'}：${person.name}`} onTap={onInvite}>
        {person.bound ? '换微信' : '邀请'}
      </Button>
    )}
  </View>
)
