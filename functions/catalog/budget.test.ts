import '../testing/ownTable'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Category, Product } from '@shared/catalog/model'
import type { Party } from '@shared/parties/model'
import { stockKey } from '../inventory/store'
import { commit } from '../platform/table'
import { aCategory, aPriceList, aProduct, aRange, keeperOf } from '../testing/goods'
import { invoke } from '../testing/invoke'
import type { Metered } from '../testing/meter'
import { ownTable } from '../testing/ownTable'
import { aParty, aStaff, signedIn } from '../testing/world'
import { placesOf } from './store'

let hq: Party
let keeper: string
let dealer: Party
let dealerToken: string
let storeToken: string
let categories: Category[]
let products: Product[]

const lines = (price: number) =>
  products.map(({ skuId }, i) => ({
    skuId,
    price: price + i,
    per: 24,
    ladder: [
      { from: 240, price: price + i - 20, per: 24 },
      { from: 1200, price: price + i - 50, per: 24 },
    ],
  }))

/** A Lambda that has just started: nothing of it is warm. */
async function started() {
  let handler!: typeof import('./listOfferedProducts').handler
  let metered!: typeof import('../testing/meter').metered
  await jest.isolateModulesAsync(async () => {
    ;({ metered } = await import('../testing/meter'))
    ;({ handler } = await import('./listOfferedProducts'))
  })
  return (token: string, query: Record<string, string> = {}) => metered(() => invoke(handler, { method: 'GET', token, query }))
}

/** Without the two that platform/auth takes to know who calls. */
const cost = ({ result, rru, wru }: Metered<{ status: number; body: { items: unknown[] } }>) => {
  expect(result.status).toBe(200)
  return { items: result.body.items.length, rru: rru - 2, wru }
}

beforeAll(async () => {
  await ownTable
  hq = await aParty()
  dealer = await aParty({ parentId: hq.partyId, kind: 'dealer', level: '省代' })
  const store = await aParty({ parentId: dealer.partyId })
  keeper = await keeperOf(hq)
  dealerToken = await signedIn(await aStaff({ partyId: dealer.partyId }), dealer)
  storeToken = await signedIn(await aStaff({ partyId: store.partyId }), store)
  categories = []
  products = []
  for (const name of ['饮用水', '茶饮料', '方便食品']) categories.push(await aCategory(keeper, { name }))
  for (let i = 0; i < 45; i++) {
    const { categoryId, name } = categories[i % 3]!
    const product = { categoryId, name: `山泉${name}经典原味第${i}款`, spec: '550ml×24瓶', packSize: 24, multiple: 24 }
    products.push(await aProduct(keeper, product))
  }
  await aPriceList(keeper, { lines: lines(4000) })
  await aPriceList(keeper, { kind: 'level', level: '省代', lines: lines(3600) })
  await aPriceList(await keeperOf(dealer), { lines: lines(4400) })
  const places = await placesOf(products.map(({ skuId }) => skuId))
  for (const { partyId } of [hq, dealer]) {
    await commit(
      ...products.map(({ skuId }) => ({
        key: stockKey(partyId, places.get(skuId)!),
        set: { skuId, allocated: 240, inbound: 0 },
        add: { sellable: 24_000 },
      })),
    )
  }
}, 60_000)

describe('a page of twenty', () => {
  it.each([
    ['a dealer at HQ, with a base and a level list', () => dealerToken],
    ['a store at its dealer, with one list', () => storeToken],
  ])('costs %s at most 1.5 read units warm, 3 cold, and writes nothing', async (_who, token) => {
    const list = await started()
    const cold = cost(await list(token()))
    const warm = cost(await list(token()))
    expect(cold).toMatchObject({ items: 20, wru: 0 })
    expect(cold.rru).toBeLessThanOrEqual(3)
    expect(warm).toMatchObject({ items: 20, wru: 0 })
    expect(warm.rru).toBeLessThanOrEqual(1.5)
  })

  it('stays in the budget on every page, also where it goes on in the next category, and with a range', async () => {
    await aRange(keeper, {
      levels: ['省代'],
      categoryIds: categories.map(({ categoryId }) => categoryId),
      exceptSkuIds: [products[7]!.skuId],
    })
    for (const token of [dealerToken, storeToken]) {
      let after: string | undefined
      let seen = 0
      do {
        const list = await started()
        const query: Record<string, string> = after ? { after } : {}
        const answer = await list(token, query)
        const cold = cost(answer)
        expect(cold.rru).toBeLessThanOrEqual(3)
        expect(cost(await list(token, query)).rru).toBeLessThanOrEqual(1.5)
        seen += cold.items
        after = answer.result.body.next
      } while (after)
      expect(seen).toBe(token === dealerToken ? products.length - 1 : products.length)
    }
  })
})
