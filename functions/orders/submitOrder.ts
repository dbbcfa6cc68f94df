import { Refused } from '@shared/kernel/refused'
import { submitOrder } from '@shared/orders/api'
import { overdrawCredit, reserveCredit } from '../credit/store'
import { allocate } from '../inventory/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { buyerFor, submissionAlong, submissionFacts } from './facts'
import { shownTo } from './reach'
import { decideSubmission, isRetry } from './rules/submission'
import { spend } from './spendingStore'
import { getOrder, insertOrder } from './store'

/** A party orders from its supplier: the order, its stock and its credit are taken together or not at all. */
export const handler = http({ ...submitOrder, along: submissionAlong }, async ({ input, actor, read, now }) => {
  // Who may not order for this buyer learns nothing of an order either: what follows answers with one that is there already.
  const buyer = await buyerFor(actor, input.buyerId)
  const buyerId = buyer.partyId
  const submit = async () => {
    const facts = await submissionFacts(read, actor.staff, buyer, input.lines, now)
    const held = decideSubmission(input, facts)
    const { sellerId, total, creditHold } = held.order
    const draw = creditHold ? overdrawCredit : reserveCredit
    const drawn = held.reserves ? [draw(sellerId, buyerId, total)] : []
    const spent = facts.spending ? [spend(facts.spending.of, facts.spending.spent, total, now)] : []
    await commit(insertOrder(held), ...allocate(sellerId, held.lines), ...drawn, ...spent)
    return held.order
  }
  try {
    // Another order may take what was left of a line, or be counted, between reading and drawing on it: decide once more.
    return await again('save.conflict', () => again('credit.insufficient', submit, 2))
  } catch (error) {
    const earlier = error instanceof Refused && (await getOrder(input.orderId))
    if (!earlier) throw error
    if (earlier.order.buyerId !== buyerId) throw new Refused('actor.forbidden')
    if (!isRetry(earlier.order, input, buyerId)) throw new Refused('order.duplicate')
    return shownTo(actor, earlier.order)
  }
})
