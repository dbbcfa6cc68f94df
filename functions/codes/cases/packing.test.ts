import '../../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import { table } from '../../platform/table'
import { aBatch, pack, scanOut } from '../../testing/coded'
import { saved } from '../../testing/goods'
import { invoke } from '../../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../../testing/market'
import { ownTable } from '../../testing/ownTable'
import { aShipment } from '../../testing/shipments'
import { handler as getCase } from '../getCase'
import { handler as scanCode } from '../scanCode'
import { caseKey, itemKey } from '../scanStore'
import { caseAt, containerUri, uriAt } from '../serials/uris'
import { handler as voidCodes } from '../voidCodes'

let market: Market
let dealer: Buyer
let batch: CodeBatch
let next = 0

beforeAll(async () => {
  await ownTable
  market = await aMarket({ products: 2, stock: 100_000 })
  dealer = await aBuyerOf(market)
  batch = await aBatch(market)
  const range = { from: batch.count - 1, reason: '错印' }
  await saved(invoke(voidCodes, { pathParameters: { batchId: batch.batchId }, body: range, token: market.adminToken }))
})

/** Five cases that no other test has. */
const fresh = () => {
  const first = next++ * 5
  return { cases: [0, 1, 2, 3, 4].map((i) => caseAt(batch, first + i)), item: (i: number) => uriAt(batch, first * 10 + i) }
}
const uri = (sscc: string) => containerUri(batch, sscc)
const codes = (answer: { body: { detail?: { lines?: { code: string }[] } } }) => answer.body.detail?.lines?.map(({ code }) => code)

describe('packing', () => {
  const contents = async (sscc: string, uris: string[] = []) => saved(pack(sscc, uris, market.adminToken))

  it('confirms the printed order without a row for any item', async () => {
    const { cases, item } = fresh()
    const list = Array.from({ length: 10 }, (_, i) => item(i))
    expect(await contents(cases[0]!, list)).toMatchObject({ pieces: 10, out: 0, into: 0 })
    expect(await contents(cases[0]!)).toMatchObject({ pieces: 10, out: 0, into: 0 })
    expect(await table.get(itemKey(item(0).slice(-20)))).toBeUndefined()
  })

  it('tells who packs what belongs into a case, how many, and what is in it', async () => {
    const { cases, item } = fresh()
    const asked = (sscc: string) => invoke(getCase, { method: 'GET', pathParameters: { sscc }, token: market.adminToken })
    const about = { sscc: cases[0], name: batch.product.name, spec: batch.product.spec, gtin: batch.gtin, itemsPerCase: 10, shipped: false }
    expect(await saved(asked(cases[0]!))).toMatchObject({ ...about, pieces: 10, out: 0, into: 0 })
    await contents(cases[0]!, [item(0), item(1)])
    expect(await saved(asked(cases[0]!))).toMatchObject({ ...about, pieces: 2, out: 8 })
    const shipment = await aShipment(market, dealer, [20])
    await saved(scanOut(shipment.shipmentId, [uri(cases[0]!)], market.adminToken))
    expect(await saved(asked(cases[0]!))).toMatchObject({ shipped: true })
    expect((await asked('106141411234567897')).body.code).toBe('code.unknown')
  })

  it('an item packed elsewhere carries its case on its own row, and both cases count right', async () => {
    const { cases, item } = fresh()
    const list = [...Array.from({ length: 9 }, (_, i) => item(i)), item(10)]
    expect(await contents(cases[0]!, list)).toMatchObject({ pieces: 10, out: 1, into: 1 })
    expect((await table.get(itemKey(item(10).slice(-20))))?.sscc).toBe(cases[0])
    const shipment = await aShipment(market, dealer, [30])
    expect((await saved(scanOut(shipment.shipmentId, cases.slice(0, 2).map(uri), market.adminToken))).lines[0]).toMatchObject({
      shipped: 19,
    })
    const seen = (i: number) => invoke(scanCode, { body: { scanId: newId('scn'), uri: item(i), purpose: 'verify' } })
    expect((await seen(10)).body.verdict).toBe('genuine')
    expect((await seen(9)).body.verdict).toBe('notShipped')
    expect((await pack(cases[0]!, [], market.adminToken)).body.code).toBe('case.shipped')
    expect(codes(await pack(cases[2]!, [item(20), item(10), item(5)], market.adminToken))).toEqual([
      'case.shippedElsewhere',
      'case.shippedElsewhere',
    ])
  })

  it('names what is wrong line by line, is bounded by the case, and the same scanId again changes nothing', async () => {
    const { cases, item } = fresh()
    const others = await aBatch({ ...market, skuIds: [market.skuIds[1]!] })
    const forged = `${item(0).slice(0, -1)}${item(0).endsWith('0') ? '1' : '0'}`
    expect(codes(await pack(cases[0]!, [item(0), forged], market.adminToken))).toEqual(['code.unknown'])
    const wrong = [item(0), uriAt(others, 0), uriAt(batch, batch.count - 1), item(0)]
    expect(codes(await pack(cases[0]!, wrong, market.adminToken))).toEqual(['case.otherProduct', 'code.void', 'case.twice'])
    const eleven = Array.from({ length: 11 }, (_, i) => item(i))
    expect((await pack(cases[0]!, eleven, market.adminToken)).body).toMatchObject({
      code: 'case.tooFull',
      detail: { most: 10, scanned: 11 },
    })
    const scanId = newId('scn')
    const first = await pack(cases[0]!, [item(0)], market.adminToken, scanId)
    expect(first.body).toMatchObject({ pieces: 1, out: 9 })
    expect(await pack(cases[0]!, [item(0)], market.adminToken, scanId)).toEqual(first)
    expect((await pack(cases[0]!, [item(1)], market.adminToken, scanId)).body.code).toBe('scan.duplicate')
    await contents(cases[1]!, [item(1), item(11)])
    expect(await contents(cases[0]!)).toMatchObject({ pieces: 10, out: 0, into: 0 })
    expect(await contents(cases[1]!)).toMatchObject({ pieces: 10, out: 0, into: 0 })
  })
})

it('a case is not shipped with an item from another one that was voided since', async () => {
  const { cases, item } = fresh()
  await saved(pack(cases[0]!, [item(0), item(10)], market.adminToken))
  const index = (next - 1) * 50 + 10
  const range = { from: index, to: index, reason: '召回' }
  await saved(invoke(voidCodes, { pathParameters: { batchId: batch.batchId }, body: range, token: market.adminToken }))
  const shipment = await aShipment(market, dealer, [20])
  expect(codes(await scanOut(shipment.shipmentId, [uri(cases[0]!)], market.adminToken))).toEqual(['code.void'])
  expect((await scanOut(shipment.shipmentId, [uri(cases[1]!)], market.adminToken)).status).toBe(200)
})

it('what a list moves is in one place only, however it races', async () => {
  const { cases, item } = fresh()
  const lists = [
    [item(0), item(1), item(10)],
    [item(1), item(2), item(11)],
    [item(0), item(20), item(12)],
  ]
  for (let round = 0; round < 3; round++) {
    await Promise.all(lists.map((list, i) => pack(cases[(i + round) % 3]!, list, market.adminToken)))
    const rows = await Promise.all(cases.slice(0, 3).map((sscc) => table.get(caseKey(sscc))))
    const items = await Promise.all(Array.from({ length: 30 }, (_, i) => table.get(itemKey(item(i).slice(-20)))))
    for (const [i, row] of items.entries()) {
      const printed = cases[Math.floor(i / 10)]!
      const sscc = (row?.sscc as string | undefined) ?? printed
      const index = (next - 1) * 50 + i
      const isOut = ((rows[Math.floor(i / 10)]?.out ?? []) as number[]).includes(index)
      const holders = cases.filter((_, n) => ((rows[n]?.into ?? []) as string[]).includes(item(i).slice(-20)))
      expect([i, isOut, holders]).toEqual([i, sscc !== printed, sscc === printed || sscc === 'LOOSE' ? [] : [sscc]])
    }
  }
})
