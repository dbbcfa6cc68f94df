import { beforeAll, describe, expect, it } from '@jest/globals'
import { plusMs } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import type { Dispute, Statement } from '@shared/statements/model'
import { accountOf } from '../credit/ledgerStore'
import { handler as getFile } from '../files/getFile'
import { invoke } from '../testing/invoke'
import { anEntry } from '../testing/ledger'
import { metered } from '../testing/meter'
import { aPhoto } from '../testing/photos'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as answerDispute } from './answerDispute'
import { handler as confirmStatement } from './confirmStatement'
import { handler as disputeStatementLine } from './disputeStatementLine'
import { handler as getStatement } from './getStatement'
import { issueDue } from './issuing'
import { handler as listStatements } from './listStatements'
import { handler as withdrawDispute } from './withdrawDispute'

/** Shanghai's March and April of 2026 begin. */
const march = '2026-02-28T16:00:00.000Z'
const april = '2026-03-31T16:00:00.000Z'
const may = '2026-04-30T16:00:00.000Z'

interface Account {
  sellerId: PartyId
  buyerId: PartyId
  seller: string
  buyer: string
}
let hqId: PartyId
let seller: string
beforeAll(async () => {
  const hq = await aParty({ kind: 'hq', name: '总部' })
  hqId = hq.partyId
  seller = await signedIn(await aStaff({ partyId: hqId, roles: ['finance'] }), hq)
})

async function anAccount(): Promise<Account> {
  const party = await aParty({ kind: 'dealer', parentId: hqId, name: '宏远商贸' })
  return { sellerId: hqId, buyerId: party.partyId, seller, buyer: await signedIn(await aStaff({ partyId: party.partyId }), party) }
}

/** February owes 300, March adds 1000 and pays 400, April adds 50. */
async function threeMonths() {
  const account = await anAccount()
  const posts: [number, string][] = [
    [300, plusMs(march, -1)],
    [1000, march],
    [-400, plusMs(april, -1)],
    [50, april],
  ]
  const entries = []
  for (const [amount, at] of posts) entries.push(await anEntry(account.sellerId, account.buyerId, amount, at))
  return { ...account, entries }
}
const issue = ({ sellerId, buyerId }: Account, through = '2026-03', now = plusMs(april, 600_000)) =>
  issueDue(sellerId, buyerId, through, now)
const shown = async (token: string, period: string, query: Record<string, string> = {}, now = plusMs(may, -1)) =>
  (await invoke(getStatement, { method: 'GET', token, pathParameters: { period }, query, now })).body
const act = (handler: typeof confirmStatement, token: string, period: string, body: object, path: Record<string, string> = {}) =>
  invoke(handler, { token, pathParameters: { period, ...path }, body, now: plusMs(april, 86_400_000) })
const amounts = ({ lines }: Statement) => lines.map(({ amount }) => amount)

describe('a statement', () => {
  it('is the slice of the ledger of a month in Shanghai, to the millisecond', async () => {
    const account = await threeMonths()
    expect(await issue(account)).toBe(2)
    const first = await shown(account.buyer, '2026-02')
    expect(first).toMatchObject({ status: 'issued', opening: 0, closing: 300, lineCount: 1, sellerName: '总部', buyerName: '宏远商贸' })
    const second = await shown(account.buyer, '2026-03')
    expect([second.opening, amounts(second), second.closing]).toEqual([300, [1000, -400], 900])
    expect(second.lines.map(({ lineId, balance }: Statement['lines'][0]) => [lineId, balance])).toEqual(
      account.entries.slice(1, 3).map(({ entryId, balance }) => [entryId, balance]),
    )
    expect(second.totals).toEqual([
      { kind: 'shipment', amount: 1000, count: 1 },
      { kind: 'payment', amount: -400, count: 1 },
    ])
  })

  it('of a month that is not issued is shown as it stands', async () => {
    const account = await threeMonths()
    expect(await shown(account.buyer, '2026-03')).toMatchObject({ status: 'open', opening: 300, closing: 900 })
    await issue(account)
    expect(await shown(account.buyer, '2026-04')).toMatchObject({ status: 'open', opening: 900, closing: 950, disputes: [] })
    expect((await shown(account.buyer, '2026-05')).code).toBe('statement.unknown')
    expect((await shown(account.buyer, '2026-01')).code).toBe('statement.unknown')
    const fresh = await anAccount()
    expect(await shown(fresh.buyer, '2026-04')).toMatchObject({ status: 'open', opening: 0, lines: [], closing: 0 })
    expect((await shown(fresh.buyer, '2026-03')).code).toBe('statement.unknown')
  })

  it('is issued once, whoever issues it how often', async () => {
    const account = await threeMonths()
    const issued = await Promise.all(Array.from({ length: 4 }, () => issue(account)))
    expect(issued.reduce((sum, count) => sum + count)).toBe(2)
    const before = await shown(account.buyer, '2026-03')
    expect(await issue(account, '2026-03', plusMs(may, 1))).toBe(0)
    expect(await shown(account.buyer, '2026-03')).toEqual(before)
  })

  it('carries what is owed through months without entries, and leaves out those with nothing', async () => {
    const account = await anAccount()
    const { sellerId, buyerId } = account
    await anEntry(sellerId, buyerId, 500, '2026-01-10T00:00:00.000Z')
    await anEntry(sellerId, buyerId, -500, '2026-03-10T00:00:00.000Z')
    await anEntry(sellerId, buyerId, 70, '2026-06-10T00:00:00.000Z')
    expect(await issue(account, '2026-06', '2026-06-30T16:10:00.000Z')).toBe(4)
    const { body } = await invoke(listStatements, { method: 'GET', token: account.buyer, query: { as: 'buyer' } })
    expect(body.items.map(({ period, opening, lineCount, closing }: Statement) => [period, opening, lineCount, closing])).toEqual([
      ['2026-06', 0, 1, 70],
      ['2026-03', 500, 1, 0],
      ['2026-02', 500, 0, 500],
      ['2026-01', 0, 1, 500],
    ])
    expect(await shown(account.buyer, '2026-02')).toMatchObject({ status: 'issued', lines: [], totals: [], closing: 500 })
    expect((await shown(account.buyer, '2026-04')).code).toBe('statement.unknown')
  })

  it('closes its month: what is posted late belongs to the next', async () => {
    const account = await threeMonths()
    await issue(account, '2026-03')
    const late = await anEntry(account.sellerId, account.buyerId, 7, plusMs(april, -5000))
    expect(late.at >= april).toBe(true)
    expect(amounts(await shown(account.buyer, '2026-03'))).toEqual([1000, -400])
    expect(amounts(await shown(account.buyer, '2026-04'))).toEqual([50, 7])
  })

  it('has every entry once, however posting and issuing race', async () => {
    const account = await threeMonths()
    const posting = Array.from({ length: 12 }, (_, i) => anEntry(account.sellerId, account.buyerId, i + 1, plusMs(april, -1 - i)))
    const [entries] = await Promise.all([Promise.all(posting), issue(account), issue(account)])
    await issue(account, '2026-04', plusMs(may, 600_000))
    const months = await Promise.all(['2026-02', '2026-03', '2026-04'].map((period) => shown(account.buyer, period)))
    const ids = months.flatMap(({ lines }: Statement) => lines.map(({ lineId }) => lineId))
    expect([...ids].sort()).toEqual([...account.entries, ...entries].map(({ entryId }) => entryId).sort())
    for (const { opening, lines, closing } of months) {
      expect(closing).toBe(lines.reduce((sum: number, { amount }: { amount: number }) => sum + amount, opening))
    }
    expect(months[2].closing).toBe((await accountOf(account.sellerId, account.buyerId)).credit.balance)
  })

  it('is shown to its two sides and who stands above', async () => {
    const account = await threeMonths()
    await issue(account)
    expect((await shown(account.seller, '2026-03', { buyerId: account.buyerId })).closing).toBe(900)
    const other = await anAccount()
    expect((await shown(other.buyer, '2026-03', { buyerId: account.buyerId })).code).toBe('actor.forbidden')
    expect((await shown(other.buyer, '2026-03')).code).toBe('statement.unknown')
  })

  it('costs a query of itself and one of its lines', async () => {
    const account = await threeMonths()
    const issuing = await metered(() => issue(account))
    // A frame of 1 KB in the table and three indexes, and the credit row: each month.
    expect(issuing.wru).toBeLessThanOrEqual(2 * (2 * (1 + 3) + 2))
    const read = await metered(() => shown(account.buyer, '2026-03'))
    expect([read.wru, read.calls.map(({ command }) => command)]).toEqual([0, ['BatchGetItemCommand', 'QueryCommand', 'QueryCommand']])
    const list = await metered(() => invoke(listStatements, { method: 'GET', token: account.buyer, query: { as: 'buyer' } }))
    expect(list.calls.map(({ command }) => command)).toEqual(['BatchGetItemCommand', 'QueryCommand'])
  })
})

describe('the buyer', () => {
  it('confirms the figures it has seen, once', async () => {
    const account = await threeMonths()
    expect((await act(confirmStatement, account.buyer, '2026-04', { closing: 950 })).body.code).toBe('statement.open')
    await issue(account)
    expect((await act(confirmStatement, account.buyer, '2026-03', { closing: 950 })).body).toMatchObject({
      code: 'statement.closingDiffers',
      detail: { closing: 900 },
    })
    const answers = await Promise.all(Array.from({ length: 3 }, () => act(confirmStatement, account.buyer, '2026-03', { closing: 900 })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(answers[0]!.body).toMatchObject({ status: 'confirmed', confirmed: { by: { partyId: account.buyerId } } })
    const before = await shown(account.buyer, '2026-03')
    await anEntry(account.sellerId, account.buyerId, 9, plusMs(april, -1))
    await issue(account, '2026-03')
    expect(await shown(account.buyer, '2026-03')).toEqual(before)
    const late = { lineId: account.entries[1]!.entryId, reason: '晚了', claimedAmount: 1 }
    expect((await act(disputeStatementLine, account.buyer, '2026-03', late)).body.code).toBe('statement.confirmed')
  })

  it('holds something against a line, talks about it and lets it be', async () => {
    const account = await threeMonths()
    await issue(account)
    const lineId = account.entries[1]!.entryId
    const claim = { lineId, reason: '少到一箱', claimedAmount: 900, photoIds: [await aPhoto(account.buyer, 'dispute')] }
    const dispute = () => act(disputeStatementLine, account.buyer, '2026-03', claim)
    const twice = await Promise.all([dispute(), dispute()])
    expect(twice.map(({ status, body }) => [status, body.amount, body.messages.length])).toEqual([
      [200, 1000, 1],
      [200, 1000, 1],
    ])
    expect((await act(disputeStatementLine, account.buyer, '2026-03', { ...claim, claimedAmount: 1 })).body.code).toBe('dispute.duplicate')
    expect(await shown(account.buyer, '2026-03')).toMatchObject({ status: 'disputed', disputed: 1, disputes: [{ lineId, status: 'open' }] })
    expect((await act(confirmStatement, account.buyer, '2026-03', { closing: 900 })).body.code).toBe('statement.disputed')

    const say = (token: string, text: string, body = {}) => act(answerDispute, token, '2026-03', { text, ...body }, { lineId })
    await say(account.seller, '请发照片', { buyerId: account.buyerId })
    await say(account.seller, '请发照片', { buyerId: account.buyerId })
    expect((await say(account.buyer, '已发')).body.messages.map(({ text }: Dispute['messages'][0]) => text)).toEqual([
      '少到一箱',
      '请发照片',
      '已发',
    ])
    const photo = { method: 'GET', token: account.seller, pathParameters: { fileId: claim.photoIds[0]! } }
    expect((await invoke(getFile, photo)).status).toBe(200)
    const other = await anAccount()
    expect((await invoke(getFile, { ...photo, token: other.buyer })).body.code).toBe('actor.forbidden')
    expect((await say(other.buyer, '插话', { sellerId: account.sellerId })).body.code).toBe('statement.unknown')
    expect((await say(other.buyer, '插话', { buyerId: account.buyerId })).body.code).toBe('statement.unknown')
    expect((await say(other.buyer, '插话', { sellerId: account.sellerId, buyerId: account.buyerId })).body.code).toBe('actor.forbidden')

    const withdraw = () => act(withdrawDispute, account.buyer, '2026-03', {}, { lineId })
    expect((await Promise.all([withdraw(), withdraw()])).map(({ body }) => body.status)).toEqual(['withdrawn', 'withdrawn'])
    expect((await say(account.buyer, '又')).body.code).toBe('dispute.ended')
    expect((await act(confirmStatement, account.buyer, '2026-03', { closing: 900 })).body.status).toBe('confirmed')
  })

  it('names a line of this statement, and may open the same again', async () => {
    const account = await threeMonths()
    await issue(account)
    const claim = (at: number, reason = '不对') => ({ lineId: account.entries[at]!.entryId, reason, claimedAmount: 0 })
    expect((await act(disputeStatementLine, account.buyer, '2026-03', claim(0))).body.code).toBe('dispute.lineUnknown')
    expect((await act(disputeStatementLine, account.buyer, '2026-02', claim(0))).status).toBe(200)
    await act(withdrawDispute, account.buyer, '2026-02', {}, { lineId: claim(0).lineId })
    const again = await act(disputeStatementLine, account.buyer, '2026-02', claim(0, '还是不对'))
    expect(again.body).toMatchObject({ status: 'open', messages: [{ text: '不对' }, { text: '还是不对' }] })
  })

  it('disputes two lines at once: both count', async () => {
    const account = await threeMonths()
    await issue(account)
    await Promise.all(
      [1, 2].map((at) =>
        act(disputeStatementLine, account.buyer, '2026-03', { lineId: account.entries[at]!.entryId, reason: '不对', claimedAmount: 0 }),
      ),
    )
    expect(await shown(account.buyer, '2026-03')).toMatchObject({ disputed: 2, status: 'disputed' })
  })
})

describe('the seller’s desk', () => {
  it('lists what is not confirmed or disputed, newest first, page by page', async () => {
    const boss = await aParty({ kind: 'dealer', parentId: hqId })
    const token = await signedIn(await aStaff({ partyId: boss.partyId }), boss)
    const stores = await Promise.all(Array.from({ length: 22 }, () => aParty({ parentId: boss.partyId })))
    for (const [i, { partyId }] of stores.entries()) {
      await anEntry(boss.partyId, partyId, 100 + i, march)
      await issueDue(boss.partyId, partyId, '2026-03', april)
    }
    const owner = await signedIn(await aStaff({ partyId: stores[0]!.partyId }), stores[0]!)
    await act(confirmStatement, owner, '2026-03', { closing: 100 })
    const list = async (query: Record<string, string>) =>
      (await invoke(listStatements, { method: 'GET', token, query: { as: 'seller', ...query } })).body
    const first = await list({ status: 'issued' })
    const second = await list({ status: 'issued', after: first.next })
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 1, undefined])
    expect((await list({ status: 'confirmed' })).items.map(({ buyerId }: Statement) => buyerId)).toEqual([stores[0]!.partyId])
    expect((await list({ status: 'disputed' })).items).toEqual([])
    expect((await list({ buyerId: stores[3]!.partyId })).items).toMatchObject([{ period: '2026-03', closing: 103 }])
    expect((await list({ sellerId: hqId })).code).toBe('actor.forbidden')
  })
})
