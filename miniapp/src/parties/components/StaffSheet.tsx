import { roleLabel } from '@shared/parties/labels'
import { type Kind, type Role, rolesOf } from '@shared/parties/roles'
import type { ApprovalLimit, SpendingLimit, Staff } from '@shared/parties/staff'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { Checkbox, Switch } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { Sheet } from '../../platform/ui/Sheet'
import { words } from '../../platform/ui/words'
import { limitDraftOf, limitProblems, limitsOf } from '../limits'
import { Limits } from './Limits'

export interface StaffDraft {
  name: string
  roles: Role[]
  disabled?: boolean
  /** null takes it away. */
  approval?: ApprovalLimit | null
  spending?: SpendingLimit | null
}
interface StaffSheetProps {
  kind: Kind
  /** Who is changed; absent = somebody new. */
  person?: Staff
  /** Nobody disables themselves. */
  isMe?: boolean
  busy: boolean
  error: Error | null
  onClose: () => void
  onSave: (person: StaffDraft) => void
}

/** Somebody's name, what they may do, and whether they still may. */
export function StaffSheet({ kind, person, isMe = false, busy, error, onClose, onSave }: StaffSheetProps) {
  const [name, setName] = useState(person?.name ?? '')
  const [roles, setRoles] = useState<readonly Role[]>(person?.roles ?? [])
  const [disabled, setDisabled] = useState(person?.disabled ?? false)
  const [limits, setLimits] = useState(() => limitDraftOf(person))
  const all = rolesOf(kind)
  const missing = !name.trim()
    ? '先填姓名'
    : roles.length === 0
      ? '先选做什么'
      : Object.keys(limitProblems(limits)).length > 0 && '限额填数字'
  const { approval, spending } = limitsOf(limits, kind, roles)
  // Nothing is said of a limit that never was.
  const limited = { ...((approval || person?.approval) && { approval }), ...((spending || person?.spending) && { spending }) }
  const save = () => onSave({ name: name.trim(), roles: [...roles], ...(person && { disabled }), ...limited })
  return (
    <Sheet
      title={person ? `改${person.name}的资料` : '添加员工'}
      sub={person ? '改好后下次操作就按新的职责' : '加好后把邀请码发给对方'}
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={busy} off={missing} onTap={save}>
          {person ? '改好' : '添加并邀请'}
        </Button>
      }
    >
      <Field label='姓名' placeholder='真实姓名' initial={name} longest={30} onText={setName} />
      <View className='add-staff__roles' {...role('group', '做什么')}>
        {all.map((one) => (
          <Checkbox
            key={one}
            label={roleLabel[one]}
            on={roles.includes(one)}
            onChange={(on) => setRoles(all.filter((other) => (other === one ? on : roles.includes(other))))}
          />
        ))}
      </View>
      <Limits kind={kind} roles={roles} draft={limits} onChange={(some) => setLimits((last) => ({ ...last, ...some }))} />
      {person && !isMe && <Switch label='停用：不能再登录，已下的单不变' on={disabled} onChange={setDisabled} />}
      {error && (
        <Note tone='danger' alert>
          {words(error)}
        </Note>
      )}
    </Sheet>
  )
}
