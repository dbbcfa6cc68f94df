import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { readAfter } from './along'
import { commit, table } from './table'

const keys = ['a', 'b', 'c'].map((sk) => ({ pk: `TEST#${newId('evt')}`, sk }))
const save = (value: number) => commit(...keys.map((key) => ({ key, set: { value } })))
const values = (rows: (Record<string, unknown> | undefined)[]) => rows.map((row) => row?.value)

describe('rows that were read along with the caller', () => {
  it('are given once, in the order asked for, as they were then', async () => {
    await save(1)
    const [a, b, c] = keys as [(typeof keys)[0], (typeof keys)[0], (typeof keys)[0]]
    const read = readAfter([a, b], await table.getMany([a, b]))
    await save(2)
    expect(values(await read([b, a]))).toEqual([1, 1])
    expect(values(await read([b, a]))).toEqual([2, 2])
    expect(values(await read([c]))).toEqual([2])
  })

  it('are read afresh together with any that was not', async () => {
    await save(1)
    const read = readAfter(keys.slice(1), await table.getMany(keys.slice(1)))
    await save(2)
    expect(values(await read(keys))).toEqual([2, 2, 2])
  })

  it('may be absent', async () => {
    const absent = { pk: `TEST#${newId('evt')}`, sk: 'none' }
    expect(await readAfter([absent], [undefined])([absent])).toEqual([undefined])
  })
})
