import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Category, Product } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { partyOf } from '../parties/store'
import { table } from '../platform/table'
import { aCategory, aPriceList, aProduct, aRange, keeperOf } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as listOfferedProducts } from './listOfferedProducts'
import { handler as listVisibleRanges } from './listVisibleRanges'
import { handler } from './saveVisibleRange'
import { headKeys, offersFrom, rangeKey } from './store'

let hq: Party
let dealer: Party
let other: Party
let keeper: string
let owner: string
let drinks: Category
let food: Category
let tea: Product
let cola: Product
let rice: Product

const save = (token: string, rangeId: string, body: object) =>
  invoke(handler, { method: 'PUT', token, body: { name: '范围', ...body }, pathParameters: { rangeId } })
const seenBy = async (token: string) => {
  const { body } = await invoke(listOfferedProducts, { method: 'GET', token, query: { search: '范围品' } })
  return body.items.map(({ skuId }: Product) => skuId)
}

beforeAll(async () => {
  hq = await aParty()
  dealer = await aParty({ parentId: hq.partyId, kind: 'dealer', level: '壹' })
  other = await aParty({ parentId: hq.partyId, kind: 'dealer', level: '贰' })
  keeper = await keeperOf(hq)
  owner = await signedIn(await aStaff({ partyId: dealer.partyId }), dealer)
  drinks = await aCategory(keeper)
  food = await aCategory(keeper)
  tea = await aProduct(keeper, { categoryId: drinks.categoryId, name: '范围品茶' })
  cola = await aProduct(keeper, { categoryId: drinks.categoryId, name: '范围品可乐' })
  rice = await aProduct(keeper, { categoryId: food.categoryId, name: '范围品米' })
  await aPriceList(keeper, { lines: [tea, cola, rice].map(({ skuId }) => ({ skuId, price: 100, per: 1 })) })
})

describe('PUT /visible-ranges/{rangeId}', () => {
  const rangeId = newId('rng')
  const all = () => [tea.skuId, cola.skuId, rice.skuId]

  it('shows the level what it names, from the next look on', async () => {
    expect(await seenBy(owner)).toEqual(all())
    const range = {
      rangeId,
      sellerId: hq.partyId,
      name: '范围',
      levels: ['壹'],
      partyIds: [],
      categoryIds: [drinks.categoryId],
      exceptSkuIds: [cola.skuId],
    }
    expect(await save(keeper, rangeId, { levels: ['壹'], categoryIds: [drinks.categoryId], exceptSkuIds: [cola.skuId] })).toEqual({
      status: 200,
      body: range,
    })
    expect(await seenBy(owner)).toEqual([tea.skuId])
    expect(await table.get(rangeKey(rangeId))).toMatchObject({ events: [{ name: 'visibleRange.saved' }] })
  })

  it('hides a product from the order as well', async () => {
    const offers = await offersFrom(await table.getMany(headKeys(hq.partyId)), hq, (await partyOf(dealer.partyId))!, all())
    expect([...offers.keys()]).toEqual([tea.skuId])
  })

  it('answers the same again, and writes nothing', async () => {
    const before = await table.get(rangeKey(rangeId))
    await save(keeper, rangeId, { levels: ['壹'], categoryIds: [drinks.categoryId], exceptSkuIds: [cola.skuId] })
    expect(await table.get(rangeKey(rangeId))).toEqual(before)
  })

  it('adds up with the ranges that name the party, until they no longer do', async () => {
    const more = newId('rng')
    await save(keeper, more, { partyIds: [dealer.partyId, other.partyId], skuIds: [rice.skuId] })
    expect(await seenBy(owner)).toEqual([tea.skuId, rice.skuId])
    expect((await partyOf(other.partyId))?.terms?.[hq.partyId]?.rangeIds).toEqual([more])
    await save(keeper, more, { partyIds: [other.partyId], skuIds: [rice.skuId] })
    expect(await seenBy(owner)).toEqual([tea.skuId])
    await save(keeper, rangeId, { levels: [], categoryIds: [drinks.categoryId] })
    expect(await seenBy(owner)).toEqual(all())
  })

  it('loses none of many that name one party at once', async () => {
    const party = await aParty({ parentId: hq.partyId, kind: 'dealer' })
    const ranges = await Promise.all(Array.from({ length: 4 }, () => aRange(keeper, { partyIds: [party.partyId], skuIds: [tea.skuId] })))
    const marked = (await partyOf(party.partyId))?.terms?.[hq.partyId]?.rangeIds
    expect(new Set(marked)).toEqual(new Set(ranges.map((range) => (range as { rangeId: string }).rangeId)))
  })

  it("is the seller's own, for those who buy from it and goods that are there", async () => {
    const store = await aParty({ parentId: dealer.partyId })
    const codes = await Promise.all([
      save(owner, rangeId, { levels: ['壹'] }),
      save(owner, newId('rng'), { sellerId: hq.partyId }),
      save(keeper, newId('rng'), { partyIds: [store.partyId] }),
      save(keeper, newId('rng'), { skuIds: [newId('sku')] }),
      save(keeper, newId('rng'), { categoryIds: [newId('cat')] }),
      invoke(listVisibleRanges, { method: 'GET', token: owner, query: { sellerId: hq.partyId } }),
    ])
    expect(codes.map(({ body }) => body.code)).toEqual([
      ...Array(2).fill('actor.forbidden'),
      'party.unknown',
      'product.unknown',
      'category.unknown',
      'actor.forbidden',
    ])
  })
})

describe('GET /visible-ranges', () => {
  it('lists them by name, page by page', async () => {
    const seller = await aParty({ parentId: hq.partyId, kind: 'dealer' })
    const token = await keeperOf(seller)
    for (let i = 0; i < 22; i++) await aRange(token, { name: `范围 ${String(i).padStart(2, '0')}` })
    const page = async (query = {}) => (await invoke(listVisibleRanges, { method: 'GET', token, query })).body
    const first = await page()
    const second = await page({ after: first.next })
    const names = [...first.items, ...second.items].map(({ name }) => name)
    expect([first.items.length, names.length, second.next]).toEqual([20, 22, undefined])
    expect(names).toEqual([...names].sort())
  })
})
