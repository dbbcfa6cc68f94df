import { newId } from '@shared/kernel/id'
import type { OrderId } from '@shared/orders/model'
import { accountOf, post } from '../credit/ledgerStore'
import { handler as approveOrder } from '../orders/approveOrder'
import { changeOrder, getOrder } from '../orders/store'
import { handler as submitOrder } from '../orders/submitOrder'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { saved } from './goods'
import { invoke } from './invoke'
import type { Buyer, Market } from './market'

/** An order of a buyer that the seller has approved: so many pieces of the market's first product. */
export async function anApprovedOrder({ skuIds, adminToken }: Market, { token }: Buyer, quantity = 1): Promise<OrderId> {
  const orderId = newId('ord')
  await saved(invoke(submitOrder, { body: { orderId, lines: [{ skuId: skuIds[0], quantity }] }, token }))
  await saved(invoke(approveOrder, { pathParameters: { orderId }, body: {}, token: adminToken }))
  return orderId
}

/** Sends off pieces of an order's one line and posts their debit, as a shipment does to the money; all that is left where no number is given. Received at once where it says so. */
export const aDebit = (
  orderId: OrderId,
  { pieces, dueOn = '2026-12-21', received = false }: { pieces?: number; dueOn?: string; received?: boolean } = {},
) =>
  again(
    'ledger.moved',
    () =>
      again(
        'order.moved',
        async () => {
          const held = (await getOrder(orderId))!
          const { order, lines, reserves } = held
          const [line] = lines
          const sent = Math.min(pieces ?? line!.quantity, line!.quantity - (line!.shipped ?? 0))
          const amount = (line!.amount * sent) / line!.quantity
          const shipped = (line!.shipped ?? 0) + sent
          const at = new Date().toISOString()
          const whole = shipped === line!.quantity
          const status = whole ? (received ? 'received' : 'shipped') : 'partlyShipped'
          const documentId = newId('shp')
          const entry = { entryId: newId('led'), kind: 'shipment', amount, documentId, orderId, dueOn } as const
          const account = await accountOf(order.sellerId, order.buyerId)
          const posting = post(account, { entry, ...(reserves && { frees: amount }) }, at)
          const change = {
            steps: [{ status, at, what: 'shipped', documentId } as const],
            lines: [{ ...line!, shipped }],
            summary: { shippedAmount: (order.shippedAmount ?? 0) + amount },
          }
          await commit(changeOrder(held, change), ...posting.writes)
          return posting.entry
        },
        10,
      ),
    20,
  )

/** Something in the buyer's favour: a credit note of a return or a claim, for an order or for nothing in particular. Below nothing it is owed, with no term. */
export const aCreditNote = (sellerId: `pty_${string}`, buyerId: `pty_${string}`, amount: number, orderId?: OrderId) =>
  again(
    'ledger.moved',
    async () => {
      const entry = {
        entryId: newId('led'),
        kind: 'return',
        amount: -amount,
        documentId: newId('ret'),
        ...(orderId && { orderId }),
      } as const
      const posting = post(await accountOf(sellerId, buyerId), { entry }, new Date().toISOString())
      await commit(...posting.writes)
      return posting.entry
    },
    20,
  )
