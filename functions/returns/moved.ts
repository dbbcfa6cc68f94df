import type { EntryId } from '@shared/credit/ledger'
import type { Instant } from '@shared/kernel/time'
import type { PlacedLine } from '@shared/orders/held'
import type { Return } from '@shared/returns/model'
import { accountOf, post } from '../credit/ledgerStore'
import { changeLevel } from '../inventory/store'
import type { Write } from '../platform/table'

const moving = (partyId: string, placed: readonly PlacedLine[], change: (skuId: string) => number): Write[] =>
  placed.flatMap(({ skuId, place }) => {
    const pieces = change(skuId)
    return pieces === 0 ? [] : [changeLevel(partyId, { skuId, place, change: pieces }, 'returned')]
  })

const lineOf = ({ lines }: Return, skuId: string) => lines.find((line) => line.skuId === skuId)

/** What was let pass leaves the buyer's stock. */
export const leaving = (decided: Return, placed: readonly PlacedLine[]): Write[] =>
  moving(decided.buyerId, placed, (skuId) => -(lineOf(decided, skuId)?.accepted ?? 0))

/** What came lies at the seller, what never came at the buyer as before. */
export const comingBack = (received: Return, placed: readonly PlacedLine[]): Write[] => [
  ...moving(received.sellerId, placed, (skuId) => lineOf(received, skuId)?.received ?? 0),
  ...moving(received.buyerId, placed, (skuId) => {
    const { accepted = 0, received: came = 0 } = lineOf(received, skuId) ?? {}
    return accepted - came
  }),
]

/** The credit note: one entry named after the return. Nothing came, or it was worth nothing: nothing is posted. */
export async function payingBack({ returnId, orderId, orderNumber, sellerId, buyerId, amount }: Return, now: Instant): Promise<Write[]> {
  if (amount === 0) return []
  const entryId: EntryId = `led_${returnId.slice('ret_'.length)}`
  const entry = { entryId, kind: 'return' as const, amount: -amount, documentId: returnId, orderId, reference: orderNumber }
  return post(await accountOf(sellerId, buyerId), { entry }, now).writes
}
