/** @jest-environment node */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { listProducts, listVisibleRanges } from '@shared/catalog/api'
import { getProduct, listCategories, listOfferedProducts } from '@shared/catalog/offers'
import { getCredit } from '@shared/credit/api'
import { getFile } from '@shared/files/api'
import { listStock } from '@shared/inventory/api'
import { newId } from '@shared/kernel/id'
import { shanghaiDate } from '@shared/kernel/time'
import { countOrders, getBuyerWeeks, getCart, getOrder, listOrders, submitOrder } from '@shared/orders/api'
import type { OrderSummary } from '@shared/orders/model'
import { getParty } from '@shared/parties/api'
import { Role } from '@shared/parties/roles'
import { listPaymentVouchers } from '@shared/payments/api'
import { listReturns } from '@shared/returns/api'
import { listClaims } from '@shared/shipments/api'
import { listStatements } from '@shared/statements/api'
import { fromSource } from '../build'
import { engineCall } from '../engine'
import { type Runner, startRunner } from '../runner'
import type { DemoPerson } from '../wechat/people'
import { Client } from './client'
import { carts } from './data/baskets'
import { orders, worthOf } from './data/orders'
import { buyersOf, dealers, type PartyKey, partyIds, partyOf } from './data/parties'
import { codeOf, leaderOf, type PersonKey, people, staffIds } from './data/people'
import { categoryIds, skuIds } from './data/products'
import { known } from './data/stock'
import { seed } from './index'
import { coded, pages } from './testing/coded'

jest.setTimeout(60_000)
const dataDir = mkdtempSync(join(tmpdir(), 'seeded-'))
const silent = { show: () => {}, end: () => {} }
let runner: Runner
let client: Client

beforeAll(async () => {
  runner = await startRunner({ dataDir, quiet: true, load: fromSource(process.cwd()) })
  await seed(runner, silent)
  await runner.settled()
  client = new Client(runner)
}, 400_000)
afterAll(async () => {
  await runner.stop()
  rmSync(dataDir, { recursive: true })
})

interface Row {
  pk: { S: string }
  sk: { S: string }
  version?: { N: string }
  summary?: { M: { kind?: { S: string }; carrier?: { S: string } } }
}

async function rows(): Promise<Row[]> {
  const all: Row[] = []
  for (let ExclusiveStartKey: unknown; ; ) {
    const page = await engineCall<{ Items: Row[]; LastEvaluatedKey?: unknown }>(runner.engineUrl, 'Scan', {
      TableName: runner.env.TABLE_NAME,
      ConsistentRead: true,
      ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey }),
    })
    all.push(...page.Items)
    ExclusiveStartKey = page.LastEvaluatedKey
    if (!ExclusiveStartKey) return all
  }
}

const offeredTo = (by: PersonKey) => pages((after) => client.call(by, listOfferedProducts, after ? { after } : {}))

describe('a fresh directory', () => {
  it('gets the channel', async () => {
    const kinds = (await rows()).filter(({ sk }) => sk.S === 'PARTY').map(({ summary }) => summary?.M.kind?.S)
    expect(['hq', 'dealer', 'store'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([1, 14, 24])
    const { supplierId, parentId } = await client.call('hq-boss', getParty, { partyId: partyIds['keqiao-3'] })
    expect([supplierId, parentId]).toEqual([partyIds.hq, partyIds.keqiao])
    expect((await client.call('hq-boss', getParty, { partyId: partyIds['jiangning-2'] })).lifecycle).toBe('suspended')
  })

  it('gets 86 products in 6 categories and two ranges', async () => {
    const products = await pages((after) => client.call('hq-boss', listProducts, after ? { after } : {}))
    expect(products.map(({ code }) => code)).toEqual(Object.keys(skuIds))
    expect((await client.call('hq-boss', listCategories, {})).items.map(({ categoryId }) => categoryId)).toEqual(Object.values(categoryIds))
    expect((await client.call('hq-boss', listVisibleRanges, {})).items).toHaveLength(2)
  })

  it('gets stock and credit', async () => {
    const stock = await pages((after) => client.call('keqiao-warehouse', listStock, after ? { after } : {}))
    expect(stock.length).toBeGreaterThan(50)
    const { limit, drawn, left, overLimit } = await client.call('suzhou-owner', getCredit, {})
    expect([limit, drawn > limit, left, overLimit]).toEqual([60_000_000, true, limit - drawn, 'hold'])
    expect((await client.call('yixing-1-owner', getCredit, {})).term).toEqual({ kind: 'prepay' })
  })
})

describe('cashiers', () => {
  it('find slips to decide, each with its picture', async () => {
    const { items } = await client.call('hq-finance', listPaymentVouchers, { as: 'seller', status: 'submitted' })
    expect(items.length).toBeGreaterThan(0)
    const { url } = await client.call('hq-finance', getFile, { fileId: items[0]!.fileId })
    const picture = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
  })
})

describe('buyers', () => {
  it('of another level see another price for the same product', async () => {
    const prices = async (by: PersonKey) => (await client.call(by, getProduct, { skuId: skuIds.W06 })).price
    expect(await Promise.all([prices('zj-buyer'), prices('hangzhou-buyer'), prices('yuhang-owner'), prices('keqiao-3-buyer')])).toEqual([
      3560, 3830, 4060, 4240,
    ])
  })

  it('see what their ranges show', async () => {
    const sees = async (by: PersonKey) => {
      const codes = (await offeredTo(by)).map(({ code }) => code)
      return [codes.length, codes.includes('G12'), codes.includes('T15'), codes.includes('M12')]
    }
    expect(await sees('zj-buyer')).toEqual([82, true, true, false])
    expect(await sees('hangzhou-buyer')).toEqual([74, false, false, false])
    expect(await sees('yuhang-owner')).toEqual([79, false, true, false])
  })

  it('find on every seller’s shelf what they may order', async () => {
    for (const by of ['wuxi-buyer', 'kunshan-buyer', 'keqiao-1-clerk', 'liangxi-owner', 'gulou-buyer'] as const) {
      const offered = await offeredTo(by)
      expect([by, offered.length > 50, offered.filter(({ sellable }) => sellable > 0).length > 40]).toEqual([by, true, true])
    }
  })
})

describe('eight weeks of orders', () => {
  let all: OrderSummary[]
  const sold = (seller: PartyKey) => all.filter(({ sellerId }) => sellerId === partyIds[seller])
  const statuses = (some: OrderSummary[]) => new Set(some.map(({ status }) => status))

  beforeAll(async () => {
    all = await pages((after) => client.call('hq-boss', listOrders, { as: 'subtree', ...(after && { after }) }))
  })

  it('are there, each at its price, in every state that can be reached', async () => {
    expect(new Set(all.map(({ orderId }) => orderId))).toEqual(new Set(orders.map(({ orderId }) => orderId)))
    const totals = new Map(all.map(({ orderId, total }) => [orderId, total]))
    expect(orders.filter((order) => totals.get(order.orderId) !== worthOf(order)).map(({ orderId }) => orderId)).toEqual([])
    const reached = ['submitted', 'approved', 'fundsConfirmed', 'partlyShipped', 'shipped', 'received', 'settled', 'rejected', 'cancelled']
    expect([...statuses(all)].sort()).toEqual(reached.sort())
    const rejected = await client.call('hq-order-desk', getOrder, {
      orderId: sold('hq').find(({ status }) => status === 'rejected')!.orderId,
    })
    expect(rejected.timeline).toMatchObject([{ status: 'submitted' }, { status: 'rejected', reason: expect.stringMatching(/./) }])
  })

  it('lie in the past, where they were printed, and end today', () => {
    const now = new Date().toISOString()
    const days = all.map(({ submittedAt }) => shanghaiDate(submittedAt)).sort()
    expect(all.filter(({ submittedAt }) => submittedAt > now)).toEqual([])
    expect(all.filter(({ number, submittedAt }) => number.slice(2, 6) !== shanghaiDate(submittedAt).slice(5).replace('-', ''))).toEqual([])
    expect(Date.parse(days.at(-1)!) - Date.parse(days[0]!)).toBeGreaterThan(50 * 24 * 3600_000)
    expect(new Set(days).size).toBeGreaterThan(45)
  })

  it('leave something to decide on every desk, and something beyond its credit', async () => {
    for (const { key, steps } of dealers.filter(({ key }) => buyersOf(key).length > 0)) {
      const waiting = steps?.approval === false ? 'approved' : 'submitted'
      expect([key, statuses(sold(key)).has(waiting)]).toEqual([key, true])
    }
    expect(await client.call('hq-order-desk', countOrders, { as: 'seller' })).toMatchObject({ submitted: expect.any(Number), held: 1 })
    expect((await client.call('hq-order-desk', countOrders, { as: 'seller' })).submitted).toBeGreaterThan(8)
    expect((await client.call(leaderOf('zhuji').key, countOrders, { as: 'seller' })).held).toBe(1)
    const { weeks } = await client.call('hq-order-desk', getBuyerWeeks, { buyerId: partyIds.zj })
    expect(weeks.filter(({ total }) => total > 0).length).toBeGreaterThan(5)
  })

  it('leave the scarce and the plenty as they were stocked, and the small credit whole', () => {
    const ordered = new Set(orders.flatMap(({ lines }) => lines.map(({ skuId }) => skuId)))
    expect(Object.values(known).filter((code) => ordered.has(skuIds[code]))).toEqual([])
    expect(orders.filter(({ buyer }) => buyer === 'keqiao-2')).toEqual([])
  })

  it('are ordered by those who may, some by the rep', () => {
    const bySomebodyElse = orders.filter(({ buyer, by }) => people.find(({ key }) => key === by)!.party !== buyer)
    expect(new Set(bySomebodyElse.map(({ buyer, by }) => [partyOf(buyer).repMayOrder, by].join()))).toEqual(
      new Set(['true,hq-rep-shaoxing']),
    )
  })

  it('that are older than a few days have come and are mostly paid; what is young gives every desk of HQ work', async () => {
    const twoWeeksAgo = new Date(Date.now() - 13 * 24 * 3600_000).toISOString()
    const old = all.filter(({ submittedAt }) => submittedAt < twoWeeksAgo)
    expect(statuses(old)).toEqual(new Set(['received', 'settled', 'rejected', 'cancelled']))
    expect(old.filter(({ status }) => status === 'settled').length).toBeGreaterThan(90)
    for (const status of ['approved', 'fundsConfirmed', 'partlyShipped'] as const) expect(statuses(sold('hq'))).toContain(status)
    expect(statuses(sold('zj'))).toContain('approved')
  })

  it('came with something broken, went back in part, and are on statements that some have confirmed', async () => {
    const made = async (by: PersonKey) => (await client.call(by, listClaims, { as: 'seller' })).items.map(({ status }) => status)
    expect(
      new Set((await Promise.all(dealers.map(({ key }) => made(leaderOf(key).key)))).flat().concat(await made('hq-order-desk'))),
    ).toEqual(new Set(['open', 'accepted', 'rejected']))
    const back = (await client.call('hq-order-desk', listReturns, { as: 'seller' })).items.map(({ status }) => status)
    expect(new Set(back)).toEqual(new Set(['requested', 'approved', 'received']))
    const { items } = await client.call('zj-owner', listStatements, { as: 'buyer' })
    expect(items[0]?.status).toBe('issued')
    expect(items.slice(1).filter(({ status }) => status !== 'confirmed')).toEqual([])
    const late = await client.call('suzhou-owner', getCredit, {})
    expect(late.oldestDue! < shanghaiDate(new Date().toISOString())).toBe(true)
  })

  it('and carts that were left full', async () => {
    for (const { person, lines } of carts) expect((await client.call(person, getCart, {})).lines).toEqual(lines)
  })
})

describe('one item, one code', () => coded(() => client))

describe('the people', () => {
  it('are listed with codes that sign them in, all but who has left', async () => {
    const listed = (await (await fetch(`${runner.url}/local/people`)).json()) as DemoPerson[]
    expect(new Set(listed.map(({ staffId }) => staffId))).toEqual(new Set(people.flatMap((one) => (one.disabled ? [] : [one.staffId]))))
    expect(listed[0]!.kind).toBe('hq')
    expect(new Set(listed.flatMap(({ roles }) => roles))).toEqual(new Set(Role.options))
    for (const { code, staffId } of listed) {
      const answer = await runner.request('POST', '/sessions', { body: { code } })
      expect([code, answer.status, JSON.parse(String(answer.body)).staff?.staffId]).toEqual([code, 200, staffId])
      expect(codeOf(people.find((one) => one.staffId === staffId)!.key)).toBe(code)
    }
    const left = await runner.request('POST', '/sessions', { body: { code: codeOf('hq-left') } })
    expect([left.status, JSON.parse(String(left.body)).code]).toEqual([403, 'staff.disabled'])
  })
})

describe('a second run', () => {
  /** Signing in leaves a session, and nothing else. Parcels go on by themselves meanwhile. */
  const versions = async () => {
    const all = await rows()
    const onWay = new Set(all.flatMap(({ pk, summary }) => (summary?.M.carrier ? [pk.S] : [])))
    const still = all.filter(({ pk }) => !pk.S.startsWith('SESSION#') && !onWay.has(pk.S))
    return new Map(still.map(({ pk, sk, version }) => [`${pk.S} ${sk.S}`, version?.N]))
  }

  it('changes nothing', async () => {
    const before = await versions()
    expect(before.has(`STAFF#${staffIds['hq-admin']} STAFF`)).toBe(true)
    await seed(runner, silent)
    expect(await versions()).toEqual(before)
  }, 300_000)
})

describe('an order', () => {
  const line = { skuId: skuIds[known.plenty], quantity: 240 }
  const order = (by: PersonKey, more = {}) => client.call(by, submitOrder, { orderId: newId('ord'), lines: [line], ...more })

  it('goes through, by a rep only where the store lets it', async () => {
    expect(await order('keqiao-2-owner')).toMatchObject({ sellerId: partyIds.keqiao, status: 'submitted', total: 45_600 })
    const inItsName = await order('hq-rep-shaoxing', { buyerId: partyIds['keqiao-1'] })
    expect(inItsName).toMatchObject({ buyerId: partyIds['keqiao-1'], submittedBy: staffIds['hq-rep-shaoxing'] })
    await expect(order('hq-rep-shaoxing', { buyerId: partyIds['keqiao-2'] })).rejects.toThrow('actor.forbidden')
  })

  it('names what is short', async () => {
    const lines = [{ skuId: skuIds[known.none], quantity: 15 }]
    await expect(order('keqiao-2-owner', { lines })).rejects.toThrow(/stock.insufficient.*"available":0/)
  })

  it('is approved by itself where the seller approves nothing by hand', async () => {
    expect((await order('shangyu-owner')).status).toBe('approved')
  })

  it('of who is suspended is refused', async () => {
    await expect(order('jiangning-2-owner')).rejects.toThrow('party.suspended')
  })
})
