import type { LedgerAdjustment } from '@shared/credit/adjustment'
import { decideAdjustment } from '@shared/credit/api'
import { useState } from 'react'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Cell, Facts } from '../../platform/ui/Cell'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { SidePanel } from '../../platform/ui/SidePanel'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { useDecideAdjustment } from './useFinance'

interface AdjustmentPanelProps {
  adjustment: LedgerAdjustment
  onClose: () => void
}

/** A change of what is owed, before the eyes of a second person. */
export function AdjustmentPanel({ adjustment, onClose }: AdjustmentPanelProps) {
  const { adjustmentId, buyerId, buyerName, amount, reason, dispute, status, requestedBy, requestedAt, decidedBy, decidedAt, answer } =
    adjustment
  const me = session.current()
  const mine = requestedBy.staffId === me?.staff.staffId
  const decides = status === 'requested' && !mine && may(decideAdjustment, me)
  const [refusing, setRefusing] = useState(false)
  const [why, setWhy] = useState('')
  const decide = useDecideAdjustment()
  const send = (accept: boolean) =>
    decide.mutate(
      { adjustmentId, accept, ...(!accept && { reason: why.trim() }) },
      {
        onSuccess: () => {
          toasts.show(accept ? `记了账，${buyerName}${amount > 0 ? '多' : '少'}欠 ${money(Math.abs(amount))}` : '没同意，告诉申请的人了')
          onClose()
        },
      },
    )
  return (
    <SidePanel
      title={`${buyerName}${amount > 0 ? '多' : '少'}欠 ${money(Math.abs(amount))}`}
      sub={`${requestedBy.name} ${moment(requestedAt)} 申请`}
      open
      onClose={onClose}
      foot={
        decides && (
          <>
            <Button
              size={48}
              kind={refusing ? 'danger' : 'secondary'}
              busy={refusing && decide.isPending}
              off={refusing && !why.trim() && '先写原因'}
              onTap={() => (refusing ? send(false) : setRefusing(true))}
            >
              不同意
            </Button>
            {!refusing && (
              <Button kind='primary' size={48} busy={decide.isPending} onTap={() => send(true)}>
                同意，记账
              </Button>
            )}
          </>
        )
      }
    >
      <Facts
        facts={[
          ['为什么', reason],
          ['因为', dispute ? `${dispute.period} 对账单的异议` : '手工申请'],
          ...(decidedBy && decidedAt ? [[status === 'posted' ? '复核' : '没同意', `${decidedBy.name} ${moment(decidedAt)}`] as const] : []),
          ...(answer ? [['原因', answer] as const] : []),
        ]}
      />
      {status === 'requested' && mine && <Note icon='info'>是您申请的，要另一位同事复核</Note>}
      {refusing && <Field label='为什么不同意' lines={2} longest={200} onText={setWhy} />}
      {decide.error && (
        <Note tone='danger' icon='alert' alert>
          {words(decide.error)}
        </Note>
      )}
      {dispute && (
        <Cell title='看那张对账单' icon='doc' onTap={() => go(`${pages.statement}?period=${dispute.period}&buyerId=${buyerId}`)} />
      )}
      <Cell title='他的往来账' icon='wallet' onTap={() => go(`${pages.account}?buyerId=${buyerId}`)} />
    </SidePanel>
  )
}
