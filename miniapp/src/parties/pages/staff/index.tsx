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
import { words } from '../../../platform/ui/words'
import { AddStaffSheet } from '../../components/AddStaffSheet'
import { InvitationSheet } from '../../components/InvitationSheet'
import { StaffRow } from '../../components/StaffRow'
import { useAddStaff, useInvite, useStaff } from '../../useStaff'

/** 员工 */
export default function StaffPage() {
  const person = session.current()
  const list = useStaff(may(listStaff, person))
  const invite = useInvite()
  const add = useAddStaff(person?.party.partyId)
  const [invited, setInvited] = useState<Pick<Staff, 'staffId' | 'name'>>()
  const [adding, setAdding] = useState(false)
  useRefresh(list.refetch)
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
          <Button kind='primary' size={48} wide icon='plus' opens='dialog' onTap={() => setAdding(true)}>
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
      {adding && person && (
        <AddStaffSheet
          kind={person.party.kind}
          busy={add.isPending}
          error={add.error}
          onClose={() => setAdding(false)}
          onAdd={(someone) =>
            add.mutate(someone, {
              onSuccess: (saved) => {
                setAdding(false)
                ask(saved)
              },
            })
          }
        />
      )}
    </Page>
  )
}
