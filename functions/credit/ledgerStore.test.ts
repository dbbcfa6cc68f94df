import { beforeAll, describe, expect, it } from '@jest/globals'
import type { LedgerEntry } from '@shared/credit/ledger'
import { newId } from '@shared/kernel/id'
import type { PartyId } from '@shared/parties/model'
import fc from 'fast-check'
import { again } from '../platform/retry'
import { commit, table } from '../platform/table'
import { anEntry } from '../testing/ledger'
import { aParty } from '../testing/world'
import { accountOf, entriesAfter, type NewEntry, openOf, type Posting, post } from './ledgerStore'
import { creditKey, freeCredit, grantCredit, overdrawCredit, reserveCredit } from './store'

const november = '2026-11-21T08:00:00.000Z'
let sellerId: PartyId
beforeAll(async () => {
  sellerId = (await aParty()).partyId
})
const buyer = () => newId('pty')
const entry = (amount: number, over: Partial<NewEntry> = {}): NewEntry => ({
  ...{ entryId: newId('led'), kind: amount > 0 ? 'shipment' : 'payment', amount, documentId: newId('shp') },
  ...over,
})
const booked = (buyerId: PartyId, posting: Posting, now = november, tries = 60): Promise<LedgerEntry> =>
  again(
    'ledger.moved',
    async () => {
      const posted = post(await accountOf(sellerId, buyerId), posting, now)
      await commit(...posted.writes)
      return posted.entry
    },
    tries,
  )
const granted = async (buyerId: PartyId, limit: number, overLimit: 'refuse' | 'hold' = 'hold') => {
  const account = await accountOf(sellerId, buyerId)
  const isNew = !(await table.get(creditKey(sellerId, buyerId)))
  await commit(grantCredit(account.credit, isNew, { limit, overLimit, term: { kind: 'days', days: 30 } }, '买方'))
}
const entries = async (buyerId: PartyId) => (await entriesAfter(sellerId, buyerId, undefined)).map((one) => one.entry)
const open = async (buyerId: PartyId) => (await table.query({ pk: openOf(sellerId, buyerId) })).map(({ sk }) => String(sk))
const creditAt = async (buyerId: PartyId) => (await accountOf(sellerId, buyerId)).credit
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

/** What must hold between the entries and the credit row, always. */
async function theLedgerAddsUp(buyerId: PartyId) {
  const credit = await creditAt(buyerId)
  const all = await entries(buyerId)
  let balance = 0
  for (const one of all) {
    balance += one.amount
    expect(one.balance).toBe(balance)
  }
  expect(credit.balance).toBe(balance)
  expect(credit.left).toBe(credit.limit - credit.reserved - credit.balance)
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort())
}

describe('posting to a ledger', () => {
  it('keeps the balance after each entry, and the credit says the same', async () => {
    const buyerId = buyer()
    await granted(buyerId, 10_000)
    for (const amount of [3000, -1000, 500]) await booked(buyerId, { entry: entry(amount) })
    expect((await entries(buyerId)).map(({ amount, balance }) => [amount, balance])).toEqual([
      [3000, 3000],
      [-1000, 2000],
      [500, 2500],
    ])
    expect(await creditAt(buyerId)).toMatchObject({ limit: 10_000, reserved: 0, balance: 2500, drawn: 2500, left: 7500 })
    await theLedgerAddsUp(buyerId)
  })

  it('takes the place of what was reserved: what is left stays the same', async () => {
    const buyerId = buyer()
    await granted(buyerId, 10_000)
    await commit(reserveCredit(sellerId, buyerId, 4000))
    await booked(buyerId, { entry: entry(3000), frees: 3000 })
    expect(await creditAt(buyerId)).toMatchObject({ reserved: 1000, balance: 3000, left: 6000 })
  })

  it('works before any line is granted, and a line granted later counts what is owed', async () => {
    const buyerId = buyer()
    await booked(buyerId, { entry: entry(700) })
    expect(await creditAt(buyerId)).toMatchObject({ limit: 0, balance: 700, left: -700 })
    await granted(buyerId, 1000)
    expect(await creditAt(buyerId)).toMatchObject({ limit: 1000, balance: 700, left: 300 })
  })

  it('of two writers who read the same account takes one; the other decides again', async () => {
    const buyerId = buyer()
    for (const _ of ['the first entry ever', 'a later one']) {
      const account = await accountOf(sellerId, buyerId)
      const both = [entry(100), entry(200)].map((one) => codeOf(commit(...post(account, { entry: one }, november).writes)))
      expect((await Promise.all(both)).sort()).toEqual(['done', 'ledger.moved'])
    }
    expect(await entries(buyerId)).toHaveLength(2)
    await theLedgerAddsUp(buyerId)
  })

  it('loses none of many at once, while orders draw on the same credit', async () => {
    const buyerId = buyer()
    await granted(buyerId, 1_000_000)
    const amounts = Array.from({ length: 12 }, (_, i) => (i % 3 ? 100 + i : -50 - i))
    const orders = Array.from({ length: 8 }, () => commit(reserveCredit(sellerId, buyerId, 1000)))
    await Promise.all([...amounts.map((amount) => anEntry(sellerId, buyerId, amount, november)), ...orders])
    expect((await entries(buyerId)).map(({ amount }) => amount).sort()).toEqual([...amounts].sort())
    expect(await creditAt(buyerId)).toMatchObject({ reserved: 8000 })
    await theLedgerAddsUp(buyerId)
  })

  it('can ask for what must be left, so that an order in between is seen', async () => {
    const buyerId = buyer()
    await granted(buyerId, 1000)
    const account = await accountOf(sellerId, buyerId)
    await commit(overdrawCredit(sellerId, buyerId, 1001))
    const { writes } = post(account, { entry: entry(100), leftAtLeast: 0 }, november)
    expect(await codeOf(commit(...writes))).toBe('ledger.moved')
    await commit(freeCredit(sellerId, buyerId, 1))
    expect(await codeOf(commit(...writes))).toBe('done')
  })

  it('says on the last write what happened, and lists the account', async () => {
    const buyerId = buyer()
    await booked(buyerId, { entry: entry(1) })
    const accounts = await table.query({ index: 'gsi2', pk: 'ACCOUNTS', sk: { prefix: `${sellerId}#${buyerId}` } })
    expect(accounts).toHaveLength(1)
    const [row] = await table.query({ pk: `LEDGER#${sellerId}#${buyerId}` })
    expect(row).toMatchObject({ events: [{ name: 'ledger.posted' }] })
  })
})

describe('what is still open', () => {
  it('is every debit by its due date and every credit by its moment', async () => {
    const buyerId = buyer()
    const due = ['2026-12-20', '2026-12-01', undefined]
    const ids = due.map(() => newId('led'))
    for (const [i, dueOn] of due.entries()) {
      await booked(buyerId, { entry: entry(100, { entryId: ids[i]!, ...(dueOn && { dueOn }) }) })
    }
    const credit = await booked(buyerId, { entry: entry(-40) })
    await booked(buyerId, { entry: entry(0) })
    expect(await open(buyerId)).toEqual([
      `CREDIT#${november}#${credit.entryId}`,
      `DEBIT#2026-11-21#${ids[2]}`,
      `DEBIT#2026-12-01#${ids[1]}`,
      `DEBIT#2026-12-20#${ids[0]}`,
    ])
  })

  it('has an oldest due date, which later debits do not move on and credits do not touch', async () => {
    const buyerId = buyer()
    const dates: (string | undefined)[] = []
    for (const dueOn of ['2026-12-20', '2026-12-01', '2026-12-05']) {
      await booked(buyerId, { entry: entry(100, { dueOn }) })
      await booked(buyerId, { entry: entry(-1, { dueOn: '2026-01-01' }) })
      dates.push((await creditAt(buyerId)).oldestDue)
    }
    expect(dates).toEqual(['2026-12-20', '2026-12-01', '2026-12-01'])
  })
})

describe('the moment of an entry', () => {
  const closed = async (buyerId: PartyId, month: string) => commit({ key: creditKey(sellerId, buyerId), set: { closedThrough: month } })

  it('never goes back, whatever the clocks of two Lambdas say', async () => {
    const buyerId = buyer()
    await booked(buyerId, { entry: entry(1) })
    expect((await booked(buyerId, { entry: entry(2) }, '2026-11-21T07:59:59.999Z')).at).toBe(november)
    expect((await booked(buyerId, { entry: entry(3) }, '2026-11-21T08:00:00.001Z')).at).toBe('2026-11-21T08:00:00.001Z')
  })

  it.each([
    ['the last moment of a month in Shanghai', '2026-11', '2026-11-30T15:59:59.999Z', '2026-11-30T16:00:00.000Z'],
    ['the first of the next', '2026-11', '2026-11-30T16:00:00.000Z', '2026-11-30T16:00:00.000Z'],
    ['the end of a year', '2026-12', '2026-12-31T12:00:00.000Z', '2026-12-31T16:00:00.000Z'],
    ['a month that is still open', '2026-10', november, november],
  ])('lies in no month whose statement is out: %s', async (_case, month, now, at) => {
    const buyerId = buyer()
    await closed(buyerId, month)
    expect((await booked(buyerId, { entry: entry(5) }, now)).at).toBe(at)
  })

  it('is decided anew when the month is closed between reading and posting', async () => {
    const buyerId = buyer()
    await booked(buyerId, { entry: entry(1) })
    const account = await accountOf(sellerId, buyerId)
    const { posted } = account
    await commit({ key: creditKey(sellerId, buyerId), set: { closedThrough: '2026-11', posted: posted! + 1 } })
    expect(await codeOf(commit(...post(account, { entry: entry(2) }, november).writes))).toBe('ledger.moved')
    expect((await booked(buyerId, { entry: entry(2) })).at).toBe('2026-11-30T16:00:00.000Z')
  })
})

type Step = { kind: 'post'; amount: number; frees: number } | { kind: 'reserve' | 'free' | 'grant'; amount: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('post' as const), amount: fc.integer({ min: -900, max: 900 }), frees: fc.nat(300) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('reserve' as const, 'free' as const, 'grant' as const), amount: fc.nat(500) }),
  },
)

async function take(buyerId: PartyId, one: Step) {
  if (one.kind === 'post') return codeOf(booked(buyerId, { entry: entry(one.amount), frees: one.frees }))
  if (one.kind === 'grant') return codeOf(granted(buyerId, one.amount))
  if (one.kind === 'reserve') return codeOf(commit(overdrawCredit(sellerId, buyerId, one.amount)))
  return codeOf(commit(freeCredit(sellerId, buyerId, one.amount)))
}

it('whatever is posted, reserved, freed and granted, one after the other or at once: entries sum to the balance, and left is what it should be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), fc.boolean(), async (steps, atOnce) => {
      const buyerId = buyer()
      await granted(buyerId, 1000)
      const codes = atOnce ? await Promise.all(steps.map((one) => take(buyerId, one))) : []
      if (!atOnce) for (const one of steps) codes.push(await take(buyerId, one))
      const posted = codes.filter((code, i) => code === 'done' && steps[i]!.kind === 'post')
      expect(await entries(buyerId)).toHaveLength(posted.length)
      expect(codes.filter((code, i) => steps[i]!.kind === 'post' && code !== 'done')).toEqual([])
      await theLedgerAddsUp(buyerId)
    }),
    { numRuns: 25, endOnFailure: true },
  )
})
