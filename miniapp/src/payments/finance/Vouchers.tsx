import { listPaymentVouchers } from '@shared/payments/api'
import type { Voucher, VoucherStatus } from '@shared/payments/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { usePages } from '../../platform/desk/usePages'
import { moment } from '../../platform/formatting/dates'
import { Amount } from '../../platform/ui/Amount'
import { Cell } from '../../platform/ui/Cell'
import { Chips } from '../../platform/ui/Choices'
import type { Column } from '../../platform/ui/queueProps'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { useKeys } from '../../platform/ui/useKeys'
import { voucherHere, voucherTone } from '../labels'
import { Frame, type Place } from './Frame'
import { VoucherPanel } from './VoucherPanel'

const states = (['submitted', 'accepted', 'rejected'] as const).map((value) => ({ value, label: voucherHere[value] }))
const state = ({ status }: Voucher) => <Tag tone={voucherTone[status]}>{voucherHere[status]}</Tag>

const columns: Column<Voucher>[] = [
  { key: 'buyer', title: '客户', cell: ({ buyerName, by }) => <Two first={buyerName} second={`${by.name}发的`} /> },
  { key: 'amount', title: '金额', right: true, cell: ({ amount }) => <Amount fen={amount} size={13} /> },
  { key: 'paidOn', title: '哪天转的', cell: ({ paidOn }) => paidOn },
  { key: 'at', title: '发来', spare: true, cell: ({ at }) => moment(at) },
  { key: 'state', title: '核到哪了', cell: state },
]

/** Slips that buyers have sent: the photo beside the amount, yes or no. */
export function Vouchers({ place }: { place: Place }) {
  const [status, setStatus] = useState<VoucherStatus>('submitted')
  const [focus, setFocus] = useState(place.open)
  const list = usePages(['payments', 'vouchers', 'seller', status], (after) => call(listPaymentVouchers, { as: 'seller', status, after }))
  const rows = list.rows ?? []
  const voucher = rows.find(({ voucherId }) => voucherId === place.open)
  const open = (voucherId: string) => place.change({ open: voucherId })
  const close = () => open('')
  useKeys({ escape: close })
  const next = () => {
    const at = rows.findIndex(({ voucherId }) => voucherId === place.open)
    open((rows[at + 1] ?? rows[at - 1])?.voucherId ?? '')
  }
  return (
    <Frame
      at={place}
      sub={list.rows && `${rows.length}${list.hasNextPage ? '+' : ''} 张${voucherHere[status]}`}
      hints={[
        { keys: ['J', 'K'], does: '上下', short: true },
        { keys: ['↵'], does: '打开', short: true },
      ]}
      panel={voucher && <VoucherPanel key={voucher.voucherId} voucher={voucher} onClose={close} onDecided={next} />}
    >
      <View className='desk-chips'>
        <Chips label='核到哪了' oneLine options={states} value={status} onChange={setStatus} />
      </View>
      <DeskTable
        what='凭证'
        label='客户发来的付款凭证'
        list={list}
        columns={columns}
        idOf={({ voucherId }) => voucherId}
        nameOf={({ buyerName }) => buyerName}
        focus={focus}
        onFocus={setFocus}
        onOpen={({ voucherId }) => open(voucherId)}
        card={(one) => (
          <Cell
            title={one.buyerName}
            note={`${one.paidOn.slice(5)} 转的 · ${moment(one.at)} 发来`}
            value={<Amount fen={one.amount} size={16} />}
            onTap={() => open(one.voucherId)}
          />
        )}
        none={
          status === 'submitted'
            ? { art: 'done', title: '没有等您核的凭证', text: '客户转账后发来凭证，会排在这里' }
            : { title: `没有${voucherHere[status]}的凭证` }
        }
        end={(count) => `共 ${count} 张`}
      />
    </Frame>
  )
}
