import type { BonusBalance } from './model'

/** A store's bonus as it is kept: what it earned by each SKU on its last day, for the daily cap. */
export interface HeldBonus {
  balance: BonusBalance
  day: string
  today: Readonly<Record<string, number>>
  version: number | undefined
}
