import { describe, expect, it } from '@jest/globals'
import type { LedgerEntry } from '@shared/credit/ledger'
import { nextSlice, openSlice, type Placed } from './slices'

/** Entries of these amounts at these moments, with the balance after each. */
function entries(opening: number, ...posted: [amount: number, at: string][]): Placed[] {
  let balance = opening
  return posted.map(([amount, at], i) => {
    balance += amount
    const entry: LedgerEntry = { entryId: `led_${String(i).padStart(26, '0')}`, kind: 'shipment', amount, balance, documentId: 'x', at }
    return { place: String(i + 1).padStart(10, '0'), entry }
  })
}
const none = { opening: 0, after: undefined, entries: [], from: undefined }
/** The last millisecond of March in Shanghai, and the first of April. */
const lastOfMarch = '2026-03-31T15:59:59.999Z'
const firstOfApril = '2026-03-31T16:00:00.000Z'

describe('the month that is issued next', () => {
  it.each([
    ['nothing was ever posted', none, undefined],
    ['nothing is owed and nothing was posted', { ...none, from: '2026-02' }, undefined],
    ['something is owed', { ...none, opening: 5, from: '2026-02', after: '07' }, { period: '2026-02', closing: 5, after: '07', to: '07' }],
    ['it has not ended', { ...none, entries: entries(0, [5, firstOfApril]) }, undefined],
    [
      'the first entries are there',
      { ...none, entries: entries(0, [5, lastOfMarch], [6, firstOfApril]) },
      { period: '2026-03', opening: 0, closing: 5 },
    ],
    [
      'months without anything lie between',
      { ...none, from: '2026-01', entries: entries(0, [5, lastOfMarch]) },
      { period: '2026-03', closing: 5 },
    ],
    [
      'something is owed through them',
      { ...none, opening: 2, from: '2026-01', entries: entries(2, [5, lastOfMarch]) },
      { period: '2026-01', closing: 2 },
    ],
    ['all is issued', { ...none, opening: 2, from: '2026-04' }, undefined],
  ] as const)('when %s', (_case, facts, expected) => {
    const slice = nextSlice({ ...facts, through: '2026-03' })
    if (expected) expect(slice).toMatchObject(expected)
    else expect(slice).toBeUndefined()
  })

  it('is never one that does not add up', () => {
    expect(() => nextSlice({ ...none, opening: 1, entries: entries(0, [5, lastOfMarch]), through: '2026-03' })).toThrow('the ledger says 5')
  })
})

describe('a month that is not issued', () => {
  const facts = { ...none, opening: 1, from: '2026-03', entries: entries(1, [5, lastOfMarch], [6, firstOfApril]) }
  it.each([
    ['2026-03', { opening: 1, closing: 6 }],
    ['2026-04', { opening: 6, closing: 12 }],
    ['2026-02', undefined],
    ['2026-05', undefined],
  ] as const)('%s in April', (period, expected) => {
    const slice = openSlice(facts, period, '2026-04')
    if (expected) expect(slice).toMatchObject(expected)
    else expect(slice).toBeUndefined()
  })
})
