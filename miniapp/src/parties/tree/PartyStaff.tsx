import { inviteStaff } from '@shared/identity/api'
import { listStaff, saveStaff } from '@shared/parties/api'
import type { PartyId } from '@shared/parties/model'
import type { Kind } from '@shared/parties/roles'
import type { Staff } from '@shared/parties/staff'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Empty } from '../../platform/ui/Empty'
import { More } from '../../platform/ui/More'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { role } from '../../platform/ui/role'
import { RowBones } from '../../platform/ui/Skeletons'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { InvitationSheet } from '../components/InvitationSheet'
import { StaffRow } from '../components/StaffRow'
import { StaffSheet } from '../components/StaffSheet'
import { useInvite, useSaveStaff } from '../useStaff'

/** The people of a party below: who they are, and the code by which WeChat lets them in. */
export function PartyStaff({ partyId, kind, name }: { partyId: PartyId; kind: Kind; name: string }) {
  const me = session.current()
  const list = usePages(['staff', partyId], (after) => call(listStaff, { partyId, after }))
  const invite = useInvite()
  const saving = useSaveStaff(partyId)
  const [invited, setInvited] = useState<Pick<Staff, 'staffId' | 'name'>>()
  /** Who is being changed; 'new' = somebody is being added. */
  const [open, setOpen] = useState<Staff | 'new'>()
  const edit = (someone: Staff | 'new') => {
    saving.reset()
    setOpen(someone)
  }
  const ask = (someone: Pick<Staff, 'staffId' | 'name'>) => {
    setInvited(someone)
    invite.mutate(someone.staffId)
  }
  if (!list.rows) return list.error ? <Problem what='人员' error={list.error} onRetry={() => void list.refetch()} /> : <RowBones />
  return (
    <View className='desk-section'>
      {list.rows.length === 0 && <Empty title={`${name}还没有人`} text='加上第一个人，把邀请码发给他' />}
      <View {...role('list', `${name}的人员`)}>
        {list.rows.map((someone) => (
          <StaffRow
            key={someone.staffId}
            person={someone}
            isMe={someone.staffId === me?.staff.staffId}
            busy={invite.isPending && invited?.staffId === someone.staffId}
            onInvite={may(inviteStaff, me) ? () => ask(someone) : undefined}
            onEdit={may(saveStaff, me) ? () => edit(someone) : undefined}
          />
        ))}
      </View>
      {list.hasNextPage && (
        <More
          has
          busy={list.isFetchingNextPage}
          error={list.isFetchNextPageError ? list.error : null}
          onMore={() => void list.fetchNextPage()}
        />
      )}
      {invite.error && (
        <Note tone='danger' icon='alert' alert>
          {`没邀请上${invited?.name}：${words(invite.error)}`}
        </Note>
      )}
      {may(saveStaff, me) && (
        <View className='party-staff__add'>
          <Button wide icon='plus' opens='dialog' onTap={() => edit('new')}>
            添加人员
          </Button>
        </View>
      )}
      {invited && invite.data && <InvitationSheet name={invited.name} {...invite.data} onClose={invite.reset} />}
      {open && (
        <StaffSheet
          kind={kind}
          {...(open !== 'new' && { person: open, isMe: open.staffId === me?.staff.staffId })}
          busy={saving.isPending}
          error={saving.error}
          onClose={() => setOpen(undefined)}
          onSave={(draft) =>
            saving.mutate(open === 'new' ? draft : { ...draft, staffId: open.staffId }, {
              onSuccess: (saved) => {
                setOpen(undefined)
                if (open === 'new') ask(saved)
                else toasts.show(`${saved.name}的资料改好了`)
              },
            })
          }
        />
      )}
    </View>
  )
}
