import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkRows, linesOf, sameGoods } from './quickOrder'
import { readRows, withOneMore } from './quickRows'
import { aProduct, soda, tea } from './testing/goods'

const read = (text: string) => readRows(text).map(({ at: _, text: __, ...row }) => row)

describe('reading a line', () => {
  it.each<[string, string, object]>([
    ['a space', 'SQ-330 12', { code: 'SQ-330', quantity: 12 }],
    ['several spaces', 'SQ-330    12  ', { code: 'SQ-330', quantity: 12 }],
    ['a comma', 'SQ-330,12', { code: 'SQ-330', quantity: 12 }],
    ['a Chinese comma', 'SQ-330，12', { code: 'SQ-330', quantity: 12 }],
    ['a pause mark', 'SQ-330、12', { code: 'SQ-330', quantity: 12 }],
    ['a colon', 'SQ-330：12', { code: 'SQ-330', quantity: 12 }],
    ['a times sign', 'SQ-330×12', { code: 'SQ-330', quantity: 12 }],
    ['a star between spaces', 'SQ-330 * 12', { code: 'SQ-330', quantity: 12 }],
    ['an x after a space', 'SQ-330 x12', { code: 'SQ-330', quantity: 12 }],
    ['an x inside a code stays in it', 'BOX12', { code: 'BOX12' }],
    ['cartons', 'SQ-330 12箱', { code: 'SQ-330', quantity: 12, unit: '箱' }],
    ['cartons after a space', 'SQ-330 12 件', { code: 'SQ-330', quantity: 12, unit: '件' }],
    ['bottles', 'SQ-330 48瓶', { code: 'SQ-330', quantity: 48, unit: '瓶' }],
    ['cartons and bottles', 'SQ-330 2箱3瓶', { code: 'SQ-330', quantity: 2, unit: '箱', and: { quantity: 3, unit: '瓶' } }],
    ['cartons and bottles apart', 'SQ-330 × 2 箱 零 3 瓶', { code: 'SQ-330', quantity: 2, unit: '箱', and: { quantity: 3, unit: '瓶' } }],
    [
      'cartons and bottles in a cell',
      'SQ-330\t山泉\t2箱3瓶',
      { code: 'SQ-330', quantity: 2, unit: '箱', and: { quantity: 3, unit: '瓶' } },
    ],
    ['cartons and bottles in two cells', 'SQ-330\t2箱\t3瓶', { code: 'SQ-330', quantity: 2, unit: '箱', and: { quantity: 3, unit: '瓶' } }],
    ['two bare figures', 'SQ 330 12', { code: 'SQ 330', quantity: 12 }],
    ['full width', 'ＳＱ-３３０　１２箱', { code: 'SQ-330', quantity: 12, unit: '箱' }],
    ['a full stop at the end', 'SQ-330 12箱。', { code: 'SQ-330', quantity: 12, unit: '箱' }],
    ['thousands', 'SQ-330 1,200', { code: 'SQ-330', quantity: 1200 }],
    ['thousands after a comma', 'SQ-330,1,200', { code: 'SQ-330', quantity: 1200 }],
    ['a bar code', '6900000330241 3', { code: '6900000330241', quantity: 3 }],
    ['a bar code alone', '6900000330241', { code: '6900000330241' }],
    ['cells of a table', 'SQ-330\t12', { code: 'SQ-330', quantity: 12 }],
    ['cells with a name and a spec between', 'SQ-330\t山泉苏打水\t330ml\t1,200', { code: 'SQ-330', quantity: 1200 }],
    ['cells with the unit in its own', 'SQ-330\t12\t箱', { code: 'SQ-330', quantity: 12, unit: '箱' }],
    ['cells without a figure', 'SQ-330\t山泉', { code: 'SQ-330', problem: '没看到数量' }],
    ['half a carton', 'SQ-330 1.5', { code: 'SQ-330', problem: '数量要写整数' }],
    ['12.0 from a table', 'SQ-330\t12.0', { code: 'SQ-330', quantity: 12 }],
    ['less than nothing', 'SQ-330 -3', { code: 'SQ-330', problem: '数量要写整数' }],
    ['nothing', 'SQ-330 0', { code: 'SQ-330', problem: '数量是 0' }],
    ['too many to be meant', 'SQ-330 6900000330241', { code: 'SQ-330', problem: '数量太大了' }],
  ])('%s', (_, text, row) => expect(read(text)).toEqual([row]))

  it('passes over empty lines and the heading of a table, and counts the others', () =>
    expect(readRows('编码\t数量\r\nSQ-330\t12\r\n\r\n  \r\nWL-500 5；SP-70 1').map(({ at, code }) => [at, code])).toEqual([
      [1, 'SQ-330'],
      [2, 'WL-500'],
      [3, 'SP-70'],
    ]))

  const between = fc.constantFrom(' ', '\t', ',', '，', ' × ', '×', '：', '  ', ' x ')
  const code = fc.stringMatching(/^[A-Z]{2,4}-\d{2,4}$/)
  it('finds code and quantity again, whatever stands between them', () =>
    fc.assert(
      fc.property(code, between, fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom('', '箱', '瓶'), (code, mark, quantity, unit) =>
        expect(read(`${code}${mark}${quantity}${unit}`)).toEqual([{ code, quantity, ...(unit && { unit }) }]),
      ),
    ))

  it.each([
    ['', '690 1'],
    ['SQ-330 2', 'SQ-330 2\n690 1'],
    ['690 1\nSQ-330 2', '690 2\nSQ-330 2'],
    ['690 3瓶', '690 4瓶'],
    ['690 2箱3瓶', '690 3箱3瓶'],
  ])('counts one more for every scan: %j', (text, next) => expect(withOneMore(text, '690')).toBe(next))

  it('takes any text whatever without falling over', () => fc.assert(fc.property(fc.string(), (text) => void readRows(text))))
})

describe('explaining a line', () => {
  const goods = [
    aProduct(),
    aProduct({
      skuId: tea,
      code: 'WL-500',
      name: '冷泡乌龙茶',
      gtin: undefined,
      packSize: 15,
      multiple: 75,
      minQuantity: 75,
      per: 15,
      sellable: 300,
    }),
  ]
  const explained = (text: string) =>
    checkRows(readRows(text), goods).map(({ quantity, problem, repairs }) => [quantity, problem, repairs.map(({ label }) => label)])

  it.each<[string, string, unknown[]]>([
    ['cartons unless said', 'SQ-330 2', [48, undefined, []]],
    ['small letters', 'sq-330 2箱', [48, undefined, []]],
    ['its bar code', '6900000330241 2', [48, undefined, []]],
    ['件 is a carton', 'SQ-330 2件', [48, undefined, []]],
    ['bottles that fill cartons', 'SQ-330 48瓶', [48, undefined, []]],
    ['bottles that do not', 'SQ-330 30瓶', [30, '要按 1 箱加：您填的是 1 箱 6 瓶', ['改成 1 箱', '改成 2 箱']]],
    ['cartons and bottles together', 'SQ-330 1箱24瓶', [48, undefined, []]],
    ['cartons and bottles that do not fill one', 'SQ-330 2箱3瓶', [51, '要按 1 箱加：您填的是 2 箱 3 瓶', ['改成 2 箱', '改成 3 箱']]],
    ['an unknown unit beside', 'SQ-330 2箱3袋', [undefined, '这款不按袋卖，按箱', ['要 1 箱', '不要这行']]],
    ['an unknown unit', 'SQ-330 2袋', [undefined, '这款不按袋卖，按箱', ['要 1 箱', '不要这行']]],
    ['no quantity', 'WL-500', [undefined, '没写要多少', ['要 5 箱', '不要这行']]],
    ['an unknown code', 'XX-1 2', [undefined, '没有“XX-1”，或者不供应给您', ['不要这行']]],
    ['not the multiple', 'WL-500 7', [105, '要按 5 箱加：您填的是 7 箱', ['改成 5 箱', '改成 10 箱']]],
    ['more than there is', 'WL-500 25', [375, '缺 5 箱：您要 25 箱，只有 20 箱', ['改成 20 箱', '不要这行']]],
  ])('%s', (_, text, line) => expect(explained(text)).toEqual([line]))

  it('puts the same goods together, and says which lines they were', () => {
    const lines = checkRows(readRows('SQ-330 2\nWL-500 5\n6900000330241 3'), goods)
    expect([...sameGoods(lines)]).toEqual([[soda, [1, 3]]])
    expect(linesOf(lines)).toEqual([
      { skuId: soda, quantity: 120 },
      { skuId: tea, quantity: 75 },
    ])
  })

  it('takes a line as it was mended, or leaves it out', () => {
    const rows = readRows('SQ-330 30瓶\nXX-1 2')
    expect(linesOf(checkRows(rows, goods))).toEqual([])
    expect(checkRows(rows, goods, { 1: 48, 2: 0 }).map(({ problem }) => problem)).toEqual([undefined])
    expect(linesOf(checkRows(rows, goods, { 1: 48, 2: 0 }))).toEqual([{ skuId: soda, quantity: 48 }])
  })
})
