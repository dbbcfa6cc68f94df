import { inviteStaff } from '@shared/identity/api'
import { listStaff, saveStaff } from '@shared/parties/api'
import type { Staff } from '@shared/parties/staff'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { may } from '../../../platform/may'
import { session } from '../../../platform/session'
import { Page } from '../../../platform/shell/Page'
import { Button } from '../../../platform/ui/Button'
import { More } from '../../../platform/ui/More'
import { Note } from '../../../platform/ui/Note'
import { Problem } from '../../../platform/ui/Problem'
import { useRefresh } from '../../../platform/ui/refreshing'
import { role } from '../../../platform/ui/role'
import { RowBones } from '../../../platform/ui/Skeletons'
import { toasts } from '../../../platform/ui/toasts'
import { words } from '../../../platform/ui/words'
import { InvitationSheet } from '../../components/InvitationSheet'
import { StaffRow } from '../../components/StaffRow'
import { StaffSheet } from '../../components/StaffSheet'
import { useInvite, useSaveStaff, useStaff } from '../../useStaff'

/** 员工 */
export default function StaffPage() {
  const person = session.current()
  const list = useStaff(may(listStaff, person))
  const invite = useInvite()
  const saving = useSaveStaff(person?.party.partyId)
  const [invited, setInvited] = useState<Pick<Staff, 'staffId' | 'name'>>()
  /** Who is being changed; 'new' = somebody is being added. */
  const [open, setOpen] = useState<Staff | 'new'>()
  useRefresh(list.refetch)
  const edit = (someone: Staff | 'new') => {
    saving.reset()
    setOpen(someone)
  }
  const ask = (someone: Pick<Staff, 'staffId' | 'name'>) => {
    setInvited(someone)
    invite.mutate(someone.staffId)
  }
  const mayInvite = may(inviteStaff, person)

  return (
    <Page
      title='员工'
      {...(list.staff && { sub: `${person?.party.name} · ${list.staff.length}${list.hasNextPage ? '+' : ''} 人` })}
      place='staff'
      under
      narrow
      bottom={
        may(saveStaff, person) && (
          <Button kind='primary' size={48} wide icon='plus' opens='dialog' onTap={() => edit('new')}>
            添加员工
          </Button>
        )
      }
    >
      {!list.staff && (list.error ? <Problem what='员工' error={list.error} onRetry={() => void list.refetch()} /> : <RowBones />)}
      {invite.error && (
        <Note tone='danger' icon='alert' alert>
          {`没邀请上${invited?.name}：${words(invite.error)}`}
        </Note>
      )}
      {list.staff && (
        <View className='card' {...role('list', '员工')}>
          {list.staff.map((someone) => (
            <StaffRow
              key={someone.staffId}
              person={someone}
              isMe={someone.staffId === person?.staff.staffId}
              busy={invite.isPending && invited?.staffId === someone.staffId}
              onInvite={mayInvite ? () => ask(someone) : undefined}
              onEdit={may(saveStaff, person) ? () => edit(someone) : undefined}
            />
          ))}
        </View>
      )}
      {list.hasNextPage && (
        <More
          has
          busy={list.isFetchingNextPage}
          error={list.isFetchNextPageError ? list.error : null}
          onMore={() => void list.fetchNextPage()}
        />
      )}
      {invited && invite.data && <InvitationSheet name={invited.name} {...invite.data} onClose={invite.reset} />}
      {open && person && (
        <StaffSheet
          kind={person.party.kind}
          {...(open !== 'new' && { person: open, isMe: open.staffId === person.staff.staffId })}
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
    </Page>
  )
}
