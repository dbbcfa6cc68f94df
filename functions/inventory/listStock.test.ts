import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Category, Product } from '@shared/catalog/model'
import { placeIn } from '@shared/catalog/place'
import type { Party } from '@shared/parties/model'
import { placesOf } from '../catalog/store'
import { commit } from '../platform/table'
import { aCategory, aProduct, keeperOf } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { ownTable } from '../testing/ownTable'
import { aParty } from '../testing/world'
import { handler } from './listStock'
import { changeLevel } from './store'

let hq: Party, dealer: Party
let keeper: string, dealerToken: string
let teas: Category, cups: Category
let products: Product[]

const list = async (token: string, query: Record<string, string> = {}) => (await invoke(handler, { method: 'GET', token, query })).body
const codes = ({ items }: { items: Product[] }) => items.map(({ code }) => code)
const codesOf = (some: Product[]) => some.map(({ code }) => code)

beforeAll(async () => {
  await ownTable
  hq = await aParty()
  dealer = await aParty({ parentId: hq.partyId, kind: 'dealer' })
  keeper = await keeperOf(hq)
  dealerToken = await keeperOf(dealer)
  teas = await aCategory(keeper)
  cups = await aCategory(keeper)
  products = []
  for (let i = 0; i < 26; i++) {
    const { categoryId } = i < 23 ? teas : cups
    products.push(
      await aProduct(keeper, { categoryId, code: `K${i}`, name: i % 2 ? '茉莉花茶' : '冷泡乌龙茶', picture: 'draw:can:a8682c:茶' }),
    )
  }
  const places = await placesOf(products.map(({ skuId }) => skuId))
  await commit(...products.map(({ skuId }, i) => changeLevel(hq.partyId, { skuId, place: places.get(skuId)!, change: i })))
  const [first, , third] = products
  for (const { skuId } of [first!, third!]) await commit(changeLevel(dealer.partyId, { skuId, place: places.get(skuId)!, change: 5 }))
})

describe('GET /stock', () => {
  it('says what each SKU is, in the order of the shelves, page by page', async () => {
    const first = await list(keeper)
    expect(first.items[3]).toEqual({
      ...{
        skuId: products[3]!.skuId,
        sellable: 3,
        allocated: 0,
        inbound: 0,
        asOf: expect.any(String),
        cause: 'counted',
        code: 'K3',
        name: '茉莉花茶',
        spec: '500ml',
      },
      ...{ categoryId: teas.categoryId, unit: '瓶', cartonUnit: '箱', packSize: 24, picture: 'draw:can:a8682c:茶' },
    })
    const second = await list(keeper, { after: first.next })
    expect([...codes(first), ...codes(second)]).toEqual(codesOf(products))
    expect(second.next).toBeUndefined()
  })

  it('finds by name, pinyin, code and category what the party has', async () => {
    const oolong = products.filter(({ name }) => name === '冷泡乌龙茶')
    for (const search of ['乌龙', 'lpwlc']) expect(codes(await list(keeper, { search }))).toEqual(codesOf(oolong))
    expect(codes(await list(keeper, { search: 'k25' }))).toEqual(['K25'])
    expect(codes(await list(keeper, { search: '可乐' }))).toEqual([])
    expect(codes(await list(keeper, { categoryId: cups.categoryId }))).toEqual(['K23', 'K24', 'K25'])
    expect(codes(await list(keeper, { categoryId: cups.categoryId, search: '茉莉' }))).toEqual(['K23', 'K25'])
    const page = await list(keeper, { search: '茶' })
    expect([...codes(page), ...codes(await list(keeper, { search: '茶', after: page.next }))]).toEqual(codesOf(products))
  })

  it('shows a party its own, and what lies below it', async () => {
    expect((await list(dealerToken, { search: '茶' })).items).toMatchObject([
      { code: 'K0', sellable: 5 },
      { code: 'K2', sellable: 5 },
    ])
    expect(codes(await list(keeper, { partyId: dealer.partyId }))).toEqual(['K0', 'K2'])
    expect((await list(dealerToken, { partyId: hq.partyId })).code).toBe('actor.forbidden')
  })

  it('leaves out stock of what the catalog no longer knows', async () => {
    const other = await aParty({ parentId: hq.partyId, kind: 'dealer' })
    await commit(changeLevel(other.partyId, { skuId: products[0]!.skuId, place: placeIn('zz#000', 1), change: 5 }))
    expect(await list(keeper, { partyId: other.partyId })).toEqual({ items: [] })
  })

  it('costs little when the goods are remembered', async () => {
    const { rru, wru } = await metered(() => list(keeper))
    // Who calls, the head of the catalog, and 21 small rows.
    expect([rru <= 2 + 0.5 + 1, wru]).toEqual([true, 0])
  })
})
