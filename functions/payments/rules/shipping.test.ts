import { expect, it } from '@jest/globals'
import type { HeldShipment } from '@shared/shipments/held'
import { now } from '../../testing/examples'
import { parcelsOf, shippedOf } from './shipping'

const goods = { names: ['冷泡乌龙茶', '茶杯'], cartons: 1, loose: 0, pieces: 24 }
const sent = (trackingNo?: string, over: object = {}) =>
  ({ shipment: { goods, sentAt: now, ...(trackingNo && { carrier: 'zhongtong', trackingNo }) }, ...over }) as unknown as HeldShipment
const parcel = (trackingNo: string) => ({ goods: '冷泡乌龙茶、茶杯 共 24 件', carrier: 'zhongtong', trackingNo })

it.each([
  ['one parcel, all of it', 'shipped', [sent('1')], { by: 'express', parcels: [parcel('1')], at: now }],
  ['the first of several', 'partlyShipped', [sent('1')], { by: 'express', parcels: [parcel('1')], inParts: { complete: false }, at: now }],
  [
    'the last of several',
    'shipped',
    [sent('1'), sent('2')],
    { by: 'express', parcels: [parcel('1'), parcel('2')], inParts: { complete: true }, at: now },
  ],
  [
    'a phone the carrier asks for',
    'shipped',
    [sent('1', { phone: '8888' })],
    { by: 'express', parcels: [{ ...parcel('1'), receiverPhone: '8888' }], at: now },
  ],
  ['the seller’s own truck', 'partlyShipped', [sent()], { by: 'sameCity', parcels: [{ goods: '冷泡乌龙茶、茶杯 共 24 件' }], at: now }],
  ['a truck and a parcel', 'shipped', [sent(), sent('2')], { by: 'express', parcels: [parcel('2')], at: now }],
] as const)('%s', (_case, status, shipments, expected) => {
  expect(parcelsOf({ status, goods }, shipments)).toEqual(expected)
})

it('no more than fifteen parcels are told', () => {
  const many = Array.from({ length: 20 }, (_, i) => sent(`${i}`))
  expect(parcelsOf({ status: 'shipped', goods }, many).parcels.length).toBe(15)
})

it('shipments stand on the timeline, each once', () => {
  const step = { status: 'partlyShipped', at: now } as const
  const timeline = [
    step,
    { ...step, what: 'shipped', documentId: 'shp_1' },
    { ...step, what: 'paid', documentId: 'pay_1' },
    { ...step, what: 'shipped', documentId: 'shp_1' },
  ] as const
  expect(shippedOf({ timeline: [...timeline] })).toEqual(['shp_1'])
})
