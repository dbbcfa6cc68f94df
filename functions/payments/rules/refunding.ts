import { type Fen, total } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import { type TakenBack, takenBack } from './takingBack'

/** So many debits and their orders fit a commit. */
const most = 30

/** What a refund takes back of what the payment has paid, after what is on account. Refuses with payment.tooMuch {most} what is more than there is, or than one refund can take back. */
export function refundable<M extends { amount: Fen }>(
  amount: Fen,
  { open, held }: { open: Fen; held: Fen },
  rows: readonly { place: string; matched: readonly M[] }[],
): TakenBack<M>[] {
  const lacks = amount - (open - held)
  if (lacks <= 0) return []
  const back = takenBack(rows, lacks)
  const newest = rows.flatMap(({ matched }) => matched).slice(-most)
  const reach = total(newest.map((one) => one.amount)) + open - held
  if (amount > reach) throw new Refused('payment.tooMuch', { most: reach })
  return back
}
