import type { Week } from '@shared/orders/model'

export interface Weeks {
  /** Each week's share of the largest, 0 to 1, oldest first. */
  bars: { from: string; share: number; pieces: number }[]
  /** Pieces in a usual week: the mean of those before this one. */
  usual: number
  now: number
  /** So many times the usual; only where that is worth a look. */
  times?: number
}

const worthALook = 3
const enoughWeeks = 3

/** What the buyer took week by week. A buyer of few weeks has no usual amount yet. */
export function weeksOf(weeks: readonly Week[]): Weeks {
  const before = weeks.slice(0, -1)
  const now = weeks.at(-1)?.pieces ?? 0
  const usual = before.length > 0 ? Math.round(before.reduce((sum, { pieces }) => sum + pieces, 0) / before.length) : 0
  const most = Math.max(1, ...weeks.map(({ pieces }) => pieces))
  const times = Math.floor(usual > 0 ? now / usual : 0)
  const known = before.filter(({ pieces }) => pieces > 0).length >= enoughWeeks
  return {
    bars: weeks.map(({ from, pieces }) => ({ from, pieces, share: pieces / most })),
    usual,
    now,
    ...(known && times >= worthALook && { times }),
  }
}
