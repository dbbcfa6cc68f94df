import { beforeAll, expect, it } from '@jest/globals'
import { plusMs } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import type { Statement, StatementSummary } from '@shared/statements/model'
import { nextPeriod, periodOf, previousPeriod } from '@shared/statements/period'
import fc from 'fast-check'
import { accountOf, entriesAfter } from '../credit/ledgerStore'
import { invoke } from '../testing/invoke'
import { anEntry } from '../testing/ledger'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as confirmStatement } from './confirmStatement'
import { handler as getStatement } from './getStatement'
import { issueDue } from './issuing'
import { handler as listStatements } from './listStatements'

let sellerId: PartyId
beforeAll(async () => {
  sellerId = (await aParty({ kind: 'hq' })).partyId
})

const start = '2026-01-01T00:00:00.000Z'
const day = 86_400_000

type Step = { kind: 'post'; amount: number; days: number } | { kind: 'issue'; late: number } | { kind: 'confirm'; at: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      amount: fc.integer({ min: -500, max: 900 }),
      // A clock that is behind, one that stands still, and months in which nothing happens.
      days: fc.constantFrom(-2, 0, 1, 3, 11, 25, 65),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('issue' as const), late: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('confirm' as const), at: fc.nat(9) }) },
)

async function statementsOf(token: string, now: string): Promise<Statement[]> {
  const { body } = await invoke(listStatements, { method: 'GET', token, query: { as: 'buyer' }, now })
  const read = async ({ period }: StatementSummary) =>
    (await invoke(getStatement, { method: 'GET', token, pathParameters: { period }, now })).body
  return (await Promise.all(body.items.map(read))).reverse() as Statement[]
}

const sum = (lines: readonly { amount: number }[]) => lines.reduce((all, { amount }) => all + amount, 0)

/** Every statement is its slice of the ledger, they follow on each other, and together they are the ledger up to the last of them. */
async function theBooksAgree(buyerId: PartyId, statements: readonly Statement[]) {
  const entries = (await entriesAfter(sellerId, buyerId, undefined)).map(({ entry }) => entry)
  for (const [i, { period, opening, lines, closing, lineCount }] of statements.entries()) {
    expect(opening).toBe(statements[i - 1]?.closing ?? 0)
    expect(closing).toBe(opening + sum(lines))
    expect(lineCount).toBe(lines.length)
    expect(lines.map(({ lineId: _, ...entry }) => entry)).toEqual(entries.filter(({ at }) => periodOf(at) === period))
    const before = statements[i - 1]
    if (before && opening !== 0) expect(period).toBe(nextPeriod(before.period))
  }
  const { credit } = await accountOf(sellerId, buyerId)
  expect(credit.balance).toBe(sum(entries))
  expect(credit.left).toBe(credit.limit - credit.reserved - credit.balance)
}

it('whatever is posted and issued, in whatever order or at once: every statement is its slice of the ledger, and a confirmed one stays as it was', async () => {
  let issued = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), fc.boolean(), async (steps, atOnce) => {
      const party = await aParty({ kind: 'dealer', parentId: sellerId })
      const token = await signedIn(await aStaff({ partyId: party.partyId }), party)
      const confirmed = new Map<string, Statement>()
      let now = start
      const take = async (one: Step) => {
        if (one.kind === 'post') {
          now = plusMs(now, one.days * day)
          if (one.amount !== 0) await anEntry(sellerId, party.partyId, one.amount, now)
        } else if (one.kind === 'issue') {
          now = plusMs(now, one.late * day)
          await issueDue(sellerId, party.partyId, previousPeriod(periodOf(now)), now)
        } else {
          const all = await statementsOf(token, now)
          const chosen = all[one.at % Math.max(1, all.length)]
          if (!chosen) return
          const call = { token, pathParameters: { period: chosen.period }, body: { closing: chosen.closing }, now }
          expect((await invoke(confirmStatement, call)).status).toBe(200)
          confirmed.set(chosen.period, { ...chosen, status: 'confirmed' })
        }
      }
      if (atOnce) await Promise.all(steps.map(take))
      else for (const one of steps) await take(one)
      now = plusMs(now, 32 * day)
      await issueDue(sellerId, party.partyId, previousPeriod(periodOf(now)), now)
      const statements = await statementsOf(token, now)
      issued += statements.length
      await theBooksAgree(party.partyId, statements)
      for (const [period, then] of confirmed) {
        const { confirmed: _, ...is } = statements.find((one) => one.period === period)!
        const { confirmed: __, ...was } = then
        expect(is).toEqual(was)
      }
    }),
    { numRuns: 15 },
  )
  expect(issued).toBeGreaterThan(15)
})
