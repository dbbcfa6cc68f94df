import type { Custody } from '../codes/model'
import { Refused } from '../kernel/refused'
import { type Instant, shanghaiDate } from '../kernel/time'
import type { Party, PartyId } from '../parties/model'
import type { HeldBonus } from './held'
import type { BonusEntry, BonusProgram } from './model'

export interface Earning {
  store: Pick<Party, 'partyId' | 'kind' | 'lifecycle'>
  /** Whose goods are its own: the dealer it is bound to by a scan, and whom it buys from. */
  dealers: readonly PartyId[]
  custody: Custody | undefined
  isTaken: boolean
  program: BonusProgram | undefined
  what: 'case' | 'scan'
  bonus: HeldBonus
  now: Instant
}

/** How much is earned, checked in this order: a store that is bound, goods shipped to one of its dealers and with neither of others, once a code, within the day. */
export function earned({ store, dealers, custody, isTaken, program, what, bonus, now }: Earning): number {
  if (store.kind !== 'store' || store.lifecycle !== 'active' || dealers.length === 0) throw new Refused('bonus.storeUnbound')
  if (!custody) throw new Refused('case.notShipped')
  const isItsWay =
    custody.holderId === store.partyId ? !custody.dealerId || dealers.includes(custody.dealerId) : dealers.includes(custody.holderId)
  if (!isItsWay) throw new Refused('bonus.otherDealer')
  if (isTaken) throw new Refused('bonus.taken')
  const amount = (what === 'case' ? program?.perCase : program?.perScan) ?? 0
  if (!program || amount === 0) throw new Refused('bonus.noProgram')
  const today = bonus.day >= shanghaiDate(now) ? (bonus.today[program.skuId] ?? 0) : 0
  if (today + amount > program.dailyCap) throw new Refused('bonus.dailyCap', { left: Math.max(0, program.dailyCap - today), amount })
  return amount
}

type Entry = Omit<BonusEntry, 'balance'>

/** The bonus with one entry more. What is paid out never exceeds what was earned. */
export function withEntry(bonus: HeldBonus, entry: Entry): { bonus: HeldBonus; entry: BonusEntry } {
  const { amount, skuId, at } = entry
  const { earned, paid, balance: before } = bonus.balance
  const balance = before + amount
  if (balance < 0) throw new Refused('bonus.tooMuch', { balance: before })
  const sums = amount > 0 ? { earned: earned + amount } : { paid: paid - amount }
  // What is told of late counts against the day that has begun since.
  const isLater = shanghaiDate(at) > bonus.day
  const [day, today] = isLater ? [shanghaiDate(at), {} as HeldBonus['today']] : [bonus.day, bonus.today]
  const counted = skuId && amount > 0 ? { day, today: { ...today, [skuId]: (today[skuId] ?? 0) + amount } } : {}
  return { bonus: { ...bonus, ...counted, balance: { ...bonus.balance, ...sums, balance } }, entry: { ...entry, balance } }
}
