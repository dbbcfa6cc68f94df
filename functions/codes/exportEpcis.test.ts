import '../testing/ownTable'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { gtin14 } from '@shared/catalog/gtin'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { commit } from '../platform/table'
import { aBatch, scanIn, scanOut } from '../testing/coded'
import { saved } from '../testing/goods'
import { eventOf, invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { ownTable } from '../testing/ownTable'
import { aShipment } from '../testing/shipments'
import { handler as exportEpcis } from './exportEpcis'
import { type EpcisEvent, prehashOf } from './rules/epcis'
import { itemKey } from './scanStore'
import { caseAt, containerUri, palletAt, uriAt } from './serials/uris'
import { handler as voidCodes } from './voidCodes'

const schema = JSON.parse(readFileSync('functions/codes/testing/epcis-2.0.schema.json', 'utf8')) as object
const ajv = new Ajv({ strict: false, allErrors: false })
addFormats(ajv)
const validates = ajv.compile(schema)

let market: Market
let dealer: Buyer
let batch: CodeBatch

beforeAll(async () => {
  await ownTable
  market = await aMarket({ stock: 10_000 })
  dealer = await aBuyerOf(market, {}, { name: '江南商贸', division: '310115' })
  batch = await aBatch(market, {
    ...{ count: 1_050, itemsPerCase: 10, casesPerPallet: 40 },
    ...{ lot: 'L20261121', madeOn: '2026-11-01', useBy: '2027-11-01' },
  })
})

type Told = EpcisEvent & { eventID: string }
async function told(query: Record<string, string>) {
  const event = eventOf({ method: 'GET', query, token: market.adminToken })
  const { statusCode, headers, body = '' } = await exportEpcis(event)
  const document = JSON.parse(body)
  if (statusCode !== 200) return { status: statusCode, code: document.code, events: [] as Told[], link: undefined }
  expect(validates(document) ? [] : validates.errors).toEqual([])
  expect(headers?.['content-type']).toBe('application/ld+json')
  const link = /^<(.+)>; rel="next"$/.exec(String(headers?.link ?? ''))?.[1]
  return { status: statusCode, code: undefined, events: document.epcisBody.eventList as Told[], link }
}
const ofStep = (events: readonly Told[], step: string) => events.filter(({ bizStep }) => bizStep === step)
const caseOf = (n: number) => `https://id.gs1.org/00/${caseAt(batch, n)}`
const stackOf = (n: number) => `https://id.gs1.org/00/${palletAt(batch, n)}`
const itemOf = (index: number) => `https://id.gs1.org/01/${gtin14(batch.gtin)}/21/${uriAt(batch, index).slice(-20)}`

it('the published schema refuses what is no event', () => {
  const document = (event: object) => ({
    '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'],
    ...{ type: 'EPCISDocument', schemaVersion: '2.0', creationDate: '2026-11-02T00:00:00.000Z', epcisBody: { eventList: [event] } },
  })
  const event = { type: 'ObjectEvent', eventTime: '2026-11-02T00:00:00.000Z', eventTimeZoneOffset: '+08:00', action: 'ADD', epcList: [] }
  const wrong = [{ bizStep: 'selling' }, { action: 'MAKE' }, { eventTime: 'today' }, { lot: 'L1' }]
  expect([{}, ...wrong].map((over) => validates(document({ ...event, ...over })))).toEqual([true, false, false, false, false])
})

describe('the events of a batch', () => {
  it('are its life, valid against the published schema, and page by page all of it', async () => {
    const shipment = await aShipment(market, dealer, [30])
    await saved(scanOut(shipment.shipmentId, [containerUri(batch, caseAt(batch, 0))], market.adminToken))
    await saved(scanIn(shipment.shipmentId, [containerUri(batch, caseAt(batch, 0))], dealer.token))
    await saved(
      invoke(voidCodes, {
        pathParameters: { batchId: batch.batchId },
        body: { from: 25, to: 26, reason: '召回' },
        token: market.adminToken,
      }),
    )
    const storeId = newId('pty')
    await commit({
      key: itemKey(uriAt(batch, 3).slice(-20)),
      set: { sold: { at: '2026-12-01T00:00:00.000Z', storeId, scanId: newId('scn') } },
    })

    const first = await told({ batchId: batch.batchId })
    const made = ofStep(first.events, 'commissioning')
    const factory = { id: `${batch.stem}/parties/${market.hq.partyId}` }
    const birth = { type: 'ObjectEvent', action: 'ADD', disposition: 'active', eventTime: batch.issuedAt, readPoint: factory }
    expect([made.length, made[0]]).toMatchObject([101, birth])
    const ilmd = { 'cbvmda:lotNumber': 'L20261121', 'cbvmda:productionDate': '2026-11-01', 'cbvmda:itemExpirationDate': '2027-11-01' }
    expect(made.find(({ epcList }) => epcList?.includes(itemOf(10)))).toMatchObject({
      ...birth,
      ilmd,
      epcList: Array.from({ length: 10 }, (_, i) => itemOf(10 + i)),
    })
    const containers = made.filter(({ epcList }) => epcList?.includes(caseOf(1)))
    expect(containers).toMatchObject([
      { ...birth, epcList: [...Array.from({ length: 100 }, (_, n) => caseOf(n)), ...[0, 1, 2].map(stackOf)] },
    ])
    expect(containers[0]).not.toHaveProperty('ilmd')
    const packing = ofStep(first.events, 'packing').find(({ parentID }) => parentID === caseOf(1))
    expect(packing).toMatchObject({
      type: 'AggregationEvent',
      action: 'ADD',
      childEPCs: Array.from({ length: 10 }, (_, i) => itemOf(10 + i)),
    })
    const onPallets = (events: readonly Told[]) =>
      ofStep(events, 'packing').flatMap(({ parentID, childEPCs = [] }) =>
        /\/00\//.test(childEPCs[0]!) ? [[parentID, childEPCs.length]] : [],
      )
    expect(onPallets(first.events)).toEqual([40, 40, 20].map((cases, n) => [stackOf(n), cases]))
    const papers = [
      { type: 'po', bizTransaction: `${batch.stem}/orders/${shipment.orderId}` },
      { type: 'desadv', bizTransaction: `${batch.stem}/shipments/${shipment.shipmentId}` },
    ]
    const way = {
      epcList: [caseOf(0)],
      bizTransactionList: papers,
      destinationList: [{ type: 'owning_party', destination: `${batch.stem}/parties/${dealer.party.partyId}` }],
    }
    expect(ofStep(first.events, 'shipping')).toMatchObject([{ ...way, action: 'OBSERVE', disposition: 'in_transit' }])
    expect(ofStep(first.events, 'receiving')).toMatchObject([{ ...way, disposition: 'in_progress' }])
    expect(ofStep(first.events, 'retail_selling')).toMatchObject([
      { epcList: [itemOf(3)], disposition: 'retail_sold', bizLocation: { id: `${batch.stem}/parties/${storeId}` } },
    ])
    expect(ofStep(first.events, 'decommissioning')).toMatchObject([
      { action: 'DELETE', epcList: [itemOf(25), itemOf(26)], disposition: 'inactive' },
    ])

    const rest = await told(Object.fromEntries(new URL(first.link!).searchParams))
    expect([ofStep(rest.events, 'commissioning').length, rest.link]).toEqual([6, undefined])
    expect(onPallets(rest.events)).toEqual([[stackOf(2), 5]])
    const all = [...first.events, ...rest.events].flatMap((event) => (event.bizStep === 'commissioning' ? event.epcList! : []))
    expect(new Set(all).size).toBe(1_050 + 105 + 3)
    expect(all).toHaveLength(1_050 + 105 + 3)
  })

  it('keep their names, whoever asks again', async () => {
    const [one, two] = [await told({ batchId: batch.batchId }), await told({ batchId: batch.batchId })]
    expect(one.events.map(({ eventID }) => eventID)).toEqual(two.events.map(({ eventID }) => eventID))
    expect(new Set(one.events.map(({ eventID }) => eventID)).size).toBe(one.events.length)
  })

  it('of items without cases come by the thousand', async () => {
    const { batchId } = await aBatch(market, { count: 1_500, itemsPerCase: undefined })
    const { events, link } = await told({ batchId })
    expect([events.map(({ epcList }) => epcList!.length), link !== undefined]).toEqual([[1_000], true])
  })
})

describe('the events of an order and of a period', () => {
  it('are what was scanned onto and off its shipments, items by their own names', async () => {
    const shipment = await aShipment(market, dealer, [30])
    const uris = [containerUri(batch, caseAt(batch, 5)), uriAt(batch, 77)]
    await saved(scanOut(shipment.shipmentId, uris, market.adminToken))
    await saved(scanIn(shipment.shipmentId, uris.slice(0, 1), dealer.token))
    const { events } = await told({ orderId: shipment.orderId })
    expect(
      ofStep(events, 'shipping')
        .flatMap(({ epcList }) => epcList!)
        .sort(),
    ).toEqual([caseOf(5), itemOf(77)].sort())
    expect(ofStep(events, 'receiving').flatMap(({ epcList }) => epcList!)).toEqual([caseOf(5)])

    const period = { from: shipment.sentAt, to: shipment.sentAt }
    expect((await told(period)).events.map(({ eventID }) => eventID).sort()).toEqual(events.map(({ eventID }) => eventID).sort())
    expect((await told({ from: '2020-01-01T00:00:00.000Z', to: '2020-02-01T00:00:00.000Z' })).events).toEqual([])
  })

  it('are asked for by one of three', async () => {
    for (const query of [{}, { from: '2026-01-01T00:00:00.000Z' }, { batchId: batch.batchId, orderId: newId('ord') }]) {
      expect((await told(query as Record<string, string>)).code).toBe('input.invalid')
    }
    expect((await told({ batchId: newId('bat') })).code).toBe('codeBatch.unknown')
    expect((await told({ orderId: newId('ord') })).code).toBe('order.unknown')
  })
})

describe('the name of an event', () => {
  const hashOf = (event: EpcisEvent) => createHash('sha256').update(prehashOf(event)).digest('hex')
  const party = (one: string) => `https://q.example.cn/parties/${one}`
  const base = { eventTime: '2026-11-02T00:00:00.000Z', eventTimeZoneOffset: '+08:00' } as const
  const shipping: EpcisEvent = {
    ...{ ...base, type: 'ObjectEvent', action: 'OBSERVE', bizStep: 'shipping', disposition: 'in_transit' },
    epcList: ['https://id.gs1.org/01/06901234567892/21/0123456789ABCDEFGHJK', 'https://id.gs1.org/00/106141411234567897'],
    ...{ readPoint: { id: party('pty_A') }, bizLocation: { id: party('pty_B') } },
    bizTransactionList: [
      { type: 'po', bizTransaction: 'https://q.example.cn/orders/ord_1' },
      { type: 'desadv', bizTransaction: 'https://q.example.cn/shipments/shp_1' },
    ],
    sourceList: [{ type: 'owning_party', source: party('pty_A') }],
    destinationList: [{ type: 'owning_party', destination: party('pty_B') }],
  }

  /** As EPCIS 2.0's own library for JavaScript names these events (epcis2.js 2.7.3). */
  it('is the one that others give it', () => {
    expect(hashOf(shipping)).toBe('1ff65ce0351b88f2bed12fcaadc39b5eb4e8e9dd25ef9f0f07f340deca671772')
    const packing: EpcisEvent = {
      ...{ ...base, type: 'AggregationEvent', action: 'ADD', bizStep: 'packing', disposition: 'in_progress' },
      parentID: 'https://id.gs1.org/00/106141411234567897',
      childEPCs: ['https://id.gs1.org/01/06901234567892/21/ZZZ', 'https://id.gs1.org/01/06901234567892/21/0123456789ABCDEFGHJK'],
      bizLocation: { id: party('pty_B') },
    }
    expect(hashOf(packing)).toBe('ce509d0eab53008446334e164ecaef07749c6447f78ab70a79db852a07413f8a')
    const made: EpcisEvent = {
      ...{ ...base, type: 'ObjectEvent', action: 'ADD', bizStep: 'commissioning', disposition: 'active' },
      ...{ epcList: shipping.epcList!.slice(0, 1), readPoint: { id: party('pty_A') }, bizLocation: { id: party('pty_A') } },
      ilmd: { 'cbvmda:lotNumber': 'L20261121', 'cbvmda:productionDate': '2026-11-01', 'cbvmda:itemExpirationDate': '2027-11-01' },
    }
    expect(hashOf(made)).toBe('b42d968a7d0498c05c76ed4c97261ffd3a5efc75aa4f5eeebf60308f487c6333')
  })

  it('does not hang on the order of a list, and hangs on everything in it', () => {
    expect(hashOf({ ...shipping, epcList: [...shipping.epcList!].reverse() })).toBe(hashOf(shipping))
    expect(hashOf({ ...shipping, epcList: shipping.epcList!.slice(1) })).not.toBe(hashOf(shipping))
  })
})
