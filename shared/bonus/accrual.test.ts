import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Custody } from '../codes/model'
import { Refused } from '../kernel/refused'
import { plusMs, shanghaiDate } from '../kernel/time'
import { type Earning, earned, withEntry } from './accrual'
import type { HeldBonus } from './held'

const [storeId, dealerId, otherId] = ['pty_S', 'pty_D', 'pty_O'] as const
const skuId = 'sku_A'
const none: HeldBonus = {
  balance: { storeId, storeName: '惠民超市', earned: 0, paid: 0, balance: 0 },
  day: '',
  today: {},
  version: undefined,
}
const custody = (holderId: Custody['holderId'], over: Partial<Custody> = {}): Custody => ({
  ...{ holderId, holderName: '', areas: [], shippedAt: '2026-11-01T00:00:00.000Z', dealerId, ...over },
})
const earning = (over: Partial<Earning> = {}): Earning => ({
  ...{ store: { partyId: storeId, kind: 'store', lifecycle: 'active' }, dealers: [dealerId], custody: custody(storeId), isTaken: false },
  ...{ program: { skuId, perCase: 300, perScan: 50, dailyCap: 1_000 }, what: 'case', bonus: none, now: '2026-11-21T08:00:00.000Z' },
  ...over,
})
const outcome = (over: Partial<Earning>) => {
  try {
    return earned(earning(over))
  } catch (error) {
    return (error as Refused).code
  }
}

describe('what a store earns', () => {
  it.each<[string, Partial<Earning>, number | string]>([
    ['a case of its own', {}, 300],
    ['a case that its dealer shipped without scanning it on to it', { custody: custody(dealerId) }, 300],
    ['an item that a consumer bound', { what: 'scan' }, 50],
    ['goods straight from HQ', { custody: { ...custody(storeId), dealerId: undefined as never } }, 300],
    ['the goods of whom it buys from, though another has it as a customer', { dealers: [otherId, dealerId] }, 300],
    ['a store that is bound to nobody', { dealers: [] }, 'bonus.storeUnbound'],
    ['who is no store', { store: { partyId: dealerId, kind: 'dealer', lifecycle: 'active' } }, 'bonus.storeUnbound'],
    ['a suspended store', { store: { partyId: storeId, kind: 'store', lifecycle: 'suspended' } }, 'bonus.storeUnbound'],
    ['what was never shipped', { custody: undefined }, 'case.notShipped'],
    ['what was shipped to another dealer', { custody: custody(otherId, { dealerId: otherId }) }, 'bonus.otherDealer'],
    ['what came to it by another dealer', { custody: custody(storeId, { dealerId: otherId }) }, 'bonus.otherDealer'],
    ["another store's of the same dealer", { custody: custody(otherId) }, 'bonus.otherDealer'],
    ['a code for the second time', { isTaken: true }, 'bonus.taken'],
    ['a SKU without a program', { program: undefined }, 'bonus.noProgram'],
    ['a program that ended', { program: { skuId, perCase: 0, perScan: 0, dailyCap: 0 } }, 'bonus.noProgram'],
    ['the order of checks: unbound before taken', { dealers: [], isTaken: true }, 'bonus.storeUnbound'],
    ['the order of checks: another dealer before taken', { custody: custody(otherId), isTaken: true }, 'bonus.otherDealer'],
    ['beyond the cap', { bonus: { ...none, day: '2026-11-21', today: { [skuId]: 800 } } }, 'bonus.dailyCap'],
    ['within the cap, of another day', { bonus: { ...none, day: '2026-11-20', today: { [skuId]: 1_000 } } }, 300],
  ])('%s: %s', (_what, over, expected) => expect(outcome(over)).toBe(expected))

  it('balance = earned − paid = the sum of entries, never below nothing; no day earns more than its cap', () => {
    const step = fc.record({
      kind: fc.constantFrom('case', 'scan', 'payout'),
      amount: fc.integer({ min: 1, max: 2_000 }),
      hours: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [bonus, now, sum] = [none, '2026-11-21T08:00:00.000Z', 0]
        const days = new Map<string, number>()
        for (const [i, { kind, amount, hours }] of steps.entries()) {
          now = plusMs(now, hours * 3_600_000)
          try {
            const what = kind as 'case' | 'scan' | 'payout'
            const change = what === 'payout' ? -amount : earned(earning({ what, bonus, now }))
            const next = withEntry(bonus, {
              entryId: String(i),
              kind: what,
              amount: change,
              at: now,
              ...(change > 0 && { skuId: skuId as never }),
            })
            ;[bonus, sum] = [next.bonus, sum + change]
            if (change > 0) days.set(shanghaiDate(now), (days.get(shanghaiDate(now)) ?? 0) + change)
            expect(next.entry.balance).toBe(sum)
          } catch (error) {
            if (!(error instanceof Refused)) throw error
          }
          const { earned: all, paid, balance } = bonus.balance
          expect([balance, balance >= 0]).toEqual([all - paid, true])
          expect(balance).toBe(sum)
        }
        for (const day of days.values()) expect(day).toBeLessThanOrEqual(1_000)
      }),
    )
  })
})
