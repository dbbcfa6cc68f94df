import { Refused } from '@shared/kernel/refused'
import { submitOrder } from '@shared/orders/api'
import { overdrawCredit, reserveCredit } from '../credit/store'
import { allocate } from '../inventory/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { buyerFor, submissionAlong, submissionFacts } from './facts'
import { decideSubmission, isRetry } from './rules/submission'
import { getOrder, insertOrder } from './store'

/** A party orders from its supplier: the order, its stock and its credit are taken together or not at all. */
export const handler = http({ ...submitOrder, along: submissionAlong }, async ({ input, actor, read, now }) => {
  // Who may not order for this buyer learns nothing of an order either: what follows answers with one that is there already.
  const buyer = await buyerFor(actor, input.buyerId)
  const buyerId = buyer.partyId
  try {
    // Between reading a line and drawing on it another order may take what was left: where such orders are held, decide once more.
    return await again(
      'credit.insufficient',
      async () => {
        const facts = await submissionFacts(read, actor.staff, buyer, input.lines, now)
        const held = decideSubmission(input, facts)
        const { sellerId, total, creditHold } = held.order
        const draw = creditHold ? overdrawCredit : reserveCredit
        await commit(insertOrder(held), ...allocate(sellerId, held.lines), ...(held.reserves ? [draw(sellerId, buyerId, total)] : []))
        return held.order
      },
      2,
    )
  } catch (error) {
    const earlier = error instanceof Refused && (await getOrder(input.orderId))
    if (!earlier) throw error
    if (earlier.order.buyerId !== buyerId) throw new Refused('actor.forbidden')
    if (!isRetry(earlier.order, input, buyerId)) throw new Refused('order.duplicate')
    return earlier.order
  }
})
