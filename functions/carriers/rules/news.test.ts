import { describe, expect, it } from '@jest/globals'
import type { Track } from '@shared/carriers/model'
import { newsOf } from './news'

const track = (over: Partial<Track> = {}): Track => ({
  state: 'inTransit',
  following: 'following',
  nodes: [{ at: '2026-11-21T08:00:00.000Z', text: '已到达分拨中心' }],
  ...over,
})
const shipment = { status: 'sent', expectedOn: '2026-11-23' } as const

describe('news of a parcel', () => {
  it('are none when all of it was known', () => {
    expect(newsOf(shipment, track(), track())).toBeUndefined()
    expect(
      newsOf(shipment, track({ nodes: [...track().nodes, { at: '2026-11-21T09:00:00.000Z', text: '派送中' }] }), track()),
    ).toBeUndefined()
  })

  it.each([
    ['the first of them', shipment, {}, undefined],
    ['trouble', shipment, { state: 'trouble' }, { trouble: true }],
    ['more trouble', { ...shipment, trouble: true }, { state: 'returning' }, undefined],
    ['no more trouble', { ...shipment, trouble: true }, { state: 'delivering' }, { trouble: false }],
    ['trouble with what is there', { ...shipment, status: 'received' }, { following: 'lost' }, undefined],
    ['another day', shipment, { eta: '2026-11-23T17:00:00.000Z' }, { expectedOn: '2026-11-24' }],
    ['the same day', shipment, { eta: '2026-11-23T04:00:00.000Z' }, undefined],
    ['another day for what is there', { ...shipment, status: 'received' }, { eta: '2026-11-23T17:00:00.000Z' }, undefined],
  ] as const)('%s', (_case, of, pushed, onWay) => {
    expect(newsOf(of, undefined, track(pushed))?.onWay).toEqual(onWay)
  })
})
