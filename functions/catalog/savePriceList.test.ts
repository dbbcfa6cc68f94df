import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Product } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import type { Party } from '@shared/parties/model'
import { table } from '../platform/table'
import { aCategory, aPriceList, aProduct, aRange, keeperOf } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getPriceList } from './getPriceList'
import { handler as getProduct } from './getProduct'
import { handler as listPriceLists } from './listPriceLists'
import { handler } from './savePriceList'
import { pricesPk } from './store'

let hq: Party
let dealer: Party
let store: Party
let keeper: string
let dealerOwner: string
let storeOwner: string
let tea: Product
let cup: Product

const save = (token: string, listId: string, body: object) =>
  invoke(handler, { method: 'PUT', token, body: { name: '价目表', ...body }, pathParameters: { listId } })
const line = (price: number, { skuId }: Product = tea, over = {}) => ({ skuId, price, per: 1, ...over })
const seen = async (token: string, { skuId }: Product = tea, now = new Date().toISOString()) => {
  const { status, body } = await invoke(getProduct, { method: 'GET', token, pathParameters: { skuId }, now })
  return status === 200 ? `${body.priceRule} ${body.price}` : body.code
}

beforeAll(async () => {
  hq = await aParty()
  dealer = await aParty({ parentId: hq.partyId, kind: 'dealer', level: '甲' })
  store = await aParty({ parentId: dealer.partyId })
  keeper = await keeperOf(hq)
  dealerOwner = await signedIn(await aStaff({ partyId: dealer.partyId }), dealer)
  storeOwner = await signedIn(await aStaff({ partyId: store.partyId }), store)
  const { categoryId } = await aCategory(keeper)
  tea = await aProduct(keeper, { categoryId })
  cup = await aProduct(keeper, { categoryId })
})

describe('PUT /price-lists/{listId}', () => {
  const base = newId('prl')

  it('prices what had no price, counts its changes and keeps every one of them', async () => {
    expect(await seen(dealerOwner)).toBe('product.unknown')
    const list = { listId: base, sellerId: hq.partyId, name: '价目表', kind: 'base', version: 1 }
    expect(await save(keeper, base, { kind: 'base', lines: [line(1200), line(5000, cup)] })).toMatchObject({ status: 200, body: list })
    expect(await seen(dealerOwner)).toBe('base@1 1200')
    expect((await save(keeper, base, { kind: 'base', lines: [line(1300)] })).body).toMatchObject({ ...list, version: 2 })
    expect([await seen(dealerOwner), await seen(dealerOwner, cup)]).toEqual(['base@2 1300', 'base@1 5000'])
    const history = await table.query({ pk: pricesPk(hq.partyId, 'BASE'), sk: { prefix: 'CHANGE#' } })
    expect(history.map(({ prices }) => (prices as unknown[]).length)).toEqual([2, 1])
    expect(await table.get({ pk: `PRICELIST#${base}`, sk: 'PRICELIST' })).toMatchObject({
      events: [{ name: 'priceList.saved' }],
      version: 2,
    })
  })

  it('answers the same content again with the same version', async () => {
    const again = await save(keeper, base, { kind: 'base', lines: [line(5000, cup), line(1300)] })
    expect(again).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await save(keeper, base, { kind: 'base', name: '新名', lines: [line(1300)] })).body).toMatchObject({ name: '新名', version: 3 })
  })

  it('takes effect at its moment, to the millisecond', async () => {
    const effectiveAt = plusMs(new Date().toISOString(), 3_600_000)
    await save(keeper, base, { kind: 'base', effectiveAt, lines: [line(1500)] })
    expect(await seen(dealerOwner)).toBe('base@2 1300')
    expect(await seen(dealerOwner, tea, plusMs(effectiveAt, -1))).toBe('base@2 1300')
    expect(await seen(dealerOwner, tea, effectiveAt)).toBe('base@4 1500')
    expect(await seen(dealerOwner, tea, plusMs(effectiveAt, 1))).toBe('base@4 1500')
    expect(
      (await save(keeper, base, { kind: 'base', effectiveAt: plusMs(new Date().toISOString(), -120_000), lines: [line(1)] })).body.code,
    ).toBe('priceList.past')
  })

  it('is withdrawn to where no list has a price', async () => {
    await save(keeper, base, { kind: 'base', lines: [{ skuId: cup.skuId, withdrawn: true }] })
    expect(await seen(dealerOwner, cup)).toBe('product.unknown')
  })

  it('prefers contract to party to level, and falls back when the contract ends', async () => {
    const until = plusMs(new Date().toISOString(), 60_000)
    await aPriceList(keeper, { kind: 'level', level: '甲', lines: [line(1000)] })
    expect(await seen(dealerOwner)).toBe('level@1 1000')
    await aPriceList(keeper, { kind: 'party', partyId: dealer.partyId, lines: [line(900)] })
    expect(await seen(dealerOwner)).toBe('party@1 900')
    await aPriceList(keeper, { kind: 'contract', partyId: dealer.partyId, until, lines: [line(800)] })
    expect(await seen(dealerOwner)).toBe('contract@1 800')
    expect(await seen(dealerOwner, tea, until)).toBe('party@1 900')
  })

  it('is one for each audience, which it keeps', async () => {
    expect((await save(keeper, newId('prl'), { kind: 'base', lines: [line(1)] })).body).toMatchObject({
      code: 'priceList.exists',
      detail: { listId: base },
    })
    expect((await save(keeper, base, { kind: 'level', level: '乙', lines: [line(1)] })).body.code).toBe('priceList.audienceFixed')
    const twins = await Promise.all(
      [newId('prl'), newId('prl')].map((listId) => save(keeper, listId, { kind: 'level', level: '丙', lines: [line(1)] })),
    )
    expect(twins.map(({ body }) => body.code ?? 'saved').sort()).toEqual(['priceList.exists', 'saved'])
  })

  it('loses no change of many at once', async () => {
    const listId = newId('prl')
    const levels = await Promise.all(
      Array.from({ length: 5 }, (_, i) => save(keeper, listId, { kind: 'level', level: '丁', lines: [line(100 + i, i % 2 ? tea : cup)] })),
    )
    expect(levels.map(({ body }) => body.version).sort()).toEqual([1, 2, 3, 4, 5])
    const { body } = await invoke(getPriceList, { method: 'GET', token: keeper, pathParameters: { listId } })
    expect(body.items.map(({ skuId }: Product) => skuId).sort()).toEqual([tea.skuId, cup.skuId].sort())
  })

  it('refuses every line whose unit the product is not sold in', async () => {
    const lines = [line(1, tea, { per: 5 }), line(1, cup, { ladder: [{ from: 2, price: 3, per: 1 }] })]
    expect(await save(keeper, base, { kind: 'base', lines })).toMatchObject({
      status: 422,
      body: { code: 'price.invalid', detail: { lines: [{ skuId: tea.skuId, multiple: 1 }, { skuId: cup.skuId }] } },
    })
    const unknown = newId('sku')
    expect((await save(keeper, base, { kind: 'base', lines: [{ skuId: unknown, price: 1, per: 1 }] })).body).toMatchObject({
      code: 'product.unknown',
      detail: { lines: [{ skuId: unknown }] },
    })
  })

  it.each([
    ['a level list without a level', { kind: 'level' }, 'level'],
    ['a base list with a level', { kind: 'base', level: '甲' }, 'level'],
    ['a party list without a party', { kind: 'party' }, 'partyId'],
    ['a base list that ends', { kind: 'base', until: '2099-01-01T00:00:00.000Z' }, 'until'],
    ['no lines', { kind: 'base', lines: [] }, 'lines'],
  ])('refuses %s', async (_case, body, field) => {
    const answer = await save(keeper, newId('prl'), { lines: [line(1)], ...body })
    expect(answer).toMatchObject({ status: 400, body: { code: 'input.invalid', detail: { issues: [{ field }] } } })
  })

  it("is the seller's own: nobody sets another's prices, nor a price for one who buys elsewhere", async () => {
    const rival = await aParty({ parentId: hq.partyId, kind: 'dealer' })
    const rivalOwner = await keeperOf(rival)
    const codes = await Promise.all([
      save(rivalOwner, base, { kind: 'base', lines: [line(1)] }),
      save(rivalOwner, newId('prl'), { kind: 'base', sellerId: dealer.partyId, lines: [line(1)] }),
      save(storeOwner, newId('prl'), { kind: 'base', lines: [line(1)] }),
      save(rivalOwner, newId('prl'), { kind: 'party', partyId: store.partyId, lines: [line(1)] }),
      save(keeper, newId('prl'), { kind: 'party', partyId: store.partyId, lines: [line(1)] }),
    ])
    expect(codes.map(({ body }) => body.code)).toEqual([...Array(3).fill('actor.forbidden'), ...Array(2).fill('party.unknown')])
  })

  it('is for goods that the seller may see itself', async () => {
    await aRange(keeper, { partyIds: [dealer.partyId], exceptSkuIds: [cup.skuId] })
    expect((await save(dealerOwner, newId('prl'), { kind: 'base', lines: [line(2, cup)] })).body.code).toBe('product.unknown')
    await aPriceList(dealerOwner, { lines: [line(1700)] })
    expect(await seen(storeOwner)).toBe('base@1 1700')
  })
})

describe('GET /price-lists', () => {
  const lists = async (token: string, query = {}) => (await invoke(listPriceLists, { method: 'GET', token, query })).body
  const read = async (token: string, listId: string, query = {}) =>
    (await invoke(getPriceList, { method: 'GET', token, pathParameters: { listId }, query })).body

  it('shows a seller its lists, whoever stands above it those as well, and nobody below', async () => {
    const mine = await lists(dealerOwner)
    expect(mine.items).toMatchObject([{ sellerId: dealer.partyId, kind: 'base' }])
    expect(await lists(keeper, { sellerId: dealer.partyId })).toEqual(mine)
    expect((await lists(dealerOwner, { sellerId: hq.partyId })).code).toBe('actor.forbidden')
    expect((await lists(storeOwner)).code).toBe('actor.forbidden')
    const { items } = await lists(keeper)
    const base = items.find(({ kind }: { kind: string }) => kind === 'base')
    expect((await read(keeper, base.listId)).items[0]).toMatchObject({
      skuId: tea.skuId,
      code: tea.code,
      prices: [{ version: 1 }, { version: 2 }, { version: 4 }],
    })
    expect((await read(dealerOwner, base.listId)).code).toBe('priceList.unknown')
    expect((await read(keeper, mine.items[0].listId)).list).toEqual(mine.items[0])
    expect((await read(keeper, newId('prl'))).code).toBe('priceList.unknown')
    expect((await read(keeper, base.listId, { after: Buffer.from('~~~~~~~~').toString('base64url') })).code).toBe('input.invalid')
  })

  it('pages through a long list', async () => {
    const { categoryId } = await aCategory(keeper)
    const products: Product[] = []
    for (let i = 0; i < 30; i++) products.push(await aProduct(keeper, { categoryId }))
    const { listId } = (await aPriceList(keeper, {
      kind: 'level',
      level: '长',
      lines: products.map((product, i) => line(100 + i, product)),
    })) as { listId: string }
    const first = await read(keeper, listId)
    const second = await read(keeper, listId, { after: first.next })
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 10, undefined])
    expect([...first.items, ...second.items].map(({ skuId }: Product) => skuId)).toEqual(products.map(({ skuId }) => skuId))
  })
})
