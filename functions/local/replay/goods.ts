import { saveCategory, savePriceList, saveProduct } from '@shared/catalog/api'
import { adjustStock } from '@shared/inventory/api'
import { newId } from '@shared/kernel/id'
import type { Client } from './client'
import type { SkuIds } from './ordering'
import { type Good, inParts } from './plan'

/** Brings the day's goods into the catalog, prices those that have a price, and puts exactly as many bottles on the shelf as the day asks for. */
export async function stockGoods(client: Client, admin: string, goods: readonly Good[], say: (done: string) => void): Promise<SkuIds> {
  const categoryIds = await categories(client, admin, goods)
  say(`${categoryIds.size} categories`)
  const skuIds = new Map(goods.map((good) => [good, newId('sku')]))
  await Promise.all([...categoryIds].map(([name, categoryId]) => fill(client, admin, skuIds, name, categoryId)))
  say(`${goods.length} products`)
  await prices(client, admin, skuIds)
  say('prices')
  const lines = goods.map((good) => ({ skuId: skuIds.get(good)!, change: good.bottles }))
  for (const part of inParts(lines, 90))
    await client.call(adjustStock, { adjustmentId: newId('adj'), reason: '重放：期初', lines: part }, admin)
  say('stock')
  return skuIds
}

/** One after the other within a category, where each takes the next place on its shelves: two at a time would only stand in each other's way. */
async function fill(client: Client, admin: string, skuIds: SkuIds, name: string, categoryId: `cat_${string}`) {
  for (const [good, skuId] of skuIds) {
    if (categoryName(good) === name) await client.call(saveProduct, productOf(good, skuId, categoryId), admin)
  }
}

/** A few lines name no category: they get one that says so. */
const categoryName = ({ category }: Good) => category.slice(0, 30) || '未分类'

async function categories(client: Client, admin: string, goods: readonly Good[]) {
  const ids = new Map([...new Set(goods.map(categoryName))].map((name) => [name, newId('cat')]))
  for (const [name, categoryId] of ids) await client.call(saveCategory, { categoryId, name }, admin)
  return ids
}

/** Bottles are sold one by one, whatever the carton holds. */
const productOf = (good: Good, skuId: `sku_${string}`, categoryId: `cat_${string}`) => ({
  ...{
    skuId,
    code: good.code,
    name: (good.name || good.code).slice(0, 60),
    spec: good.volume && `${good.volume}ml`.slice(0, 40),
    categoryId,
  },
  ...{ packSize: good.pack, multiple: 1, minQuantity: 1, unit: '瓶', cartonUnit: '箱' },
})

async function prices(client: Client, admin: string, skuIds: SkuIds) {
  const list = { listId: newId('prl'), name: '零售价', kind: 'base' as const }
  const lines = [...skuIds].flatMap(([{ price }, skuId]) => (price === undefined ? [] : [{ skuId, price, per: 1 }]))
  for (const part of inParts(lines, 500)) await client.call(savePriceList, { ...list, lines: part }, admin)
}
