import { expect, it } from '@jest/globals'
import { saveProduct } from '@shared/catalog/api'
import { problemsOf, saidOf, typedCount, typedYuan } from './problems'

const good = {
  skuId: 'sku_01J00000000000000000000001',
  code: 'SD-330',
  name: '苏打水',
  categoryId: 'cat_01J00000000000000000000001',
  packSize: 24,
}

it.each([
  ['nothing', {}, {}],
  ['a wrong check digit', { gtin: '6901234567890' }, { gtin: '条码应为 8、12、13 或 14 位数字，且校验位正确' }],
  ['no name', { name: ' ' }, { name: '填得不对' }],
  [
    'no pack size and a blank in the code',
    { packSize: undefined, code: 'A B' },
    { packSize: '填得不对', code: '商品编码用 1 到 30 个字母、数字或 . _ / -' },
  ],
])('names what is wrong, by field: %s', (_, change, problems) => {
  expect(problemsOf(saveProduct.input, { ...good, ...change })).toEqual(problems)
})

it.each([
  ['24', 24],
  [' 24 ', 24],
  ['0', 0],
  ['', undefined],
  ['2.5', undefined],
  ['-3', undefined],
  ['多', undefined],
])('reads %j as a count', (text, count) => expect(typedCount(text)).toBe(count))

it.each([
  [undefined, ''],
  [3850, '38.50'],
  [0, '0.00'],
])('writes %s fen as yuan', (fen, text) => expect(typedYuan(fen)).toBe(text))

it.each([
  ['编码不对', 'A B', false, '编码不对'],
  ['编码不对', '', false, undefined],
  ['编码不对', '', true, '还没填'],
  ['编码不对', ' ', true, '还没填'],
  [undefined, '', true, undefined],
])('says of %j under %j (asked: %s) %j', (problem, text, asked, said) => expect(saidOf(problem, text, asked)).toBe(said))
