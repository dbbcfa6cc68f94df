import { receiveReturn } from '@shared/returns/api'
import { changeOrder } from '../orders/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { comingBack, payingBack } from './moved'
import { happened, returnToMe, signed } from './reach'
import { counted, decideReceipt } from './rules/returning'
import { changeReturn } from './store'

const pieces = (of: readonly [string, number][]) => new Map(of)

/** The goods are back: the seller has them, the buyer is paid back, and what never came is the buyer's as before. */
export const handler = http(receiveReturn, ({ input: { returnId, lines: said }, actor, now }) =>
  again('return.moved', () =>
    again('ledger.moved', () =>
      again('order.moved', async () => {
        const { back, held } = await returnToMe(actor, returnId)
        const received = decideReceipt(back.found, said, { placed: held.lines, by: signed(actor), now })
        if (!received) return back.found
        const absent = pieces(received.lines.map(({ skuId, accepted = 0, received: came = 0 }) => [skuId, came - accepted]))
        const credited = pieces(received.lines.map(({ skuId, received: came = 0 }) => [skuId, came]))
        const step = happened(held, received, 'returned', received.receipt!)
        const change = { lines: counted(held.lines, absent, credited), steps: [step] }
        const moved = [...comingBack(received, held.lines), ...(await payingBack(received, now))]
        await commit(changeOrder(held, change), changeReturn(back, received, 'return.received'), ...moved)
        return received
      }),
    ),
  ),
)
