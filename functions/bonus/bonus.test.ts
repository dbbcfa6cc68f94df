import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { BonusBalance, BonusEntry } from '@shared/bonus/model'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import { handler as bindCode } from '../codes/bindCode'
import { handler as claimBonus } from '../codes/claimBonus'
import { itemKey } from '../codes/scanStore'
import { caseAt, containerUri, palletAt, uriAt } from '../codes/serials/uris'
import { consumerIdOf, consumerSession } from '../consumers/session'
import { table } from '../platform/table'
import { aBatch, scanOut } from '../testing/coded'
import { withFaults } from '../testing/faults'
import { keeperOf, saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { ownTable } from '../testing/ownTable'
import { aShipment } from '../testing/shipments'
import { aParty } from '../testing/world'
import { handler as getBonus } from './getBonus'
import { handler as listBonusBalances } from './listBonusBalances'
import { handler as listBonusEntries } from './listBonusEntries'
import { handler as onCodeBound } from './onCodeBound'
import { handler as payBonus } from './payBonus'
import { handler as saveBonusProgram } from './saveBonusProgram'

let market: Market
let dealer: Buyer, sibling: Buyer
let hq: string
let batch: CodeBatch

beforeAll(async () => {
  await ownTable
  market = await aMarket({ stock: 10_000 })
  hq = market.adminToken
  dealer = await aBuyerOf(market)
  sibling = await aBuyerOf(market)
  batch = await aBatch(market, { casesPerPallet: 10 })
  for (const [buyer, from] of [
    [dealer, 0],
    [sibling, 50],
  ] as const) {
    const shipment = await aShipment(market, buyer, [400])
    const cases = Array.from({ length: 40 }, (_, n) => containerUri(batch, caseAt(batch, from + n)))
    await saved(scanOut(shipment.shipmentId, cases, hq))
  }
  const skuId = market.skuIds[0]!
  const program = { perCase: 300, perScan: 50, dailyCap: 1_000 }
  await saved(invoke(saveBonusProgram, { method: 'PUT', pathParameters: { skuId }, body: program, token: hq }))
})

interface Store {
  storeId: string
  token: string
}
async function aStore(seller: Buyer = dealer): Promise<Store> {
  const party = await aParty({ parentId: seller.party.partyId })
  return { storeId: party.partyId, token: await keeperOf(party) }
}
const at = '2026-11-21T08:00:00.000Z'
const open = (store: Store, n: number, scanId: string = newId('scn'), now = at) =>
  invoke(claimBonus, { body: { scanId, uri: containerUri(batch, caseAt(batch, n)) }, token: store.token, now })
const bonusOf = ({ token }: Store) => saved<BonusBalance>(invoke(getBonus, { method: 'GET', token }))
const entriesOf = async ({ token }: Store) =>
  (await saved<{ items: BonusEntry[] }>(invoke(listBonusEntries, { method: 'GET', token }))).items
const pay = (storeId: string, amount: number, payoutId: string = newId('bpo')) =>
  invoke(payBonus, { body: { payoutId, partyId: storeId, amount, reference: 'ICBC-1' }, token: hq, now: at })

/** A consumer binds an item; the bus tells of it, as often as it likes. */
async function bound(index: number, who: string, times = 2) {
  const { token } = await consumerSession(consumerIdOf(who), new Date().toISOString())
  await saved(invoke(bindCode, { body: { scanId: newId('scn'), uri: uriAt(batch, index) }, token, now: at }))
  const serial = uriAt(batch, index).slice(-20)
  const { events } = (await table.get(itemKey(serial))) as { events: { id: string; name: string; data: object }[] }
  const detail = { ...events.find(({ name }) => name === 'code.bound')!, subject: serial, version: 1 }
  await Promise.all(Array.from({ length: times }, () => onCodeBound({ detail } as unknown as Parameters<typeof onCodeBound>[0])))
}

describe('opening a case', () => {
  it('earns what its program says, once; the same scan again is the same entry', async () => {
    const [store, other] = [await aStore(), await aStore()]
    const scanId = newId('scn')
    const first = await open(store, 0, scanId)
    expect(first).toMatchObject({ status: 200, body: { kind: 'case', amount: 300, balance: 300, at } })
    expect(await open(store, 0, scanId)).toEqual(first)
    expect((await open(store, 0)).body.code).toBe('bonus.taken')
    expect((await open(other, 0)).body.code).toBe('bonus.taken')
    expect(await bonusOf(store)).toMatchObject({ earned: 300, paid: 0, balance: 300 })
    expect(await entriesOf(store)).toEqual([first.body])
  })

  it('is checked: whose goods, whether shipped, a case at all, and the day', async () => {
    const store = await aStore()
    expect((await open(store, 50)).body.code).toBe('bonus.otherDealer')
    expect((await open(store, 45)).body.code).toBe('case.notShipped')
    const scan = (uri: string) => invoke(claimBonus, { body: { scanId: newId('scn'), uri }, token: store.token })
    for (const uri of [uriAt(batch, 1), containerUri(batch, palletAt(batch, 0))]) expect((await scan(uri)).body.code).toBe('code.notCase')
    for (const n of [1, 2, 3]) expect((await open(store, n)).status).toBe(200)
    expect((await open(store, 4)).body).toMatchObject({ code: 'bonus.dailyCap', detail: { left: 100, amount: 300 } })
    expect((await open(store, 4, newId('scn'), '2026-11-21T16:00:00.000Z')).status).toBe(200)
    expect(await bonusOf(store)).toMatchObject({ balance: 1_200 })
  })

  it('of one case by many at once is one entry, over a line that loses answers', async () => {
    const stores = await Promise.all([1, 2, 3, 4, 5].map(() => aStore()))
    const scans = stores.map((store) => ({ store, scanId: newId('scn') }))
    const { happened, end } = withFaults({ dropAnswer: 15, throttle: 5, timeOut: 5, conflict: 10 }, 9)
    const answers = await Promise.all([...scans, ...scans].map(({ store, scanId }) => open(store, 10, scanId)))
    end()
    expect(happened.dropAnswer).toBeGreaterThan(5)
    expect(answers.map(({ body }) => body.code ?? 'earned').sort()).toEqual([...Array(8).fill('bonus.taken'), 'earned', 'earned'])
    const sums = await Promise.all(stores.map(async (store) => (await bonusOf(store)).balance))
    expect(sums.sort()).toEqual([0, 0, 0, 0, 300])
  })
})

it('a consumer who binds an item brings its store a part, once however often it is told', async () => {
  const store = await aStore()
  const party = store.storeId
  const { custody } = (await table.get({ pk: `CASE#${caseAt(batch, 20)}`, sk: 'CASE' })) as { custody: object }
  const own = { ...custody, holderId: party, holderName: '惠民超市' }
  for (const index of [200, 201]) {
    await table.change({ key: itemKey(uriAt(batch, index).slice(-20)), set: { custody: own } })
    await bound(index, `shopper-${index}`, 5)
  }
  expect(await bonusOf(store)).toMatchObject({ earned: 100, balance: 100 })
  expect((await entriesOf(store)).map(({ kind, amount, balance }) => [kind, amount, balance])).toEqual(
    expect.arrayContaining([
      ['scan', 50, 50],
      ['scan', 50, 100],
    ]),
  )
  // Of what no store has, nobody gets anything.
  await bound(210, 'shopper-210')
  expect((await table.get(itemKey(uriAt(batch, 210).slice(-20))))?.rewarded).toBeUndefined()
})

describe('a payout', () => {
  it('is written once, never beyond the balance, and who is paid is no longer due', async () => {
    const store = await aStore()
    await saved(open(store, 30))
    const due = async () =>
      (await saved<{ items: BonusBalance[] }>(invoke(listBonusBalances, { method: 'GET', token: hq }))).items.map((one) => one.storeId)
    expect(await due()).toContain(store.storeId)
    const payoutId = newId('bpo')
    const first = await pay(store.storeId, 200, payoutId)
    expect(first.body).toMatchObject({ kind: 'payout', amount: -200, balance: 100, reference: 'ICBC-1' })
    expect(await pay(store.storeId, 200, payoutId)).toEqual(first)
    expect((await pay(store.storeId, 100, payoutId)).body.code).toBe('bonus.duplicate')
    expect((await pay(store.storeId, 101)).body).toMatchObject({ code: 'bonus.tooMuch', detail: { balance: 100 } })
    const both = await Promise.all([pay(store.storeId, 100), pay(store.storeId, 100)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(await bonusOf(store)).toMatchObject({ earned: 300, paid: 300, balance: 0 })
    expect(await due()).not.toContain(store.storeId)
  })
})
