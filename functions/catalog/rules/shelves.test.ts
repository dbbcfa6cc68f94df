import { describe, expect, it } from '@jest/globals'
import { chunkOf, placeIn, slotOf } from '@shared/catalog/place'
import fc from 'fast-check'
import { type Counts, reads, runsOf, shelvesIn } from './shelves'

const counts = (...all: number[]): Counts => all.map((count, i) => ({ categoryId: `c${i}`, count }))

/** Every place of a catalog, in order. */
const placesOf = (categories: Counts) =>
  shelvesIn(categories, {}).flatMap(({ chunk, count }) => Array.from({ length: count }, (_, slot) => placeIn(chunk, slot)))

describe('the shelves', () => {
  it.each([
    ['all', {}, ['00#000', '00#001', '00#002', '02#000']],
    ['of a category', { categoryId: 'c2' }, ['02#000']],
    ['of an empty category', { categoryId: 'c1' }, []],
    ['of no category', { categoryId: 'c9' }, []],
    ['behind the middle of one', { after: '00#001#10' }, ['00#001', '00#002', '02#000']],
    ['behind the end of one', { after: '00#001#19' }, ['00#002', '02#000']],
    ['behind the last of a category', { after: '00#002#04' }, ['02#000']],
    ['behind the last', { after: '02#000#00' }, []],
    ['of categories that pass', { passes: (id: string) => id !== 'c0' }, ['02#000']],
  ])('%s', (_case, stretch, chunks) => {
    expect(shelvesIn(counts(45, 0, 1), stretch).map(({ chunk }) => chunk)).toEqual(chunks)
  })

  it('stand in the order of their names, however many categories there are', () => {
    const all = shelvesIn(counts(...Array.from({ length: 100 }, () => 21)), {}).map(({ chunk }) => chunk)
    expect(all).toEqual([...all].sort())
    expect(new Set(all).size).toBe(200)
  })
})

describe('reading', () => {
  it('takes a page at first, then twice as much each time', () => {
    const shelves = shelvesIn(counts(5, 400), {})
    expect([...reads(shelves)].map(({ chunks }) => chunks.length)).toEqual([2, 2, 4, 8, 5])
    expect([...reads(shelves)].map(({ last }) => last)).toEqual([false, false, false, false, true])
  })

  it('pages through everything without loss or repeat, whatever is hidden', () => {
    const catalog = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(catalog, fc.integer({ min: 1, max: 5 }), (sizes, shown) => {
        const categories = counts(...sizes)
        const isShown = (place: string) => slotOf(place) % shown === 0
        const seen: string[] = []
        for (let after = ''; ; ) {
          const page: string[] = []
          for (const { chunks } of reads(shelvesIn(categories, { after }))) {
            page.push(...placesOf(categories).filter((place) => chunks.includes(chunkOf(place)) && place > after && isShown(place)))
            if (page.length >= 20) break
          }
          if (page.length === 0) break
          seen.push(...page.slice(0, 20))
          after = seen.at(-1)!
        }
        expect(seen).toEqual(placesOf(categories).filter(isShown))
      }),
      { numRuns: 40 },
    )
  })
})

describe('near places', () => {
  const categories = counts(30, 400)
  it.each([
    [[], []],
    [['00#000#03'], [['00#000#03', '00#000#03']]],
    [['00#000#03', '00#001#09', '01#000#00', '01#001#05'], [['00#000#03', '01#001#05']]],
    [
      ['00#000#03', '01#010#00', '01#011#00'],
      [
        ['00#000#03', '00#000#03'],
        ['01#010#00', '01#011#00'],
      ],
    ],
  ])('%j are read as %j', (places, runs) => {
    expect(runsOf(places, categories).map(({ from, to }) => [from, to])).toEqual(runs)
  })
})
