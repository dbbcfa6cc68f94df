import '../testing/ownTable'
import { marshall } from '@aws-sdk/util-dynamodb'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { DynamoDBRecord, EventBridgeEvent } from 'aws-lambda'
import { type Happened, happenedIn } from '../platform/events'
import { commit, table } from '../platform/table'
import { aCategory, aProduct, keeperOf, saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { ownTable } from '../testing/ownTable'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getCodeHistory } from './getCodeHistory'
import { handler as issueCodes } from './issueCodes'
import { handler as onCodeScanned } from './onCodeScanned'
import { handler as scanCode } from './scanCode'
import { caseKey, itemKey } from './scanStore'
import { batchOf } from './store'
import { caseAt, uriAt } from './uris'
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
    expect(body.events).toEqual([
      { what: 'issued', at: '2026-11-01T00:00:00.000Z', by: { staffId: expect.any(String), name: '王芳' } },
      { what: 'shipped', at: '2026-11-03T00:00:00.000Z', by: { partyId: dealer.partyId, name: '江南商贸' } },
      { what: 'received', at: '2026-11-05T00:00:00.000Z', by: { partyId: dealer.partyId, name: '江南商贸' } },
      { what: 'scanned', at: '2026-11-10T00:00:00.000Z', purpose: 'verify', place: { divisionCode: '310100' }, city: '310100' },
      {
        what: 'scanned',
        at: '2026-11-12T00:00:00.000Z',
        purpose: 'inspect',
        place: { lat: 31.2, lng: 121.4 },
        city: '310100',
        by: expect.objectContaining({ name: '小李', partyId: hq.partyId }),
      },
      { what: 'voided', at: '2026-11-20T00:00:00.000Z', reason: '召回', by: expect.objectContaining({ name: '王芳' }) },
    ])
  })

  it('of what nobody scanned is that it was issued; of what is not ours there is none', async () => {
    expect((await history(uriAt(batch, 50))).body).toMatchObject({ count: 0, events: [{ what: 'issued' }] })
    expect((await history(`${uriAt(batch, 50).slice(0, -1)}${uriAt(batch, 50).endsWith('0') ? '1' : '0'}`)).body.code).toBe('code.unknown')
    expect((await history('6901234567892')).body.code).toBe('code.notItem')
  })

  it('is for HQ', async () => expect((await history(uriAt(batch, 50), await keeperOf(dealer))).body.code).toBe('actor.forbidden'))
})
