import { expect, it } from '@jest/globals'
import { aShipment } from '../testing/shipments'
import { arrival, carrierWords, parcelWay } from './parcel'

const now = '2026-11-21T02:00:00.000Z'
const tracking = (more = {}) => ({ state: 'inTransit' as const, following: 'following' as const, nodes: [], ...more })

it.each([
  ['by the day it should come', {}, '明天到'],
  ['by the carrier’s hour', { tracking: tracking({ eta: '2026-11-21T02:30:00.000Z' }) }, '今天 10:30 到'],
  ['late', { expectedOn: '2026-11-19' }, '该 11-19 到，还没收'],
  ['today, though it is evening', { expectedOn: '2026-11-21' }, '今天到'],
  ['held up', { trouble: true }, '物流有异常'],
  ['at the door', { tracking: tracking({ state: 'signed' }) }, '送到了，请收货'],
  ['there', { status: 'received' as const }, '收到了'],
])('says when goods come: %s', (_case, more, words) => expect(arrival(aShipment(more), now)).toBe(words))

it('tells the way newest first, from the sender to the receiver', () => {
  const nodes = [
    { at: '2026-11-20T10:00:00.000Z', text: '已揽收' },
    { at: '2026-11-21T01:28:00.000Z', text: '到达杭州', nth: 0 },
    { at: '2026-11-21T01:28:00.000Z', text: '离开杭州', nth: 1 },
  ]
  const titles = parcelWay(aShipment({ tracking: tracking({ nodes }) }), now).map(({ title, state }) => [title, state])
  expect(titles).toEqual([
    ['离开杭州', 'now'],
    ['到达杭州', 'past'],
    ['已揽收', 'past'],
    ['宏远商贸发出 · 老王', 'past'],
  ])
})

it('says when it comes where no carrier tells anything', () => {
  expect(parcelWay(aShipment(), now).map(({ title }) => title)).toEqual(['明天到', '宏远商贸发出 · 老王'])
})

it.each([
  [{}, '供货方自己的车'],
  [{ carrier: 'shunfeng' as const, trackingNo: 'SF1234567' }, '顺丰速运 SF1234567'],
])('names who brings it: %j', (more, words) => expect(carrierWords(aShipment(more))).toBe(words))
