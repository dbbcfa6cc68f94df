import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Category, Product } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { table } from '../platform/table'
import { aCategory, aProduct, keeperOf } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as listCategories } from './listCategories'
import { handler as listProducts } from './listProducts'
import { handler as saveCategory } from './saveCategory'
import { handler } from './saveProduct'
import { catalogKey, placesOf, productsBy, skuKey } from './store'

let hq: Party
let keeper: string
let drinks: Category
const save = (token: string, { skuId, ...body }: Partial<Product>) =>
  invoke(handler, { method: 'PUT', token, body, pathParameters: { skuId: skuId! } })
const rows = async ({ skuId }: Product) => [await table.get(skuKey(skuId)), (await productsBy([skuId])).get(skuId)]
const listed = async (query: Record<string, string>) => (await invoke(listProducts, { method: 'GET', token: keeper, query })).body

beforeAll(async () => {
  hq = await aParty()
  keeper = await keeperOf(hq)
  drinks = await aCategory(keeper)
})

describe('PUT /products/{skuId}', () => {
  it('puts a product on the shelf, says so in an event, and sells it by the carton', async () => {
    const { skuId, multiple: _, ...product } = await aProduct(keeper, { categoryId: drinks.categoryId })
    const { status, body } = await save(keeper, { ...product, skuId: newId('sku'), code: 'K-1', gtin: '6901234567892' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ multiple: 24, minQuantity: 1, unit: '瓶', cartonUnit: '箱', onSale: true })
    const [row, stored] = await rows(body)
    expect(row).toMatchObject({ events: [{ name: 'product.saved' }] })
    expect(stored).toEqual({ ...body, place: row!.place })
  })

  it('answers the same again, and writes nothing', async () => {
    const product = await aProduct(keeper, { categoryId: drinks.categoryId })
    const [before, head] = [await rows(product), await table.get(catalogKey)]
    expect(await save(keeper, product)).toEqual({ status: 200, body: product })
    expect([await rows(product), await table.get(catalogKey)]).toEqual([before, head])
  })

  it('changes everything but the place and the category', async () => {
    const product = await aProduct(keeper, { categoryId: drinks.categoryId })
    const [place] = [...(await placesOf([product.skuId])).values()]
    const changed = { ...product, name: '热泡红茶', code: `${product.code}-2`, packSize: 12, multiple: 12, minQuantity: 36, onSale: false }
    expect((await save(keeper, changed)).body).toEqual(changed)
    expect((await rows(product))[1]).toEqual({ ...changed, place })
    expect((await listed({ search: 'rphc', categoryId: drinks.categoryId })).items).toEqual([changed])
    const other = await aCategory(keeper)
    expect((await save(keeper, { ...changed, categoryId: other.categoryId })).body.code).toBe('product.categoryFixed')
    expect((await save(keeper, { ...changed, skuId: newId('sku'), code: 'X1', categoryId: newId('cat') })).body.code).toBe(
      'category.unknown',
    )
  })

  it('gives a code and a bar code to one product only, until it lets them go', async () => {
    const first = await aProduct(keeper, { categoryId: drinks.categoryId })
    const { gtin: _, ...bare } = first
    const second = { ...bare, skuId: newId('sku') }
    const twin = { ...first, skuId: newId('sku'), code: `${first.code}-x` }
    expect(await save(keeper, { ...second, code: first.code.toLowerCase() })).toMatchObject({
      status: 409,
      body: { code: 'product.duplicate', detail: { field: 'code', usedBy: first.skuId } },
    })
    expect(await save(keeper, twin)).toMatchObject({
      status: 409,
      body: { code: 'product.duplicate', detail: { field: 'gtin', usedBy: first.skuId } },
    })
    expect(await placesOf([second.skuId, twin.skuId])).toEqual(new Map())
    await save(keeper, { ...bare, code: `${first.code}-y` })
    expect((await save(keeper, { ...second, gtin: first.gtin })).status).toBe(200)
  })

  it('loses nothing when a whole category is filled at once, and goes on to the next shelf', async () => {
    const { categoryId } = await aCategory(keeper)
    const products = await Promise.all(Array.from({ length: 25 }, () => aProduct(keeper, { categoryId })))
    const places = await placesOf(products.map(({ skuId }) => skuId))
    expect([...places.values()].map((place) => place.slice(2)).sort()).toEqual(
      Array.from({ length: 25 }, (_, i) => `#00${Math.floor(i / 20)}#${String(i % 20).padStart(2, '0')}`),
    )
    const pages: Product[][] = []
    for (let next: string | undefined, first = true; first || next; first = false) {
      const page = await listed({ categoryId, ...(next && { after: next }) })
      pages.push(page.items)
      next = page.next
    }
    expect(pages.map(({ length }) => length)).toEqual([20, 5])
    expect(new Set(pages.flat().map(({ skuId }) => skuId))).toEqual(new Set(products.map(({ skuId }) => skuId)))
    const { skuId } = products[22]!
    expect((await productsBy([skuId])).get(skuId)).toMatchObject(products[22]!)
  })

  it('makes one product of the same request sent many times at once', async () => {
    const { categoryId } = await aCategory(keeper)
    const skuId = newId('sku')
    const again = { categoryId, skuId, code: `S-${skuId.slice(-8)}`, name: '绿茶', gtin: undefined } as Partial<Product> & {
      categoryId: typeof categoryId
    }
    const answers = await Promise.all(Array.from({ length: 6 }, () => aProduct(keeper, again)))
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
    expect((await listed({ categoryId })).items).toEqual([answers[0]])
  })

  it.each([
    ['a bar code with a wrong check digit', { gtin: '6901234567893' }, 'gtin'],
    ['a carton of nothing', { packSize: 0 }, 'packSize'],
    ['no name', { name: ' ' }, 'name'],
    ['a code with a space', { code: 'A B' }, 'code'],
  ])('refuses %s', async (_case, over, field) => {
    const body = { code: 'Z1', name: '茶', categoryId: drinks.categoryId, packSize: 24, ...over }
    const answer = await invoke(handler, { method: 'PUT', token: keeper, body, pathParameters: { skuId: newId('sku') } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'input.invalid', detail: { issues: [{ field }] } } })
  })

  it("is HQ's alone", async () => {
    const dealer = await aParty({ parentId: hq.partyId, kind: 'dealer' })
    const owner = await signedIn(await aStaff({ partyId: dealer.partyId }), dealer)
    const rep = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['salesRep'] }), hq)
    const product = await aProduct(keeper, { categoryId: drinks.categoryId })
    for (const token of [owner, rep]) expect((await save(token, { ...product, name: '假茶' })).body.code).toBe('actor.forbidden')
    expect((await invoke(listProducts, { method: 'GET', token: owner })).body.code).toBe('actor.forbidden')
    expect((await rows(product))[1]).toMatchObject({ name: product.name })
  })
})

describe('PUT /categories/{categoryId}', () => {
  const put = (token: string, { categoryId, name }: Category) =>
    invoke(saveCategory, { method: 'PUT', token, body: { name }, pathParameters: { categoryId } })
  const all = async () => (await invoke(listCategories, { method: 'GET', token: keeper })).body.items as Category[]

  it('makes it, renames it, and keeps it where it is', async () => {
    const category = await aCategory(keeper)
    const before = await all()
    const renamed = { ...category, name: `${category.name} 改` }
    expect(await put(keeper, renamed)).toEqual({ status: 200, body: renamed })
    expect(await put(keeper, renamed)).toEqual({ status: 200, body: renamed })
    expect(await all()).toEqual(before.map((each) => (each.categoryId === category.categoryId ? renamed : each)))
    expect((await put(keeper, { categoryId: newId('cat'), name: renamed.name })).body.code).toBe('category.duplicate')
  })

  it('loses none of many made at once', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => aCategory(keeper)))
    expect(await all()).toEqual(expect.arrayContaining(made))
  })
})
