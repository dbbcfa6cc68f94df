import { describe, expect, it } from '@jest/globals'
import type { Product } from '@shared/catalog/model'
import { tea } from '../../testing/examples'
import { categoryNumber, decideProduct, productFrom, withCategory } from './product'

const drinks = { categoryId: 'cat_01J000000000000000000DRINKS', name: '饮料' } as const
const food = { categoryId: 'cat_01J00000000000000000000FOOD', name: '食品' } as const
const aProduct = (over: Partial<Product> = {}): Product => ({
  ...{ skuId: tea, code: 'CY-500', name: '乌龙茶', spec: '500ml', gtin: '6901234567892', categoryId: drinks.categoryId },
  ...{ packSize: 24, multiple: 24, minQuantity: 24, unit: '瓶', cartonUnit: '箱', onSale: true },
  ...over,
})
const shelf = { chunk: '00#000', products: [] as unknown[] }
const refusal = (run: () => unknown) => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

describe('a product', () => {
  it.each([
    [{}, { multiple: 24, minQuantity: 24 }],
    [{ multiple: 6 }, { multiple: 6, minQuantity: 6 }],
    [{ minQuantity: 48 }, { multiple: 24, minQuantity: 48 }],
    [
      { multiple: 1, minQuantity: 5 },
      { multiple: 1, minQuantity: 5 },
    ],
  ])('with %j is sold in %j', (over, expected) => {
    const { multiple: _m, minQuantity: _q, ...input } = aProduct()
    expect(productFrom({ ...input, ...over } as Parameters<typeof productFrom>[0])).toMatchObject(expected)
  })

  it.each([
    ['new', undefined, aProduct(), 'new'],
    ['the same', aProduct(), aProduct(), 'same'],
    ['another name', aProduct(), aProduct({ name: '红茶' }), 'changed'],
    ['off sale', aProduct(), aProduct({ onSale: false }), 'changed'],
    ['no bar code any more', aProduct(), (({ gtin: _, ...rest }) => rest)(aProduct()), 'changed'],
  ])('%s', (_case, stored, product, expected) => {
    expect(decideProduct(product, { stored, shelf })).toBe(expected)
  })

  it('stays in its category', () => {
    expect(refusal(() => decideProduct(aProduct({ categoryId: food.categoryId }), { stored: aProduct(), shelf }))).toMatchObject({
      code: 'product.categoryFixed',
    })
    expect(categoryNumber([drinks, food], food.categoryId)).toBe(1)
    expect(refusal(() => categoryNumber([drinks], food.categoryId))).toMatchObject({ code: 'category.unknown' })
  })

  it('goes to another shelf when this one has filled meanwhile', () => {
    const full = { ...shelf, products: Array(20).fill([]) }
    expect(refusal(() => decideProduct(aProduct(), { stored: undefined, shelf: full }))).toMatchObject({ code: 'save.conflict' })
    expect(decideProduct(aProduct({ name: '红茶' }), { stored: aProduct(), shelf: full })).toBe('changed')
    expect(refusal(() => decideProduct(aProduct(), { stored: undefined, shelf: { ...shelf, chunk: '00#1000' } }))).toMatchObject({
      code: 'input.invalid',
    })
  })
})

describe('a category', () => {
  it('goes behind the others, and keeps its place under a new name', () => {
    const all = [drinks, food]
    expect(withCategory([drinks], food)).toEqual(all)
    expect(withCategory(all, { ...drinks, name: '酒水' }).map(({ name }) => name)).toEqual(['酒水', '食品'])
    expect(withCategory(all, food)).toBe(all)
    expect(refusal(() => withCategory(all, { ...drinks, name: '食品' }))).toMatchObject({
      code: 'category.duplicate',
      detail: { categoryId: food.categoryId },
    })
  })
})
