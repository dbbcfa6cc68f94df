import { describe, expect, it } from '@jest/globals'
import { type Item, meet, packLog, refusedBy } from './packing'

const gtin = '06900000101001'
const uriOf = (serial: string, of = gtin) => `https://qdt.cn/01/${of}/21/${serial}`
const [first, second] = ['106141411234567897', '106141411234567880']
const open = { sscc: first, gtin, itemsPerCase: 2, shipped: false }
const item = (serial: string): Item => ({ uri: uriOf(serial), serial, at: '2026-11-21T01:00:00.000Z' })

describe('what is scanned while packing', () => {
  it('opens a case by its code, in whatever form, and takes another as long as nothing is in it', () => {
    expect(meet(`(00)${first}`, undefined, [])).toEqual({ case: first })
    expect(meet(second, open, [])).toEqual({ case: second })
    expect(meet(first, open, [item('A1')])).toBe('same')
  })

  it('the next case closes one that is full, and not one that is not', () => {
    expect(meet(second, open, [item('A1'), item('A2')])).toEqual({ next: second })
    expect(meet(second, open, [item('A1')])).toEqual({ wrong: 'pack.unfinished' })
  })

  it.each([
    ['an item of it', uriOf('A2'), open, { item: { uri: uriOf('A2'), serial: 'A2' } }],
    ['an item before the case', uriOf('A2'), undefined, { wrong: 'pack.noCase' }],
    ['an item twice', uriOf('A1'), open, { wrong: 'case.twice' }],
    ['an item twice, written otherwise', `(01)${gtin}(21)A1`, open, { wrong: 'case.twice' }],
    ['another product', uriOf('A2', '06901234567892'), open, { wrong: 'case.otherProduct' }],
    ['the bar code of the goods', '6900000101001', open, { wrong: 'code.notItem' }],
    ['half a code', 'https://qdt.cn/01/0690', open, { wrong: 'code.malformed' }],
    ['one more than fits', uriOf('A2'), { ...open, itemsPerCase: 1 }, { wrong: 'case.tooFull' }],
    ['into a case that has left', uriOf('A2'), { ...open, shipped: true }, { wrong: 'case.shipped' }],
  ])('%s', (_what, uri, box, met) => {
    expect(meet(uri, box, [item('A1')])).toEqual(met)
  })

  it('knows a case whose batch was issued with thirteen digits', () => {
    expect(meet(uriOf('A2'), { ...open, gtin: gtin.slice(1) }, [])).toMatchObject({ item: { serial: 'A2' } })
  })
})

it('logs what is in it, what is not, and what the server will not have in it', () => {
  const at = (n: number) => `2026-11-21T01:00:0${n}.000Z`
  const items = [
    { ...item('AAA1'), at: at(1) },
    { ...item('AAA2'), at: at(2) },
  ]
  const wrongs = [
    { uri: uriOf('AAA1'), code: 'case.twice', at: at(3) },
    { uri: uriOf('BBB1'), code: 'case.otherProduct', at: at(4) },
  ]
  const error = { detail: { lines: [{ uri: uriOf('AAA2'), code: 'code.void' }] } }
  const log = packLog('苏打水', items, wrongs, refusedBy(error))
  expect(log.map(({ kind, note, nth, code }) => [kind, note, nth ?? code])).toEqual([
    ['refused', '尾号 BBB1 · 没计数', 'case.otherProduct'],
    ['twice', '没重复计', undefined],
    ['refused', '尾号 AAA2 · 别装这件', 'code.void'],
    ['counted', '尾号 AAA1', '第 1 件'],
  ])
  expect(refusedBy(null).size).toBe(0)
})
