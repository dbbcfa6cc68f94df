import { type Fen, total } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { OrderId } from '@shared/orders/model'
import { accountOf } from '../credit/ledgerStore'
import { type Matched, matchedBy, type OpenCredit, openCredit, openDebits, stillOpen } from '../credit/openStore'
import { commit } from '../platform/table'
import { onAccount } from './allocating'
import { matchingWrites } from './matching'
import { lacking, pairsByHand } from './rules/byHand'
import { takenBack } from './rules/takingBack'
import type { HeldPayment } from './store'

/** A payment's open credit, also where nothing of it is open. */
export async function creditOfPayment({ payment, entry }: HeldPayment): Promise<{ credit: OpenCredit; isThere: boolean }> {
  const found = await openCredit(payment, entry)
  const { paymentId: documentId, amount, orderId } = payment
  const none: OpenCredit = { ...entry, kind: 'payment', documentId, ...(orderId && { orderId }), amount, open: 0, held: 0 }
  return { credit: found ?? none, isThere: found !== undefined }
}

const countedFor = ({ debit, amount }: Matched) => (debit.kind === 'shipment' ? [{ orderId: debit.orderId, amount }] : [])

/** Each order gets what it lacks of the payment, in one commit. Refuses with payment.tooMuch. */
export const allocateByHand = (held: HeldPayment, wanted: { orderId: OrderId; amount: Fen }[], now: Instant): Promise<void> =>
  onAccount(async () => {
    const account = await accountOf(held.payment.sellerId, held.payment.buyerId)
    const [{ credit, isThere }, rows, debits] = await Promise.all([
      creditOfPayment(held),
      matchedBy(account, held.entry.entryId),
      openDebits(account),
    ])
    const lacks = lacking(
      wanted,
      rows.flatMap(({ matched }) => matched.flatMap(countedFor)),
    )
    if (lacks.length === 0) return
    const pairs = pairsByHand(
      credit,
      debits.filter(({ kind }) => kind === 'shipment'),
      lacks,
    )
    const more = total(lacks.map(({ amount }) => amount)) - (credit.open - credit.held)
    const back = takenBack(rows, more, ({ debit }) => !wanted.some(({ orderId }) => orderId === debit.orderId))
    const taken = back.flatMap((row) => row.back)
    const most = total(taken.map(({ amount }) => amount)) + credit.open - credit.held
    if (taken.length + pairs.length > 30) throw new Refused('payment.tooMuch', { most: 0 })
    if (more > 0 && total(taken.map(({ amount }) => amount)) < more) throw new Refused('payment.tooMuch', { most })
    const open = await stillOpen(
      account,
      taken.map(({ matched }) => matched.debit),
    )
    await commit(...(await matchingWrites({ account, pairs, back, of: { credit, isThere, holds: 0 }, stillOpen: open, debits, now })))
  })
