import { beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { PartyId } from '@shared/parties/model'
import { handler as decideAdjustment } from '../credit/decideAdjustment'
import { accountOf } from '../credit/ledgerStore'
import { type Handler, invoke } from '../testing/invoke'
import { anEntry } from '../testing/ledger'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as confirmStatement } from './confirmStatement'
import { handler as disputeStatementLine } from './disputeStatementLine'
import { handler as getStatement } from './getStatement'
import { issueDue } from './issuing'
import { handler as onAdjustmentDecided } from './onAdjustmentDecided'
import { handler as settleDispute } from './settleDispute'
import { handler as withdrawDispute } from './withdrawDispute'

const now = '2026-04-02T00:00:00.000Z'
const period = '2026-03'
let sellerId: PartyId
let finance: string
let second: string
beforeAll(async () => {
  const hq = await aParty({ kind: 'hq' })
  sellerId = hq.partyId
  finance = await signedIn(await aStaff({ partyId: sellerId, roles: ['finance'] }), hq)
  second = await signedIn(await aStaff({ partyId: sellerId, roles: ['finance'] }), hq)
})

/** The statement says 1000, the buyer 900. */
async function disputed() {
  const party = await aParty({ kind: 'dealer', parentId: sellerId })
  const buyer = await signedIn(await aStaff({ partyId: party.partyId }), party)
  const { entryId: lineId } = await anEntry(sellerId, party.partyId, 1000, '2026-03-10T00:00:00.000Z')
  await issueDue(sellerId, party.partyId, period, now)
  const call = (handler: Handler, token: string, body: object) => invoke(handler, { token, pathParameters: { period, lineId }, body, now })
  await call(disputeStatementLine, buyer, { lineId, reason: '少到一箱', claimedAmount: 900 })
  const shown = async () => (await invoke(getStatement, { method: 'GET', token: buyer, pathParameters: { period }, now })).body
  const settle = (body: object = {}, token = finance) =>
    call(settleDispute, token, { buyerId: party.partyId, adjustmentId: newId('adj'), reason: '核实少到一箱', ...body })
  const decide = async (adjustmentId: string, accept: boolean) => {
    const body = { accept, ...(!accept && { reason: '再核' }) }
    expect((await invoke(decideAdjustment, { token: second, pathParameters: { adjustmentId }, body, now })).status).toBe(200)
  }
  /** The bus repeats. */
  const told = async (subject: string) => {
    const detail = { id: newId('evt'), name: 'ledger.adjusted', subject, version: 2 }
    for (const event of [{ detail }, { detail }]) await onAdjustmentDecided(event as unknown as Parameters<typeof onAdjustmentDecided>[0])
  }
  return { buyer, buyerId: party.partyId, lineId, call, shown, settle, decide, told }
}

it('a dispute ends in an adjustment that a second person has let pass; the statement stays as it was issued', async () => {
  const { buyer, buyerId, call, shown, settle, decide, told } = await disputed()
  const adjustmentIdOnce = newId('adj')
  const [first, again] = await Promise.all([settle({ adjustmentId: adjustmentIdOnce }), settle({ adjustmentId: adjustmentIdOnce })])
  expect([first.status, again.status, first.body.status]).toEqual([200, 200, 'open'])
  const { adjustmentId } = first.body
  expect((await settle()).body).toMatchObject({ code: 'dispute.settling', detail: { adjustmentId } })
  expect((await accountOf(sellerId, buyerId)).credit.balance).toBe(1000)
  await decide(adjustmentId, true)
  await told(adjustmentId)
  expect(await shown()).toMatchObject({ status: 'issued', closing: 1000, disputes: [{ status: 'settled', adjustmentId }] })
  expect((await accountOf(sellerId, buyerId)).credit.balance).toBe(900)
  expect((await call(confirmStatement, buyer, { closing: 1000 })).body.status).toBe('confirmed')
  const running = await invoke(getStatement, { method: 'GET', token: buyer, pathParameters: { period: '2026-04' }, now })
  expect(running.body).toMatchObject({
    opening: 1000,
    closing: 900,
    lines: [{ kind: 'adjustment', amount: -100, documentId: adjustmentId }],
  })
})

it('stays open when the second person refuses, and another adjustment may be asked for', async () => {
  const { shown, settle, decide, told, buyerId } = await disputed()
  const { adjustmentId } = (await settle({ amount: -50 })).body
  await decide(adjustmentId, false)
  await told(adjustmentId)
  const { status, disputes } = await shown()
  expect([status, disputes[0].status, disputes[0].adjustmentId]).toEqual(['disputed', 'open', undefined])
  const other = (await settle({ amount: -30 })).body.adjustmentId
  await decide(other, true)
  await told(other)
  expect([(await shown()).status, (await accountOf(sellerId, buyerId)).credit.balance]).toEqual(['issued', 970])
})

it('that the buyer has withdrawn meanwhile is not ended twice', async () => {
  const { buyer, call, shown, settle, decide, told } = await disputed()
  const { adjustmentId } = (await settle()).body
  await call(withdrawDispute, buyer, {})
  await decide(adjustmentId, true)
  await told(adjustmentId)
  expect(await shown()).toMatchObject({ status: 'issued', disputes: [{ status: 'withdrawn' }] })
  expect((await settle()).body.code).toBe('dispute.ended')
})

it('is settled by its seller alone', async () => {
  const { buyer, settle } = await disputed()
  expect((await settle({}, buyer)).body.code).toBe('statement.unknown')
})
