import { expect, it } from '@jest/globals'
import { anOrder } from '../platform/testing/orders'
import { aShipment, shipmentIdOf } from '../platform/testing/shipments'
import { papersOf } from './papers'
import { comes, firstShown, progressOf } from './parcels'

const came = aShipment({ status: 'received', goods: { names: [], cartons: 6, loose: 5, pieces: 149 } })
const coming = aShipment({ shipmentId: shipmentIdOf(2), goods: { names: [], cartons: 3, loose: 19, pieces: 91 } })
const order = anOrder(1, { status: 'partlyShipped', lines: [{ ...anOrder().lines[0]!, shipped: 240 }, anOrder().lines[1]!] })

it('says what has come, what is on the road and what has not left', () => {
  expect(progressOf(order, [came, coming])).toEqual({
    received: { pieces: 149, text: '6 箱 5 件' },
    underway: { pieces: 91, text: '3 箱 19 件' },
    left: { pieces: 72, text: '3 箱' },
  })
})

it('shows the next parcel to come, else the last', () => {
  expect([firstShown([came, coming]), firstShown([came, came]), firstShown([came])]).toEqual([1, 1, 0])
})

it('answers when the next one comes', () => {
  const now = '2026-11-20T09:00:00.000Z'
  expect([comes([came, coming], now), comes([came], now)]).toEqual(['第 2 车 11-22 到', undefined])
})

it('finds claims and returns in the timeline, each once, as far as it has come', () => {
  const { buyerId, sellerId } = order
  const by = (partyId: string) => ({ staffId: 'stf_1', name: '某', partyId }) as never
  const timeline = [
    { status: 'received', at: '1', by: by(buyerId), what: 'claimed', documentId: 'clm_1' },
    { status: 'received', at: '2', by: by(buyerId), what: 'returnRequested', documentId: 'ret_1' },
    { status: 'received', at: '3', by: by(sellerId), what: 'claimed', documentId: 'clm_1' },
    { status: 'received', at: '4', what: 'received', documentId: 'shp_1' },
  ] as const
  expect(papersOf({ timeline: [...timeline], buyerId })).toEqual([
    { documentId: 'clm_1', kind: 'claim', words: '处理了', at: '3' },
    { documentId: 'ret_1', kind: 'return', words: '等审核', at: '2' },
  ])
})
