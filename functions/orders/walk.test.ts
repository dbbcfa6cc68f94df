import { describe, expect, it } from '@jest/globals'
import { fromCursor } from '../platform/pages'
import { anOrder } from '../testing/examples'
import { inTime } from './store'
import { type Seen, type Stretch, walk } from './walk'

const all: Seen[] = Array.from({ length: 1200 }, (_, i) => {
  const order = anOrder({ total: i, submittedAt: new Date(Date.parse('2026-11-21T00:00:00.000Z') - i * 1000).toISOString() })
  return { time: inTime(order), order }
})
let reads = 0
const read = async ({ from, before, limit }: Stretch) => {
  reads++
  return all.filter(({ time }) => time < before && time >= from).slice(0, limit)
}
const totals = ({ items }: { items: { total: number }[] }) => items.map(({ total }) => total)

describe('a list of 1,200 orders', () => {
  it('is read no further than a page needs', async () => {
    reads = 0
    const { items, next } = await walk(read, { from: '', before: '~' })
    expect([items.length, reads, fromCursor(next!)]).toEqual([20, 1, all[19]!.time])
  })

  it('is searched in steps that end, each saying where the next begins', async () => {
    const keeps = ({ total }: { total: number }) => total % 700 === 600
    const first = await walk(read, { from: '', before: '~' }, keeps)
    expect([totals(first), fromCursor(first.next!)]).toEqual([[], all[499]!.time])
    const second = await walk(read, { from: '', before: fromCursor(first.next!) }, keeps)
    expect([totals(second), fromCursor(second.next!)]).toEqual([[600], all[999]!.time])
    expect(await walk(read, { from: '', before: fromCursor(second.next!) }, keeps)).toEqual({ items: [] })
  })

  it('comes whole and once, whatever is left out', async () => {
    for (const each of [1, 7, 30]) {
      const found: number[] = []
      let before = '~'
      for (;;) {
        const page = await walk(read, { from: all[1100]!.time, before }, ({ total }) => total % each === 0)
        found.push(...totals(page))
        if (!page.next) break
        before = fromCursor(page.next)
      }
      expect(found).toEqual(Array.from({ length: 1101 }, (_, i) => i).filter((i) => i % each === 0))
    }
  })

  it('goes on past an order that can no longer be read', async () => {
    const holes = async (stretch: Stretch) => (await read(stretch)).map((seen, i) => (i === 3 ? { ...seen, order: undefined } : seen))
    const { items, next } = await walk(holes, { from: '', before: '~' })
    expect([totals({ items }).includes(3), fromCursor(next!)]).toEqual([false, all[20]!.time])
  })
})
