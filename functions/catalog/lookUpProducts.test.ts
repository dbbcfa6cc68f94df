import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Category, Product } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { changeLevel } from '../inventory/store'
import { commit } from '../platform/table'
import { aCategory, aPriceList, aProduct, aRange, keeperOf } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { ownTable } from '../testing/ownTable'
import { aParty } from '../testing/world'
import { handler } from './lookUpProducts'
import { placesOf } from './store'

let hq: Party, dealer: Party, store: Party
let keeper: string, dealerToken: string, storeToken: string
let shelves: Category[]
let tea: Product, cup: Product, hidden: Product, unpriced: Product, retired: Product

const ask = (token: string, body: object) => invoke(handler, { token, body })
const codesOf = (items: Product[]) => items.map(({ code }) => code)

beforeAll(async () => {
  await ownTable
  hq = await aParty()
  dealer = await aParty({ parentId: hq.partyId, kind: 'dealer', level: 'A' })
  store = await aParty({ parentId: dealer.partyId })
  ;[keeper, dealerToken, storeToken] = (await Promise.all([hq, dealer, store].map(keeperOf))) as [string, string, string]
  shelves = [await aCategory(keeper), await aCategory(keeper), await aCategory(keeper)]
  const on = (shelf: number, over: Partial<Product>) => aProduct(keeper, { categoryId: shelves[shelf]!.categoryId, ...over })
  cup = await on(2, { code: 'CUP-1', name: '保温杯' })
  tea = await on(0, { code: 'Tea.1', gtin: '6901234567892', picture: 'draw:bottle:a8682c:乌龙' })
  hidden = await on(0, { code: 'SECRET' })
  unpriced = await on(1, { code: 'FREE' })
  retired = await on(1, { code: 'OLD', onSale: false })
  const lines = [tea, cup, hidden, retired].map(({ skuId }) => ({ skuId, price: 1000, per: 1 }))
  await aPriceList(keeper, { lines })
  await aPriceList(keeper, { kind: 'level', level: 'A', lines: [{ skuId: tea.skuId, price: 900, per: 1 }] })
  await aRange(keeper, { levels: ['A'], exceptSkuIds: [hidden.skuId] })
  await commit(changeLevel(hq.partyId, { skuId: tea.skuId, place: (await placesOf([tea.skuId])).get(tea.skuId)!, change: 7 }))
})

describe('POST /products/lookup', () => {
  it('finds by code, by any bar code and by SKU, each product once, with the own price and the live stock', async () => {
    const { status, body } = await ask(dealerToken, { codes: ['tea.1', '06901234567892', '6901234567892'], skuIds: [cup.skuId, tea.skuId] })
    expect(status).toBe(200)
    expect(body.items).toMatchObject([
      { skuId: tea.skuId, price: 900, priceRule: 'level@1', sellable: 7, picture: 'draw:bottle:a8682c:乌龙' },
      { skuId: cup.skuId, price: 1000, priceRule: 'base@1', sellable: 0 },
    ])
    expect(body.unknown).toEqual([])
  })

  it('names what it did not find: never there, off sale, without a price, hidden', async () => {
    const nobody = newId('sku')
    const codes = ['NONE', '', '6901234567891', 'OLD', 'FREE', 'SECRET', 'CUP-1', 'NONE', '保温杯']
    const { body } = await ask(dealerToken, { codes, skuIds: [hidden.skuId, unpriced.skuId, nobody] })
    expect(codesOf(body.items)).toEqual(['CUP-1'])
    expect(body.unknown).toEqual(['NONE', '', '6901234567891', 'OLD', 'FREE', 'SECRET', '保温杯', hidden.skuId, unpriced.skuId, nobody])
  })

  it('shows a store what its dealer asks for, and nobody what another pays', async () => {
    expect((await ask(storeToken, { codes: ['Tea.1'] })).body).toMatchObject({ items: [], unknown: ['Tea.1'] })
    await aPriceList(dealerToken, { lines: [{ skuId: tea.skuId, price: 1500, per: 1 }] })
    for (const [token, body] of [
      [storeToken, {}],
      [dealerToken, { buyerId: store.partyId }],
    ] as const) {
      expect((await ask(token, { codes: ['Tea.1'], ...body })).body.items).toMatchObject([{ price: 1500, sellable: 0 }])
    }
    expect((await ask(storeToken, { codes: ['Tea.1'], buyerId: dealer.partyId })).body.code).toBe('actor.forbidden')
    expect((await ask(keeper, { codes: ['Tea.1'] })).body.code).toBe('input.invalid')
  })

  it('answers nothing to nothing, and takes 200 at once', async () => {
    expect((await ask(dealerToken, {})).body).toEqual({ items: [], unknown: [] })
    expect((await ask(dealerToken, { codes: Array(200).fill('CUP-1') })).body.items).toHaveLength(1)
    expect((await ask(dealerToken, { codes: Array(201).fill('CUP-1') })).body.code).toBe('input.invalid')
  })

  it('costs half a unit for a code, and when warm a unit for the head and the stock', async () => {
    const cost = async (body: object) => {
      const { rru, wru, result } = await metered(() => ask(dealerToken, body))
      expect([result.status, wru]).toEqual([200, 0])
      // Without who calls, which platform/auth reads.
      return rru - 2
    }
    const skuIds = [tea.skuId, cup.skuId]
    await cost({ skuIds })
    expect(await cost({ skuIds })).toBeLessThanOrEqual(1.5)
    expect(await cost({ codes: ['Tea.1', 'CUP-1'] })).toBeLessThanOrEqual(2.5)
  })
})
