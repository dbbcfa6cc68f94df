import '../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Product } from '@shared/catalog/model'
import { chunkName, shelfSize } from '@shared/catalog/place'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import fc from 'fast-check'
import { commit } from '../platform/table'
import { invoke } from '../testing/invoke'
import { ownTable } from '../testing/ownTable'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler } from './listOfferedProducts'
import { packedPrice, packedProduct, zipped } from './packed'
import { catalogKey, pricesPk } from './store'

/** 1,130 products in seven categories; every third has a price in the one list, every fifth is not on sale. */
const sizes = [20, 401, 0, 19, 660, 1, 29]
const categories = sizes.map((_, i) => ({ categoryId: newId('cat'), name: `第 ${i} 类` }))
const all = sizes.flatMap((size, category) => Array.from({ length: size }, (_, i) => ({ skuId: newId('sku'), category, i })))
const isOffered = ({ i }: { i: number }) => i % 3 === 0 && i % 5 !== 0
const name = ({ i }: { i: number }) => (i % 7 === 0 ? '龙井' : '乌龙')

let dealer: Party
let token: string

beforeAll(async () => {
  await ownTable
  const hq = await aParty()
  dealer = await aParty({ parentId: hq.partyId, kind: 'dealer' })
  token = await signedIn(await aStaff({ partyId: dealer.partyId }), dealer)
  const counts = Object.fromEntries(sizes.map((size, i) => [`n${i}`, size]))
  const packed = categories.map((category) => [category.categoryId, category.name])
  await commit({
    key: catalogKey,
    set: { hqId: hq.partyId, categories: packed, ...counts, productsVersion: 1, lists: { BASE: 1 }, ranges: {} },
  })
  for (const [category, size] of sizes.entries()) {
    for (let chunk = 0; chunk * shelfSize < size; chunk++) {
      const some = all.filter((each) => each.category === category).slice(chunk * shelfSize, (chunk + 1) * shelfSize)
      const at = chunkName(category, chunk)
      const products = some.map((each) =>
        packedProduct({
          skuId: each.skuId,
          code: `C${each.i}`,
          name: name(each),
          spec: '',
          packSize: 1,
          multiple: 1,
          minQuantity: 1,
          unit: '瓶',
          cartonUnit: '箱',
          onSale: each.i % 5 !== 0,
        }),
      )
      const prices = some.flatMap((each, slot) =>
        each.i % 3
          ? []
          : [[slot, packedPrice({ version: 1, since: '2026-01-01T00:00:00.000Z', price: { price: 100, per: 1 }, ladder: [] })]],
      )
      const words = some.map((each) => (name(each) === '龙井' ? 'lj longjing' : 'wl wulong'))
      await commit(
        { key: { pk: catalogKey.pk, sk: `S#${at}` }, set: { zip: zipped(products) } },
        { key: { pk: catalogKey.pk, sk: `W#${at}` }, set: { zip: zipped(words) } },
        { key: { pk: pricesPk(hq.partyId, 'BASE'), sk: `P#${at}` }, set: { zip: zipped(prices) } },
      )
    }
  }
}, 60_000)

/** Every page of a stretch, one behind the other. */
async function paged(query: Record<string, string>) {
  const seen: Product[] = []
  for (let after: string | undefined, first = true; first || after; first = false) {
    const { status, body } = await invoke(handler, { method: 'GET', token, query: { ...query, ...(after && { after }) } })
    expect(status).toBe(200)
    expect(body.items.length === 20 || !body.next).toBe(true)
    seen.push(...body.items)
    after = body.next
  }
  return seen.map(({ skuId }) => skuId)
}

describe('more than a thousand products', () => {
  it('come page by page without loss or repeat, in one order', async () => {
    expect(await paged({})).toEqual(all.filter(isOffered).map(({ skuId }) => skuId))
  })

  it('come so for any category and search', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.nat(sizes.length - 1), { nil: undefined }),
        fc.constantFrom('', '龙井', 'wul', 'C12', 'lj C1', '可乐'),
        async (category, search) => {
          const found = await paged({
            ...(category !== undefined && { categoryId: categories[category]!.categoryId }),
            ...(search && { search }),
          })
          const matches = (each: (typeof all)[number]) =>
            search === '' ||
            (search === '龙井' && name(each) === '龙井') ||
            (search === 'wul' && name(each) === '乌龙') ||
            (search === 'C12' && `C${each.i}`.includes('C12')) ||
            (search === 'lj C1' && name(each) === '龙井' && `C${each.i}`.includes('C1'))
          expect(found).toEqual(
            all
              .filter((each) => isOffered(each) && (category ?? each.category) === each.category && matches(each))
              .map(({ skuId }) => skuId),
          )
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)

  it.each(['xx', 'MDAjMDAw', Buffer.from('00#000#99x').toString('base64url')])('go on nowhere from %s', async (after) => {
    expect(await invoke(handler, { method: 'GET', token, query: { after } })).toMatchObject({
      status: 400,
      body: { code: 'input.invalid' },
    })
  })
})
