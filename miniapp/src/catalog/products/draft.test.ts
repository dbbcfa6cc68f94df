import { expect, it } from '@jest/globals'
import { saveProduct } from '@shared/catalog/api'
import type { Product } from '@shared/catalog/model'
import { problemsOf } from '../../platform/desk/problems'
import { draftOf, inputOf, pictureOf } from './draft'

const soda: Product = {
  skuId: 'sku_01J00000000000000000000001',
  code: 'SD-330',
  name: '山泉苏打水',
  spec: '330ml',
  gtin: '6901234567892',
  categoryId: 'cat_01J00000000000000000000001',
  packSize: 24,
  multiple: 24,
  minQuantity: 48,
  unit: '瓶',
  cartonUnit: '箱',
  onSale: true,
  picture: 'draw:can:2f80c2:苏打',
}

it('sends back what it was given', () => expect(inputOf(draftOf(soda))).toEqual(soda))
it('keeps the address of a photograph', () => {
  const photographed = { ...soda, picture: 'https://example.com/soda.png' }
  expect(inputOf(draftOf(photographed))).toEqual(photographed)
})
it('leaves out what is left empty', () => {
  const { gtin, multiple, minQuantity, ...rest } = soda
  expect(inputOf({ ...draftOf(soda), gtin: ' ', multiple: '', minQuantity: '' })).toEqual(rest)
})

it.each([
  [{ label: '' }, 'draw:can:2f80c2:山泉'],
  [{ label: '苏 打:水' }, 'draw:can:2f80c2:苏打水'],
  [{ label: '', name: '' }, undefined],
  [{ pictured: 'none' }, undefined],
  [{ pictured: 'address', address: '' }, undefined],
] as const)('draws %j as %s', (change, picture) => expect(pictureOf({ ...draftOf(soda), ...change })).toBe(picture))

it.each([
  ['an empty form', draftOf(undefined), ['categoryId', 'code', 'name', 'packSize']],
  ['a count that is none', { ...draftOf(soda), multiple: '两箱' }, ['multiple']],
  ['a bar code that does not check', { ...draftOf(soda), gtin: '6901234567890' }, ['gtin']],
  ['a picture that is no address', { ...draftOf(soda), pictured: 'address' as const, address: 'soda.png' }, ['picture']],
])('refuses %s', (_, draft, fields) => expect(Object.keys(problemsOf(saveProduct.input, inputOf(draft))).sort()).toEqual(fields))
