import { total } from '@shared/kernel/money'
import type { OrderSummary } from '@shared/orders/model'
import { useState } from 'react'
import { money } from '../../platform/formatting/money'
import { amountWords } from '../../platform/goods/goodsWords'
import { Rows } from '../../platform/goods/Rows'
import { BulkBar } from '../../platform/ui/BulkBar'
import { QueueTable } from '../../platform/ui/QueueTable'
import { Dialog } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import { useKeys } from '../../platform/ui/useKeys'
import { noneToSend } from '../components/none'
import { useSendAll } from '../useSendAll'
import { useToSend } from '../useToSend'
import { toSendColumns } from './columns'
import { SentMany } from './SentMany'

interface ToSendTableProps {
  status: 'fundsConfirmed' | 'partlyShipped'
  enabled: boolean
  /** Which order the panel shows. */
  onOpen: (order: OrderSummary | undefined) => void
}

/** Orders to send off on a desk: one in the panel, or many at once as they were ordered. */
export function ToSendTable({ status, enabled, onOpen }: ToSendTableProps) {
  const list = useToSend(status, enabled)
  const [focus, setFocus] = useState<string>()
  const [picks, setPicks] = useState<Set<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const { sendAll, sending, busy, close } = useSendAll()
  const rows = list.rows ?? []
  const chosen = rows.filter(({ orderId }) => picks.has(orderId))
  const goods = chosen.reduce((sum, { goods: { cartons, loose } }) => ({ cartons: sum.cartons + cartons, loose: sum.loose + loose }), {
    cartons: 0,
    loose: 0,
  })
  const ask = () => chosen.length > 0 && !busy && setAsking(true)
  const carryOut = async () => {
    setAsking(false)
    const answers = await sendAll(chosen)
    const done = answers.filter(({ problem }) => !problem)
    setPicks(new Set())
    if (done.length === answers.length) toasts.show(`发了 ${done.length} 单`)
  }
  useKeys({ 'shift+a': ask, escape: () => (picks.size > 0 ? setPicks(new Set()) : onOpen(undefined)) })
  return (
    <>
      <Rows what='要发的单' list={list} none={noneToSend[status]} end={(count) => `共 ${count} 单`}>
        {(all, foot) => (
          <QueueTable
            label='要发的单'
            rows={all}
            idOf={({ orderId }) => orderId}
            nameOf={({ number, buyerName }) => `${number} ${buyerName}`}
            columns={toSendColumns}
            card={() => null}
            focus={focus}
            onFocus={setFocus}
            onOpen={onOpen}
            picked={picks}
            onPick={setPicks}
            foot={foot}
          />
        )}
      </Rows>
      <BulkBar
        count={chosen.length}
        onClear={() => setPicks(new Set())}
        actions={[{ label: `按单全发 ${chosen.length} 单`, keys: '⇧A', go: true, busy, onTap: ask }]}
      >
        {`选了 ${chosen.length} 单，共 ${money(total(chosen.map((order) => order.total)))}`}
      </BulkBar>
      <Dialog
        title={`${chosen.length} 单全部发走？`}
        open={asking}
        onClose={() => setAsking(false)}
        confirm={{ label: '全发', busy, onTap: () => void carryOut() }}
      >
        {`订了 ${amountWords({ ...goods, names: [], pieces: 0 })}，没发的都按单发，走自己的车。要填快递的请一单一单发`}
      </Dialog>
      <SentMany sending={sending} onClose={close} />
    </>
  )
}
