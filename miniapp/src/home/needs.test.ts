import { expect, it } from '@jest/globals'
import type { OrderSummary } from '@shared/orders/model'
import { aSummary, noCounts } from '../platform/testing/orders'
import { aShipment, shipmentIdOf } from '../platform/testing/shipments'
import { type Facts, lastOf, many, needs } from './needs'

const now = '2026-11-21T04:00:00.000Z'
const titles = (facts: Partial<Facts>) => needs({ decides: true, now, ...facts }).map(({ title }) => title)
const mine = (over: Partial<OrderSummary>) => aSummary(7, over)

it.each<[string, Partial<Facts>, string[]]>([
  ['nothing', {}, []],
  ['nothing while the counts are not known', { waiting: [aSummary()] }, []],
  ['orders to approve', { sold: { ...noCounts, submitted: 3 } }, ['3 张订单等您审']],
  ['not those that wait for their release', { sold: { ...noCounts, submitted: 3, held: 1 } }, ['2 张订单等您审']],
  ['none when all of them wait for their release', { sold: { ...noCounts, submitted: 2, held: 2 } }, []],
  ['none for who may not decide', { decides: false, sold: { ...noCounts, submitted: 3 } }, []],
  ['more than anybody counts', { sold: { ...noCounts, submitted: 100 } }, ['99+ 张订单等您审']],
  ['an own order that was rejected lately', { bought: [mine({ status: 'rejected' })] }, ['订单被驳回了']],
  ['no longer one of last week', { bought: [mine({ status: 'rejected', submittedAt: '2026-11-14T01:00:00.000Z' })] }, []],
  ['an own order over the credit', { bought: [mine({ creditHold: true })] }, ['超了额度，等放行']],
  ['nothing of an own order that just waits', { bought: [mine({})] }, []],
  [
    'orders to let go',
    { releases: { credit: true, spending: false }, sold: { ...noCounts, submitted: 2, held: 2 } },
    ['2 张订单超了额度，等您放行'],
  ],
  ['an own order over the limit of who ordered it', { bought: [mine({ spendHold: true })] }, ['超了采购限额，等老板放行']],
  [
    'it to the owner, who lets it go',
    { releases: { credit: false, spending: true }, bought: [mine({ spendHold: true })] },
    ['超了采购限额，等您放行'],
  ],
  ['no hold that is over', { bought: [mine({ creditHold: true, status: 'cancelled' })] }, []],
  ['goods on the road', { bought: [mine({ status: 'shipped' })] }, ['货在路上']],
  [
    'what to decide before what to know',
    { sold: { ...noCounts, submitted: 1 }, bought: [mine({ status: 'shipped' }), aSummary(8, { status: 'rejected' })] },
    ['1 张订单等您审', '货在路上', '订单被驳回了'],
  ],
])('names %s', (_, facts, expected) => {
  expect(titles(facts)).toEqual(expected)
})

it('says who waits, and since when', () => {
  const waiting = [aSummary(1, { buyerName: '安昌食杂店' }), aSummary(2, { submittedAt: '2026-11-21T02:00:00.000Z' })]
  const [need] = needs({ decides: true, now, sold: { ...noCounts, submitted: 2 }, waiting })
  expect(need).toMatchObject({ note: '安昌食杂店等 2 家 · 最早等了 2 小时', url: '/orders/pages/desk/index' })
})

it('leads to the truck on its way, before what can wait; to the list where there are several', () => {
  const shipped = mine({ status: 'shipped' })
  const facts = { decides: true, now, bought: [shipped] }
  const truck = aShipment({ orderId: shipped.orderId })
  const later = aShipment({ shipmentId: shipmentIdOf(2), expectedOn: '2026-11-25', sellerName: '别家' })
  expect(needs({ ...facts, coming: [truck] })).toMatchObject([
    { title: '12 箱，明天到', note: '宏远商贸 · 山泉苏打水、白桃气泡水', label: '去收', url: expect.stringContaining(truck.shipmentId) },
  ])
  expect(needs({ ...facts, coming: [{ ...truck, scannedOut: true }] })).toMatchObject([
    { label: '扫码收', url: `/codes/more/cases/index?way=receive&shipmentId=${truck.shipmentId}` },
  ])
  expect(needs({ ...facts, coming: [later, truck] })).toMatchObject([
    { title: '2 车货等您收', note: '最早的明天到 · 宏远商贸', url: '/shipments/pages/parcels/index' },
  ])
  // Received by somebody else, or not among those that were read.
  expect(needs({ ...facts, coming: [] }).map(({ title }) => title)).toEqual(['货在路上'])
})

it('takes for the last order the last that went through', () => {
  const orders = [
    aSummary(1, { status: 'rejected' }),
    aSummary(2, { status: 'cancelled' }),
    aSummary(3, { status: 'settled' }),
    aSummary(4),
  ]
  expect(lastOf(orders)?.orderId).toBe(orders[2]!.orderId)
  expect(lastOf([])).toBeUndefined()
})

it.each([
  [0, '0'],
  [99, '99'],
  [100, '99+'],
])('%s is said as %s', (n, words) => {
  expect(many(n)).toBe(words)
})
