/** @jest-environment node */
import { describe, expect, it } from '@jest/globals'
import type { Track } from '@shared/carriers/model'
import fc from 'fast-check'
import { merged, needsAttention, type Pushed, shanghaiMoment, trackOf } from './track'

const pushed = (over: Partial<Pushed['lastResult']> = {}, status = 'polling'): Pushed => ({
  status,
  lastResult: { state: '0', data: [], ...over },
})

describe('the state of a parcel', () => {
  it.each([
    ['0', 'inTransit'],
    ['1', 'collected'],
    ['2', 'trouble'],
    ['3', 'signed'],
    ['4', 'returned'],
    ['5', 'delivering'],
    ['6', 'returning'],
    ['7', 'forwarded'],
    ['8', 'customs'],
    ['10', 'customs'],
    ['13', 'customs'],
    ['14', 'rejected'],
    ['103', 'collected'],
    ['1002', 'inTransit'],
    ['203', 'rejected'],
    ['208', 'trouble'],
    ['304', 'signed'],
    ['501', 'delivering'],
    [undefined, 'inTransit'],
  ])('%s is %s', (state, name) => {
    expect(trackOf(pushed({ state })).state).toBe(name)
  })

  it.each([
    ['polling', 'following'],
    ['updateall', 'following'],
    ['shutdown', 'ended'],
    ['abort', 'lost'],
  ])('of a push that says %s: %s', (status, following) => {
    expect(trackOf(pushed({}, status)).following).toBe(following)
  })
})

describe('the way of a parcel', () => {
  it('is in the order of time, each node once, at its moment in UTC', () => {
    const data = [
      { time: '2026-11-21 08:05:09', context: '已到达', areaName: '浙江省宁波市' },
      { time: '2026-11-20 23:59:00', context: '已揽收' },
      { time: '2026-11-21 08:05:09', context: '已到达' },
      { time: 'soon', context: '无时间' },
    ]
    expect(trackOf(pushed({ data, arrivalTime: '2026-11-22 18' }))).toEqual({
      state: 'inTransit',
      following: 'following',
      eta: '2026-11-22T10:00:00.000Z',
      nodes: [
        { at: '2026-11-20T15:59:00.000Z', text: '已揽收' },
        { at: '2026-11-21T00:05:09.000Z', text: '已到达', place: '浙江省宁波市' },
      ],
    })
  })

  it.each([
    ['2026-11-21 08:05:09', '2026-11-21T00:05:09.000Z'],
    ['2026-11-21 00:00:00', '2026-11-20T16:00:00.000Z'],
    ['2026-11-21 8:05', '2026-11-21T00:05:00.000Z'],
    ['2026-11-21 18', '2026-11-21T10:00:00.000Z'],
    ['2026-13-21 18:00:00', undefined],
    ['2026-11-32 18:00:00', undefined],
    ['2026-11-21 25:00:00', undefined],
    ['21/11/2026', undefined],
    ['', undefined],
  ])('at %s in Shanghai is %s', (text, moment) => {
    expect(shanghaiMoment(text)).toBe(moment)
  })

  it('keeps the order in which the carrier told what happened within one second', () => {
    const at = '2026-11-21 08:05:00'
    const [three, two, one] = ['丙', '甲', '乙'].map((context) => ({ time: at, context }))
    const texts = (track: Track) => track.nodes.map(({ text }) => text)
    const whole = trackOf(pushed({ data: [three!, two!, one!] }))
    expect(texts(whole)).toEqual(['乙', '甲', '丙'])
    expect(texts(merged(trackOf(pushed({ data: [two!, one!] })), whole))).toEqual(['乙', '甲', '丙'])
    expect(texts(merged(whole, trackOf(pushed({ data: [one!] }))))).toEqual(['乙', '甲', '丙'])
  })

  it('keeps its last hundred nodes', () => {
    const data = Array.from({ length: 130 }, (_, i) => ({ time: `2026-11-${10 + Math.floor(i / 24)} ${i % 24}:00:00`, context: `${i}` }))
    const { nodes } = trackOf(pushed({ data }))
    expect([nodes.length, nodes[0]?.text, nodes.at(-1)?.text]).toEqual([100, '30', '129'])
  })
})

const node = fc.record(
  {
    hour: fc.integer({ min: 0, max: 9 }),
    context: fc.constantFrom('已揽收', '已到达', '已发出'),
    areaName: fc.constantFrom('杭州', '宁波'),
  },
  { requiredKeys: ['hour', 'context'] },
)
const track = fc
  .record({
    status: fc.constantFrom('polling', 'shutdown', 'abort'),
    state: fc.constantFrom('0', '1', '2', '3', '5', '14'),
    nodes: fc.array(node, { maxLength: 6 }),
    eta: fc.option(fc.constantFrom('2026-11-22 10', '2026-11-22 18'), { nil: undefined }),
  })
  .map(({ status, state, nodes, eta }) => {
    const data = nodes.map(({ hour, ...rest }) => ({ time: `2026-11-21 0${hour}:00:00`, ...rest }))
    return trackOf(pushed({ state, data, arrivalTime: eta }, status))
  })
const all = (tracks: Track[]) => tracks.reduce<Track | undefined>(merged, undefined)

describe('pushes', () => {
  it('may come in any order and any number of times: the same way comes out', () => {
    fc.assert(
      fc.property(fc.array(track, { minLength: 1, maxLength: 6 }), fc.func(fc.integer()), (tracks, order) => {
        const shuffled = [...tracks, ...tracks].sort((a, b) => order(a) - order(b))
        expect(all(shuffled)).toEqual(all(tracks))
      }),
    )
  })

  it('that are late take nothing back', () => {
    const early = trackOf(pushed({ state: '1', data: [{ time: '2026-11-21 08:00:00', context: '已揽收' }] }))
    const late = trackOf(
      pushed(
        { state: '3', data: [...[{ time: '2026-11-22 08:00:00', context: '已签收' }], { time: '2026-11-21 08:00:00', context: '已揽收' }] },
        'shutdown',
      ),
    )
    expect(merged(late, early)).toEqual(late)
    expect(merged(early, late)).toEqual(late)
  })
})

it.each([
  ['2', 'polling', true],
  ['14', 'polling', true],
  ['6', 'polling', true],
  ['4', 'shutdown', true],
  ['0', 'abort', true],
  ['0', 'polling', false],
  ['3', 'shutdown', false],
])('state %s, %s: somebody should look: %s', (state, status, wanted) => {
  expect(needsAttention(trackOf(pushed({ state }, status)))).toBe(wanted)
})
