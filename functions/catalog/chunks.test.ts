import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { commit } from '../platform/table'
import { metered } from '../testing/meter'
import { chunksOf, type Family, keep, recall } from './chunks'

const family = (pk: string, version: number): Family<string> => ({ pk, prefix: 'P#', version, read: (row) => String(row?.text ?? 'none') })
const put = (pk: string, name: string, text: string) => commit({ key: { pk, sk: `P#${name}` }, set: { text } })
const shown = { eventually: true, range: true }

async function read(pk: string, version: number, names: string[], reading = {}) {
  const { result, calls } = await metered(() => chunksOf([family(pk, version)] as const, names, reading))
  return { values: names.map((name) => result[0].get(name)), calls: calls.length }
}

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask'] }))
afterEach(() => void jest.useRealTimers())
const later = (ms: number) => jest.setSystemTime(Date.now() + ms)

describe('what a warm Lambda remembers', () => {
  it.each([
    ['to charge', {}],
    ['to show', shown],
  ])('%s is read once for each version', async (_why, reading) => {
    const pk = newId('prl')
    await put(pk, 'a', 'one')
    expect(await read(pk, 1, ['a', 'b'], reading)).toEqual({ values: ['one', 'none'], calls: 1 })
    await put(pk, 'a', 'two')
    expect(await read(pk, 1, ['a', 'b'], reading)).toEqual({ values: ['one', 'none'], calls: 0 })
    expect(await read(pk, 2, ['a', 'b'], reading)).toEqual({ values: ['two', 'none'], calls: 1 })
    expect(await read(pk, 1, ['a'], reading)).toEqual({ values: ['two'], calls: 0 })
  })

  it('reads only what it has not', async () => {
    const pk = newId('prl')
    for (const name of ['a', 'b', 'c']) await put(pk, name, name)
    await read(pk, 1, ['b'], shown)
    expect(await read(pk, 1, ['a', 'b', 'c'], shown)).toEqual({ values: ['a', 'b', 'c'], calls: 1 })
    expect((await read(pk, 1, ['c', 'a'])).values).toEqual(['c', 'a'])
  })

  it('is never charged by when it may have been behind', async () => {
    const pk = newId('prl')
    await put(pk, 'a', 'behind')
    await read(pk, 1, ['a'], shown)
    await put(pk, 'a', 'now')
    expect(await read(pk, 1, ['a'])).toEqual({ values: ['now'], calls: 1 })
  })

  it('is shown for five seconds of the first minute of a version, and from then on for good', async () => {
    const pk = newId('prl')
    await put(pk, 'a', 'behind')
    await read(pk, 1, ['a'], shown)
    await put(pk, 'a', 'now')
    later(5_000)
    expect(await read(pk, 1, ['a'], shown)).toEqual({ values: ['now'], calls: 1 })
    later(60_000)
    expect(await read(pk, 1, ['a'], shown)).toEqual({ values: ['now'], calls: 1 })
    later(86_400_000)
    expect(await read(pk, 1, ['a'], shown)).toEqual({ values: ['now'], calls: 0 })
  })

  it('is right for requests of two versions at once', async () => {
    const pk = newId('prl')
    await put(pk, 'a', 'new')
    const all = await Promise.all([1, 2, 1, 2].map((version) => chunksOf([family(pk, version)] as const, ['a'], {})))
    expect(all.map(([found]) => found.get('a'))).toEqual(Array(4).fill('new'))
    expect(await read(pk, 2, ['a'])).toMatchObject({ calls: 0 })
  })

  it('never replaces what is newer, and forgets what was not asked for longest', () => {
    const [kept, forgotten] = [newId('sku'), newId('sku')]
    keep(kept, 2, 'new', true)
    keep(kept, 1, 'old', true)
    keep(forgotten, 1, 'x', true)
    for (let i = 0; i < 5_000; i++) {
      recall(kept, 1, false)
      keep(`${kept}${i}`, 1, i, true)
    }
    expect(recall(kept, 1, false)?.value).toBe('new')
    expect(recall(forgotten, 1, false)).toBeUndefined()
  })
})
