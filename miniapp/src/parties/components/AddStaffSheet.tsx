import { roleLabel } from '@shared/parties/labels'
import { type Kind, type Role, rolesOf } from '@shared/parties/roles'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { Checkbox } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { Sheet } from '../../platform/ui/Sheet'
import { words } from '../../platform/ui/words'

interface AddStaffSheetProps {
  kind: Kind
  busy: boolean
  error: Error | null
  onClose: () => void
  onAdd: (person: { name: string; roles: Role[] }) => void
}

/** Somebody new: a name and what they may do. */
export function AddStaffSheet({ kind, busy, error, onClose, onAdd }: AddStaffSheetProps) {
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const all = rolesOf(kind)
  const missing = !name.trim() ? '先填姓名' : roles.length === 0 ? '先选做什么' : false
  return (
    <Sheet
      title='添加员工'
      sub='加好后把邀请码发给对方'
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={busy} off={missing} onTap={() => onAdd({ name: name.trim(), roles: [...roles] })}>
          添加并邀请
        </Button>
      }
    >
      <Field label='姓名' placeholder='真实姓名' longest={30} onText={setName} />
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
      {error && (
        <Note tone='danger' alert>
          {words(error)}
        </Note>
      )}
    </Sheet>
  )
}
