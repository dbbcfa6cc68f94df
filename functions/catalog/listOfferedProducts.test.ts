import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Category, Product } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { changeLevel } from '../inventory/store'
import { commit } from '../platform/table'
import { aCategory, aPriceList, aProduct, aRange, keeperOf } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getProduct } from './getProduct'
import { handler } from './listOfferedProducts'
import { placesOf } from './store'

let hq: Party, gold: Party, silver: Party, store: Party
let keeper: string, goldToken: string, silverToken: string, storeToken: string
let drinks: Category, tea: Product, cup: Product

const list = (token: string, query: Record<string, string> = {}) => invoke(handler, { method: 'GET', token, query })
const get = (token: string, skuId: string, query = {}) => invoke(getProduct, { method: 'GET', token, pathParameters: { skuId }, query })
const prices = (body: { items: { skuId: string; price: number; priceRule: string }[] }) =>
  body.items.map(({ price, priceRule }) => [price, priceRule])

async function stocked(party: Party, { skuId }: Product, change: number) {
  const place = (await placesOf([skuId])).get(skuId)!
  await commit(changeLevel(party.partyId, { skuId, place, change }))
}

beforeAll(async () => {
  hq = await aParty()
  gold = await aParty({ parentId: hq.partyId, kind: 'dealer', level: '金牌' })
  silver = await aParty({ parentId: hq.partyId, kind: 'dealer', level: '银牌' })
  store = await aParty({ parentId: gold.partyId })
  keeper = await keeperOf(hq)
  const owner = async (party: Party) => signedIn(await aStaff({ partyId: party.partyId }), party)
  goldToken = await owner(gold)
  silverToken = await owner(silver)
  storeToken = await owner(store)
  drinks = await aCategory(keeper)
  tea = await aProduct(keeper, { categoryId: drinks.categoryId, name: '冷泡乌龙茶', multiple: 12 })
  cup = await aProduct(keeper, { categoryId: drinks.categoryId, name: '保温杯' })
  const lines = [
    { skuId: tea.skuId, price: 1200, per: 12, ladder: [{ from: 24, price: 1100, per: 12 }] },
    { skuId: cup.skuId, price: 5000, per: 1 },
  ]
  await aPriceList(keeper, { lines })
  await aPriceList(keeper, { kind: 'level', level: '金牌', lines: [{ skuId: tea.skuId, price: 1000, per: 12 }] })
  await stocked(hq, tea, 70)
})

describe('GET /products', () => {
  it('shows a buyer its own price with the rule that gave it, and the live stock', async () => {
    const { status, body } = await list(goldToken, { categoryId: drinks.categoryId })
    expect(status).toBe(200)
    expect(body.items).toMatchObject([
      {
        skuId: tea.skuId,
        price: 1000,
        per: 12,
        priceRule: 'level@1',
        ladder: [],
        multiple: 12,
        minQuantity: 12,
        sellable: 70,
        packSize: 24,
      },
      { skuId: cup.skuId, price: 5000, per: 1, priceRule: 'base@1', sellable: 0 },
    ])
    await stocked(hq, tea, -12)
    expect((await list(goldToken, { categoryId: drinks.categoryId })).body.items[0].sellable).toBe(58)
  })

  it('shows two levels two prices, and neither the other', async () => {
    const query = { categoryId: drinks.categoryId }
    expect(prices((await list(goldToken, query)).body)).toEqual([
      [1000, 'level@1'],
      [5000, 'base@1'],
    ])
    expect(prices((await list(silverToken, query)).body)).toEqual([
      [1200, 'base@1'],
      [5000, 'base@1'],
    ])
    for (const answer of [
      await list(silverToken, { ...query, buyerId: gold.partyId }),
      await get(silverToken, tea.skuId, { buyerId: gold.partyId }),
    ]) {
      expect([answer.status, answer.body.code, JSON.stringify(answer.body).includes('1000')]).toEqual([403, 'actor.forbidden', false])
    }
  })

  it('shows HQ what a buyer pays, and a dealer what its store would', async () => {
    expect(prices((await list(keeper, { categoryId: drinks.categoryId, buyerId: gold.partyId })).body)[0]).toEqual([1000, 'level@1'])
    expect((await list(keeper)).body.code).toBe('input.invalid')
    expect((await list(storeToken, { categoryId: drinks.categoryId })).body.items).toEqual([])
    const owner = await keeperOf(gold)
    await aPriceList(owner, { lines: [{ skuId: tea.skuId, price: 1500, per: 12 }] })
    await stocked(gold, tea, 24)
    const { body } = await list(storeToken, { categoryId: drinks.categoryId })
    expect(body.items).toMatchObject([{ skuId: tea.skuId, price: 1500, priceRule: 'base@1', sellable: 24 }])
    expect((await list(goldToken, { categoryId: drinks.categoryId, buyerId: store.partyId })).body.items).toEqual(
      body.items.map((item: object) => ({ ...item, asOf: expect.anything() })),
    )
  })

  it.each([
    ['Chinese', '乌龙'],
    ['initials', 'lpwlc'],
    ['full pinyin', 'wulongcha'],
    ['code', () => tea.code.toLowerCase()],
    ['bar code', () => tea.gtin!],
    ['two words', '500ml 冷泡'],
  ])('finds by %s', async (_how, asked) => {
    const search = typeof asked === 'string' ? asked : asked()
    const { body } = await list(goldToken, { search, categoryId: drinks.categoryId })
    expect(body.items.map(({ skuId }: Product) => skuId)).toEqual([tea.skuId])
  })

  it('hides a product from list, search and direct link', async () => {
    const category = await aCategory(keeper)
    const [open, secret] = [
      await aProduct(keeper, { categoryId: category.categoryId, name: '公开款' }),
      await aProduct(keeper, { categoryId: category.categoryId, name: '专供款' }),
    ]
    const listId = newId('prl')
    await aPriceList(keeper, {
      listId,
      kind: 'level',
      level: '银牌',
      lines: [open, secret].map(({ skuId }) => ({ skuId, price: 100, per: 1 })),
    })
    const all = async () => (await list(silverToken, { categoryId: category.categoryId })).body.items.map(({ skuId }: Product) => skuId)
    expect(await all()).toEqual([open.skuId, secret.skuId])
    await aRange(keeper, { levels: ['银牌'], exceptSkuIds: [secret.skuId] })
    expect(await all()).toEqual([open.skuId])
    expect((await list(silverToken, { search: '专供' })).body.items).toEqual([])
    expect((await get(silverToken, open.skuId)).status).toBe(200)
    expect(await get(silverToken, secret.skuId)).toMatchObject({ status: 404, body: { code: 'product.unknown' } })
    await aRange(keeper, { partyIds: [silver.partyId], skuIds: [secret.skuId] })
    expect(await all()).toEqual([open.skuId, secret.skuId])
  })
})
