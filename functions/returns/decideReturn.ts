import { decideReturn } from '@shared/returns/api'
import { changeOrder } from '../orders/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { leaving } from './moved'
import { happened, returnToMe, signed } from './reach'
import { counted, decideDecision } from './rules/returning'
import { changeReturn } from './store'

/** The seller lets pieces pass, which leave the buyer's stock, or not: then they may be asked for again. */
export const handler = http(decideReturn, ({ input: { returnId, lines: said, reason }, actor, now }) =>
  again('return.moved', () =>
    again('order.moved', async () => {
      const { back, held } = await returnToMe(actor, returnId)
      const decided = decideDecision(back.found, said, reason, { placed: held.lines, by: signed(actor), now })
      if (!decided) return back.found
      const refused = new Map(decided.lines.map(({ skuId, quantity, accepted = 0 }) => [skuId as string, accepted - quantity]))
      const step = happened(held, decided, 'returnDecided', decided.decided!)
      const change = { lines: counted(held.lines, refused, new Map()), steps: [step] }
      await commit(changeOrder(held, change), changeReturn(back, decided, 'return.decided'), ...leaving(decided, held.lines))
      return decided
    }),
  ),
)
