import { describe, expect, it } from '@jest/globals'
import { checked, rangeOf, withinCases } from './draft'

const draft = { count: '2400', itemsPerCase: '24', casesPerPallet: '', lot: 'L1', madeOn: '2026-11-02', useBy: '2027-11-01', covert: false }

describe('a batch as it is typed', () => {
  it('is sent as it stands', () => {
    expect(checked(draft)).toEqual({ issue: { count: 2400, itemsPerCase: 24, lot: 'L1', madeOn: '2026-11-02', useBy: '2027-11-01' } })
    expect(checked({ ...draft, itemsPerCase: '', lot: '', madeOn: '', useBy: '', covert: true })).toEqual({
      issue: { count: 2400, covert: true },
    })
  })
  it.each([
    [{ count: '' }, 'count'],
    [{ count: '20000001' }, 'count'],
    [{ count: '1.5' }, 'count'],
    [{ itemsPerCase: '半' }, 'itemsPerCase'],
    [{ itemsPerCase: '', casesPerPallet: '10' }, 'casesPerPallet'],
    [{ lot: '批号' }, 'lot'],
    [{ useBy: '2026-11-01' }, 'useBy'],
  ])('with %j says what is wrong with %s', (more, field) => {
    const found = checked({ ...draft, ...more })
    expect('problems' in found && Object.keys(found.problems)).toEqual([field])
  })
})

it.each([
  ['1-100', { from: 0, to: 99 }],
  [' 7 ', { from: 6, to: 6 }],
  ['7 到 9', { from: 6, to: 8 }],
  ['0-5', undefined],
  ['9-7', undefined],
  ['1-101', undefined],
  ['all', undefined],
] as const)('%s of a hundred is %j', (text, range) => expect(rangeOf(text, 100)).toEqual(range))

it('cases are the items in them, and the last has what is left', () => {
  expect(withinCases({ from: 1, to: 2 }, 24, 1_000)).toEqual({ from: 24, to: 71 })
  expect(withinCases({ from: 40, to: 41 }, 24, 1_000)).toEqual({ from: 960, to: 999 })
})
