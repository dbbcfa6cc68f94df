import type { Fen } from '@shared/kernel/money'

interface Row<M> {
  place: string
  matched: readonly M[]
}
export interface TakenBack<M> {
  place: string
  /** What stays of the row. */
  stays: M[]
  back: { matched: M; amount: Fen }[]
}

/** Takes back what a credit has paid, the newest first, up to an amount; less where there is no more that may be taken. */
export function takenBack<M extends { amount: Fen }>(
  rows: readonly Row<M>[],
  amount: Fen,
  mayTake: (matched: M) => boolean = () => true,
): TakenBack<M>[] {
  let wanted = amount
  return rows.toReversed().flatMap(({ place, matched }) => {
    const back: TakenBack<M>['back'] = []
    const stays = matched.toReversed().flatMap((one) => {
      const taken = mayTake(one) ? Math.min(wanted, one.amount) : 0
      wanted -= taken
      if (taken > 0) back.push({ matched: one, amount: taken })
      return taken < one.amount ? [{ ...one, amount: one.amount - taken }] : []
    })
    return back.length > 0 ? [{ place, stays: stays.reverse(), back }] : []
  })
}
