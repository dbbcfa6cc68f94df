import { decidePaymentVoucher } from '@shared/payments/api'
import type { Voucher } from '@shared/payments/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { typedYuan } from '../../platform/desk/problems'
import { moment } from '../../platform/formatting/dates'
import { money, typedMoney } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Cell, Facts } from '../../platform/ui/Cell'
import { Chips } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Photos } from '../../platform/ui/Photos'
import { SidePanel } from '../../platform/ui/SidePanel'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { voucherHere } from '../labels'
import { useDecideVoucher } from './useFinance'

interface VoucherPanelProps {
  voucher: Voucher
  onClose: () => void
  onDecided: () => void
}

const usual = ['没查到这笔钱', '金额对不上', '图看不清', '发重了'].map((value) => ({ value, label: value }))

/** One slip: what it says, its photo, and what really came. */
export function VoucherPanel({ voucher, onClose, onDecided }: VoucherPanelProps) {
  const { voucherId, amount, buyerName, buyerId, paidOn, by, at, fileId, status, decided, orderId } = voucher
  const [typed, setTyped] = useState(typedYuan(amount))
  const [rejecting, setRejecting] = useState(false)
  const [reason, setReason] = useState('')
  const [chosen, setChosen] = useState(0)
  const decide = useDecideVoucher()
  const mayDecide = status === 'submitted' && may(decidePaymentVoucher, session.current())
  const came = typedMoney(typed)
  const send = (accept: boolean) =>
    decide.mutate(
      { voucherId, accept, ...(accept ? came !== amount && { amount: came } : { reason: reason.trim() }) },
      {
        onSuccess: () => {
          toasts.show(accept ? `${buyerName} ${money(came ?? amount)} 入账了` : `退回给${buyerName}了`, { tone: 'success' })
          onDecided()
        },
      },
    )
  const foot = rejecting ? (
    <>
      <Button size={48} onTap={() => setRejecting(false)}>
        再想想
      </Button>
      <Button kind='danger' size={48} busy={decide.isPending} off={!reason.trim() && '先写原因'} onTap={() => send(false)}>
        退回
      </Button>
    </>
  ) : (
    <>
      <Button size={48} onTap={() => setRejecting(true)}>
        退回
      </Button>
      <Button kind='primary' size={48} busy={decide.isPending} off={!came && '先填到账金额'} onTap={() => send(true)}>
        {came ? `收到 ${money(came)}` : '收到了'}
      </Button>
    </>
  )
  return (
    <SidePanel
      title={`${buyerName} ${money(amount)}`}
      sub={`${by.name} ${moment(at)} 发来`}
      open
      onClose={onClose}
      foot={mayDecide && foot}
    >
      <View className='voucher-photo'>
        <Photos label='转账凭证' fileIds={[fileId]} />
      </View>
      <Facts
        facts={[
          ['哪天转的', paidOn],
          ['核到哪了', voucherHere[status]],
          ...(decided?.amount !== undefined && decided.amount !== amount ? [['实际到账', money(decided.amount)] as const] : []),
          ...(decided ? [['核的人', `${decided.by.name} ${moment(decided.at)}`] as const] : []),
          ...(decided?.reason ? [['原因', decided.reason] as const] : []),
        ]}
      />
      {mayDecide && !rejecting && (
        <Field
          label='实际到账'
          type='decimal'
          unit='元'
          initial={typed}
          hint={came !== undefined && came !== amount ? `和凭证差 ${money(came - amount)}，按实际到账入账` : '和凭证不一样就改成实际的'}
          onText={setTyped}
        />
      )}
      {rejecting && (
        <View className='finance__why'>
          <Chips
            label='为什么退回'
            options={usual}
            value={usual.find(({ value }) => value === reason)?.value}
            onChange={(value) => {
              setReason(value)
              setChosen((times) => times + 1)
            }}
          />
          <Field key={chosen} label='客户会看到' initial={reason} lines={2} longest={200} onText={setReason} />
        </View>
      )}
      {decide.error && (
        <Note tone='danger' icon='alert' alert>
          {words(decide.error)}
        </Note>
      )}
      {orderId && <Cell title='是为这张订单付的' icon='ledger' onTap={() => go(`${pages.order}?orderId=${orderId}`)} />}
      <Cell title='他的往来账' note='欠款、到期和明细' icon='wallet' onTap={() => go(`${pages.account}?buyerId=${buyerId}`)} />
    </SidePanel>
  )
}
