import '../testing/ownTable'
import { marshall } from '@aws-sdk/util-dynamodb'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeHistory } from '@shared/codes/history'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { DynamoDBRecord, EventBridgeEvent } from 'aws-lambda'
import { consumerIdOf, consumerSession } from '../consumers/session'
import { accessesOf } from '../consumers/store'
import { type Happened, happenedIn } from '../platform/events'
import { commit, table } from '../platform/table'
import { aCategory, aProduct, keeperOf, saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { ownTable } from '../testing/ownTable'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as bindCode } from './bindCode'
import { handler as getCodeHistory } from './getCodeHistory'
import { handler as issueCodes } from './issueCodes'
import { handler as onCodeScanned } from './onCodeScanned'
import { handler as packCase } from './packCase'
import { handler as scanCode } from './scanCode'
import { caseKey, itemKey } from './scanStore'
import { caseAt, containerUri, palletAt, uriAt } from './serials/uris'
import { batchOf } from './store'
import { handler as voidCodes } from './voidCodes'

let hq: Party, dealer: Party
let token: string, rep: string
let batch: CodeBatch

beforeAll(async () => {
  await ownTable
  hq = await aParty({ kind: 'hq' })
  dealer = await aParty({ parentId: hq.partyId, kind: 'dealer', name: '江南商贸' })
  token = await keeperOf(hq)
  rep = await signedIn(await aStaff({ partyId: hq.partyId, name: '小李', roles: ['salesRep'], areas: ['31'] }), hq)
  const { categoryId } = await aCategory(token)
  const { skuId } = await aProduct(token, { categoryId, name: '山里郎冷泡乌龙茶', gtin: '6901234567892' })
  const batchId = newId('bat')
  await saved(invoke(issueCodes, { body: { batchId, skuId, count: 100, itemsPerCase: 10 }, token, now: '2026-11-01T00:00:00.000Z' }))
  batch = (await batchOf(batchId))!.batch
})

/** Scans, and lets the relay and the bus carry the event as they do, here twice. */
async function scan(uri: string, now: string, by: string | undefined, more: object = {}) {
  await saved(invoke(scanCode, { body: { scanId: newId('scn'), uri, purpose: 'verify', ...more }, now, ...(by && { token: by }) }))
  const image = marshall((await table.get(itemKey(uri.slice(-20))))!)
  const [detail] = happenedIn({ dynamodb: { NewImage: image } } as unknown as DynamoDBRecord)
  const event = { detail: JSON.parse(JSON.stringify(detail)) } as EventBridgeEvent<string, Happened>
  for (let again = 0; again < 2; again++) await onCodeScanned(event)
}
const history = (uri: string, by = token) => invoke(getCodeHistory, { method: 'GET', query: { uri }, token: by })

describe('the history of a code', () => {
  it('is its life from the printer on, each scan once', async () => {
    const uri = uriAt(batch, 25)
    const custody = {
      holderId: dealer.partyId,
      holderName: '江南商贸',
      areas: ['31'],
      shippedAt: '2026-11-03T00:00:00.000Z',
      receivedAt: '2026-11-05T00:00:00.000Z',
    }
    await commit({ key: caseKey(caseAt(batch, 2)), set: { custody } })
    await scan(uri, '2026-11-10T00:00:00.000Z', undefined, { place: { divisionCode: '310100' } })
    await scan(uri, '2026-11-12T00:00:00.000Z', rep, { purpose: 'inspect', place: { lat: 31.2, lng: 121.4 } })
    await saved(
      invoke(voidCodes, {
        body: { from: 20, to: 29, reason: '召回' },
        pathParameters: { batchId: batch.batchId },
        token,
        now: '2026-11-20T00:00:00.000Z',
      }),
    )
    const { status, body } = await history(`]d2010690123456789221${uri.slice(-20)}`, rep)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      batchId: batch.batchId,
      index: 25,
      uri,
      sscc: caseAt(batch, 2),
      count: 1,
      product: { name: '山里郎冷泡乌龙茶' },
    })
    const held = { partyId: dealer.partyId, name: '江南商贸', partyName: '江南商贸' }
    expect(body.holder).toEqual(custody)
    expect(body.events).toEqual([
      { what: 'issued', at: '2026-11-01T00:00:00.000Z', by: { staffId: expect.any(String), name: '王芳' }, sscc: caseAt(batch, 2) },
      { what: 'shipped', at: '2026-11-03T00:00:00.000Z', by: held },
      { what: 'received', at: '2026-11-05T00:00:00.000Z', by: held },
      {
        what: 'scanned',
        at: '2026-11-10T00:00:00.000Z',
        purpose: 'verify',
        place: { divisionCode: '310100' },
        ...{ city: '310100', verdict: 'genuine', nth: 1 },
      },
      {
        what: 'scanned',
        at: '2026-11-12T00:00:00.000Z',
        purpose: 'inspect',
        place: { lat: 31.2, lng: 121.4 },
        ...{ city: '310100', verdict: 'genuine' },
        by: expect.objectContaining({ name: '小李', partyId: hq.partyId, partyName: hq.name }),
      },
      { what: 'voided', at: '2026-11-20T00:00:00.000Z', reason: '召回', by: expect.objectContaining({ name: '王芳' }) },
    ])
  })

  it('of what nobody scanned is that it was issued; of what is not ours there is none', async () => {
    expect((await history(uriAt(batch, 50))).body).toMatchObject({ count: 0, events: [{ what: 'issued' }] })
    expect((await history(`${uriAt(batch, 50).slice(0, -1)}${uriAt(batch, 50).endsWith('0') ? '1' : '0'}`)).body.code).toBe('code.unknown')
    expect((await history('6901234567892')).body.code).toBe('code.notItem')
  })

  it('says what a scan said then: never shipped, the second one, elsewhere, void', async () => {
    const uri = uriAt(batch, 75)
    const at = (day: string) => `2026-11-${day}T00:00:00.000Z`
    const place = { divisionCode: '110100' }
    await scan(uri, at('02'), undefined)
    const custody = { holderId: dealer.partyId, holderName: '江南商贸', areas: ['31'], shippedAt: at('03') }
    await commit({ key: caseKey(caseAt(batch, 7)), set: { custody } })
    await scan(uri, at('04'), undefined)
    await scan(uri, at('05'), undefined, { place })
    const body = { from: 75, to: 75, reason: '召回' }
    await saved(invoke(voidCodes, { body, pathParameters: { batchId: batch.batchId }, token, now: at('06') }))
    await scan(uri, at('07'), undefined)
    const { events } = (await history(uri)).body as CodeHistory
    const scans = events.filter(({ what }) => what === 'scanned')
    expect(scans.map(({ verdict, nth }) => [verdict, nth])).toEqual([
      ['notShipped', 1],
      ['repeat', 2],
      ['elsewhere', 3],
      ['void', 4],
    ])
  })

  it('of a case is when it was packed, its way, what is in it; of a pallet the same of its cases at once', async () => {
    const other = newId('bat')
    const issue = { batchId: other, skuId: batch.product.skuId, count: 100, itemsPerCase: 10, casesPerPallet: 5 }
    await saved(invoke(issueCodes, { body: issue, token, now: '2026-11-01T00:00:00.000Z' }))
    const { batch: made } = (await batchOf(other))!
    const [first, second] = [caseAt(made, 0), caseAt(made, 1)]
    // Nine of its own and one of the next.
    const uris = [...Array.from({ length: 9 }, (_, i) => uriAt(made, i)), uriAt(made, 10)]
    await saved(
      invoke(packCase, { pathParameters: { sscc: first }, body: { scanId: newId('scn'), uris }, token, now: '2026-11-02T00:00:00.000Z' }),
    )
    const custody = { holderId: dealer.partyId, holderName: '江南商贸', areas: ['31'], shippedAt: '2026-11-03T00:00:00.000Z' }
    for (let n = 0; n < 5; n++) await commit({ key: caseKey(caseAt(made, n)), set: { custody } })
    const one = (await history(containerUri(made, first))).body as CodeHistory
    expect(one).toMatchObject({ kind: 'case', index: 0, sscc: first, holder: custody })
    expect(one.contents).toEqual({
      ...{ pieces: 10, firstUri: uriAt(made, 0), lastUri: uriAt(made, 9), gone: 0 },
      ...{ out: [{ index: 9, uri: uriAt(made, 9) }], into: [{ uri: uriAt(made, 10) }] },
    })
    expect(one.events).toMatchObject([
      { what: 'issued' },
      { what: 'packed', at: '2026-11-02T00:00:00.000Z', by: { name: '王芳' }, corrected: true, sscc: first },
      { what: 'shipped', by: { name: '江南商贸' } },
    ])
    const pallet = (await history(`(00)${palletAt(made, 0)}`)).body as CodeHistory
    expect(pallet).toMatchObject({ kind: 'pallet', index: 0, holder: custody, contents: { pieces: 49 } })
    expect(pallet.contents!.cases!.map(({ sscc, pieces, holderName }) => [sscc, pieces, holderName]).slice(0, 2)).toEqual([
      [first, 10, '江南商贸'],
      [second, 9, '江南商贸'],
    ])
    expect(pallet.events.map(({ what, cases }) => [what, cases])).toEqual([
      ['issued', undefined],
      ['packed', 1],
      ['shipped', 5],
    ])
    // An item that was packed into another case says into which; one that lies nowhere has only been issued.
    expect((await history(uriAt(made, 10))).body).toMatchObject({
      sscc: first,
      events: [{ what: 'issued', sscc: second }, { what: 'packed', sscc: first, corrected: true }, { what: 'shipped' }],
    })
    expect((await history(uriAt(made, 9))).body).toMatchObject({ events: [{ what: 'issued' }] })
    expect((await history('(00)106141411234567897')).body.code).toBe('code.unknown')
  })

  it('tells by whom an item was bound to who may read customers, whose dealer sees that it was read', async () => {
    const uri = uriAt(batch, 85)
    const custody = {
      ...{ holderId: dealer.partyId, holderName: '江南商贸', dealerId: dealer.partyId, areas: ['31'] },
      shippedAt: '2026-11-03T00:00:00.000Z',
    }
    await commit({ key: caseKey(caseAt(batch, 8)), set: { custody } })
    const ownerId = consumerIdOf('oHistory')
    const { token: consumer } = await consumerSession(ownerId, new Date().toISOString())
    await saved(invoke(bindCode, { body: { scanId: newId('scn'), uri }, token: consumer }))
    const read = async () => (await accessesOf(dealer.partyId, '~', 20)).length
    const before = await read()
    const bound = (await history(uri)).body as CodeHistory
    expect(bound).toMatchObject({ owner: { kind: 'consumer', tail: ownerId.slice(-4) } })
    expect(bound.holder).toBeUndefined()
    expect(bound.events.at(-1)).toMatchObject({ what: 'bound', at: bound.owner!.boundAt })
    expect(JSON.stringify(bound)).not.toContain(ownerId)
    expect(await read()).toBe(before + 1)
    const others = (await history(uri, rep)).body as CodeHistory
    expect([others.owner, await read()]).toEqual([{ kind: 'consumer', boundAt: bound.owner!.boundAt }, before + 1])
    await history(uriAt(batch, 86))
    expect(await read()).toBe(before + 1)
  })

  it('is read by reps of where it was sent or turned up, by who has scanned it, and by no others', async () => {
    const [n, uri] = [9, uriAt(batch, 95)]
    const reps = async (areas: string[]) => signedIn(await aStaff({ partyId: hq.partyId, roles: ['salesRep'], areas }), hq)
    const [there, elsewhere, found] = [await reps(['3306']), await reps(['44']), await reps(['15'])]
    const statuses = async (of: string) => Promise.all([there, elsewhere, found].map(async (by) => (await history(of, by)).status))
    expect(await statuses(uri)).toEqual([200, 200, 200])
    const custody = { holderId: dealer.partyId, holderName: '江南商贸', areas: ['3306'], shippedAt: '2026-11-03T00:00:00.000Z' }
    await commit({ key: caseKey(caseAt(batch, n)), set: { custody } })
    expect([await statuses(uri), await statuses(containerUri(batch, caseAt(batch, n)))]).toEqual([
      [200, 403, 403],
      [200, 403, 403],
    ])
    await scan(uri, '2026-11-10T00:00:00.000Z', undefined, { place: { divisionCode: '440100' } })
    await scan(uri, '2026-11-11T00:00:00.000Z', found, { purpose: 'inspect' })
    expect(await statuses(uri)).toEqual([200, 200, 200])
  })

  it('is for HQ', async () => expect((await history(uriAt(batch, 50), await keeperOf(dealer))).body.code).toBe('actor.forbidden'))
})
