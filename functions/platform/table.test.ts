import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { metered } from '../testing/meter'
import { commit, type Guard, table } from './table'

const aKey = () => ({ pk: `TEST#${newId('evt')}`, sk: 'TEST' })

describe('commit', () => {
  it('leaves the newest events in the row and counts its versions', async () => {
    const key = aKey()
    await commit({ key, put: {}, events: ['order.submitted'], guard: { when: 'absent', otherwise: 'order.duplicate' } })
    const id = expect.stringMatching(/^evt_/)
    expect(await table.get(key)).toMatchObject({ version: 1, events: [{ id, name: 'order.submitted' }] })
    await commit({ key, set: { step: 2 }, events: ['order.approved', 'order.shipped'] })
    expect(await table.get(key)).toMatchObject({ version: 2, events: [{ name: 'order.approved' }, { name: 'order.shipped' }] })
    await commit({ key, add: { step: 1 } })
    expect(await table.get(key)).toEqual({ ...key, version: 3, step: 3 })
  })

  it('sets and guards inside a map by its path, and removes', async () => {
    const key = aKey()
    const guard: Guard = { when: { equal: { 'summary.status': 'submitted' } }, otherwise: 'order.moved' }
    await commit({ key, set: { summary: { status: 'submitted', total: 5 }, gsi3pk: 'DESK', gsi3sk: 'now' } })
    await commit({ key, set: { 'summary.status': 'approved' }, remove: ['gsi3pk', 'gsi3sk'], guard })
    expect(await table.get(key)).toEqual({ ...key, version: 2, summary: { status: 'approved', total: 5 } })
    await expect(commit({ key, set: { 'summary.status': 'rejected' }, guard })).rejects.toMatchObject({ code: 'order.moved' })
  })

  it('refuses the same row twice', async () => {
    const key = aKey()
    const put = () => commit({ key, put: {}, guard: { when: 'absent', otherwise: 'order.duplicate' } })
    await put()
    await expect(put()).rejects.toMatchObject({ code: 'order.duplicate' })
  })

  it('deletes only what its guard allows', async () => {
    const key = aKey()
    await commit({ key, set: { step: 1 } })
    const deletion = (step: number) => commit({ key, delete: true, guard: { when: { equal: { step } }, otherwise: 'order.moved' } })
    await expect(deletion(2)).rejects.toMatchObject({ code: 'order.moved' })
    await deletion(1)
    expect(await table.get(key)).toBeUndefined()
  })

  it('reports every guard that did not hold, with what was found, and changes nothing', async () => {
    const [short, absent, fine] = [aKey(), aKey(), aKey()]
    await commit({ key: short, set: { left: 3 } })
    const take = (key: typeof short, left: number, otherwise: 'stock.insufficient' | 'credit.insufficient') =>
      ({
        key,
        add: { left: -left },
        guard: {
          when: { atLeast: { left } },
          otherwise,
          line: (found: Record<string, unknown> | undefined) => ({ pk: key.pk, available: found?.left ?? 0 }),
        },
      }) as const
    const refused = commit(
      { key: fine, set: { touched: true } },
      take(short, 5, 'stock.insufficient'),
      take(absent, 1, 'credit.insufficient'),
    )
    await expect(refused).rejects.toMatchObject({
      code: 'stock.insufficient',
      detail: {
        codes: ['stock.insufficient', 'credit.insufficient'],
        lines: [
          { pk: short.pk, available: 3 },
          { pk: absent.pk, available: 0 },
        ],
      },
    })
    expect(await table.getMany([fine, absent])).toEqual([undefined, undefined])
    expect(await table.get(short)).toMatchObject({ left: 3 })
  })

  it('holds to what was read without changing it', async () => {
    const [read, written] = [aKey(), aKey()]
    await commit({ key: read, set: { price: 5 } })
    const sell = (price: number) =>
      commit(
        { key: read, check: true, guard: { when: { equal: { price } }, otherwise: 'price.changed' } },
        { key: written, set: { sold: true } },
      )
    await expect(sell(4)).rejects.toMatchObject({ code: 'price.changed' })
    expect(await table.get(written)).toBeUndefined()
    await sell(5)
    expect(await table.get(read)).toMatchObject({ price: 5, version: 1 })
  })

  it('lets fifty of two hundred takers at once have the fifty pieces', async () => {
    const key = aKey()
    await commit({ key, set: { left: 50 } })
    const take = { key, add: { left: -1 }, guard: { when: { atLeast: { left: 1 } }, otherwise: 'stock.insufficient' } } as const
    const answers = await Promise.allSettled(Array.from({ length: 200 }, () => commit(take)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(50)
    expect(await table.get(key)).toMatchObject({ left: 0 })
  })
})

describe('a change of one row', () => {
  it('begins a row, keeps what was first and lengthens a list, at one write unit', async () => {
    const key = aKey()
    const change = (n: number) => table.change({ key, once: { first: n }, append: { all: [n] }, add: { count: 1 }, set: { last: n } })
    const { result, wru, rru } = await metered(() => change(1))
    expect([result, wru, rru]).toEqual([{ now: { ...key, first: 1, last: 1, all: [1], count: 1, version: 1 } }, 1, 0])
    expect(await change(2)).toEqual({ now: { ...key, first: 1, last: 2, all: [1, 2], count: 2, version: 2 } })
  })

  it('takes a value once, and no more of them than there is room for', async () => {
    const key = aKey()
    const take = (id: string) =>
      table.change({ key, append: { ids: [id] }, guard: { when: { room: { ids: { lacks: id, fewer: 2 } } }, otherwise: 'save.conflict' } })
    expect(await take('a')).toMatchObject({ now: { ids: ['a'] } })
    expect(await take('a')).toMatchObject({ failed: { guard: { otherwise: 'save.conflict' }, found: { ids: ['a'] } } })
    expect(await take('b')).toMatchObject({ now: { ids: ['a', 'b'] } })
    expect(await take('c')).toMatchObject({ failed: { found: { ids: ['a', 'b'] } } })
  })

  it('puts a row that is not there yet, and says with its event what about it', async () => {
    const key = aKey()
    const put = () =>
      table.change({
        key,
        put: { n: 1 },
        events: [{ name: 'order.submitted', data: { n: 1 } }],
        guard: { when: 'absent', otherwise: 'order.duplicate' },
      })
    expect(await put()).toMatchObject({ now: { ...key, n: 1, events: [{ name: 'order.submitted', data: { n: 1 } }] } })
    expect(await put()).toMatchObject({ failed: { found: { n: 1 } } })
  })
})

describe('reading', () => {
  it('answers many rows in the order they were asked for', async () => {
    const keys = Array.from({ length: 120 }, aKey)
    for (const at of [3, 119]) await commit({ key: keys[at]!, set: { at } })
    const found = await table.getMany([...keys, keys[3]!])
    expect(found.flatMap((row, i) => (row ? [[i, row.at]] : []))).toEqual([
      [3, 3],
      [119, 119],
      [120, 3],
    ])
  })

  it('pages by sort key, forwards and backwards, through an index and with a filter', async () => {
    const pk = aKey().pk
    for (let i = 0; i < 9; i++) {
      await commit({ key: { pk, sk: `${i}` }, set: { gsi1pk: pk, gsi1sk: `${i}`, summary: { odd: i % 2 === 1 } } })
    }
    const sks = async (query: Omit<Parameters<typeof table.query>[0], 'pk'>) => (await table.query({ pk, ...query })).map(({ sk }) => sk)
    expect(await sks({})).toHaveLength(9)
    expect(await sks({ limit: 2, sk: { above: '3' } })).toEqual(['4', '5'])
    expect(await sks({ index: 'gsi1', limit: 2, newestFirst: true, sk: { below: '3' } })).toEqual(['2', '1'])
    expect(await sks({ index: 'gsi1', limit: 3, only: { 'summary.odd': true } })).toEqual(['1', '3', '5'])
    expect(await sks({ sk: { from: '6', to: '7' } })).toEqual(['6', '7'])
    expect(await sks({ sk: { prefix: '8' } })).toEqual(['8'])
  })

  it('counts rows up to a limit, of a range and of an index', async () => {
    const pk = `TEST#${newId('evt')}`
    await commit(...[1, 2, 3, 4, 5].map((n) => ({ key: { pk, sk: `${n}` }, set: { gsi3pk: pk, gsi3sk: `${n}` } })))
    const index = 'gsi3'
    const counted = [
      { pk, limit: 9 },
      { pk, limit: 3 },
      { pk, sk: { above: '2' }, limit: 9 },
      { index, pk, limit: 9 },
      { pk: 'TEST#0', limit: 9 },
    ] as const
    expect(await Promise.all(counted.map((query) => table.count(query)))).toEqual([5, 3, 3, 5, 0])
  })

  it('carries only the summary into an index', async () => {
    const key = aKey()
    await commit({ key, set: { gsi2pk: key.pk, gsi2sk: 'x', lines: [1, 2, 3], summary: { total: 5 } } })
    const [row] = await table.query({ index: 'gsi2', pk: key.pk })
    expect(row).toEqual({ ...key, gsi2pk: key.pk, gsi2sk: 'x', summary: { total: 5 } })
  })
})
