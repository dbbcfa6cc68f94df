import { yuan } from '@shared/kernel/money'
import { listPaymentVouchers } from '@shared/payments/api'
import type { Voucher } from '@shared/payments/model'
import { useState } from 'react'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Cell, Facts } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { Photos } from '../../platform/ui/Photos'
import { Sheet } from '../../platform/ui/Sheet'
import { Tag } from '../../platform/ui/Tag'
import { voucherLabel, voucherTone } from '../labels'
import { List } from './List'

/** The slips that one has sent, and what became of them. */
export function MyVouchers() {
  const [open, setOpen] = useState<Voucher>()
  const list = usePages(['payments', 'vouchers', 'buyer'], (after) => call(listPaymentVouchers, { as: 'buyer', after }))
  return (
    <>
      <List
        what='转账凭证'
        list={list}
        idOf={({ voucherId }) => voucherId}
        none={{ art: 'done', title: '还没发过凭证', text: '转了账，拍张凭证发给对方，核好就入账' }}
        row={(voucher) => (
          <Cell
            title={<Amount fen={voucher.amount} size={16} />}
            note={`${voucher.paidOn.slice(5)} 转给${voucher.sellerName}`}
            value={<Tag tone={voucherTone[voucher.status]}>{voucherLabel[voucher.status]}</Tag>}
            onTap={() => setOpen(voucher)}
          />
        )}
      />
      {open && <VoucherSheet voucher={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

const VoucherSheet = ({ voucher, onClose }: { voucher: Voucher; onClose: () => void }) => {
  const { amount, status, decided, sellerName, paidOn, fileId, orderId, by, at } = voucher
  const again = () => {
    onClose()
    go(`${pages.pay}?amount=${yuan(amount)}${orderId ? `&orderId=${orderId}` : ''}`)
  }
  return (
    <Sheet
      title={`${money(amount)}，${voucherLabel[status]}`}
      sub={`${by.name} ${moment(at)} 发的`}
      open
      onClose={onClose}
      foot={
        status === 'rejected' && (
          <Button kind='primary' size={48} wide onTap={again}>
            重新发一张
          </Button>
        )
      }
    >
      {decided?.reason && (
        <Note tone={status === 'rejected' ? 'danger' : 'plain'} icon='info'>{`${decided.by.name}：${decided.reason}`}</Note>
      )}
      {decided?.amount !== undefined && decided.amount !== amount && (
        <Note tone='warn' icon='info'>{`对方收到的是 ${money(decided.amount)}`}</Note>
      )}
      <Facts
        facts={[
          ['收款方', sellerName],
          ['哪天转的', paidOn],
          ...(decided ? [['核的人', `${decided.by.name} ${moment(decided.at)}`] as const] : []),
        ]}
      />
      <Photos label='转账凭证' fileIds={[fileId]} />
    </Sheet>
  )
}
