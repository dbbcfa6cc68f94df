import { listPriceChanges } from '@shared/catalog/api'
import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { fromCursor, toCursor } from '../platform/pages'
import { changesWalked, listInReach } from './history'
import { productsBy } from './store'

const mostLines = 50

/** The history of a list, or of one product in it. */
export const handler = http(listPriceChanges, async ({ input: { listId, skuId, after, ...input }, actor }) => {
  const version = input.version && Number(input.version)
  const list = await listInReach(actor, listId)
  const before = after ? Number(fromCursor(after)) : (version || list.version) + 1
  if (!Number.isInteger(before))
    throw new Refused('input.invalid', { issues: [{ field: 'after', problem: '翻页标记不对，请从第一页重新打开' }] })
  const { found, next } = await changesWalked(list, before, skuId, version ? 1 : pageSize)
  const shown = found.map(({ prices, ...change }) => ({
    ...change,
    lineCount: prices.length,
    prices: skuId ? prices.filter(([sku]) => sku === skuId) : prices.slice(0, version ? prices.length : mostLines),
  }))
  const skuIds = [...new Set(shown.flatMap(({ prices }) => prices.map(([sku]) => sku)))]
  const products = await productsBy(skuIds, { eventually: true })
  const items = shown.map(({ prices, ...change }) => ({
    ...change,
    lines: prices.map(([sku, price]) => {
      const { skuId: id, code, name } = products.get(sku)!
      return { skuId: id, code, name, price }
    }),
  }))
  return { items, ...(next && !version && { next: toCursor(String(next)) }) }
})
