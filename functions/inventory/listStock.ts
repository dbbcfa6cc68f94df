import type { Product } from '@shared/catalog/model'
import { finds } from '@shared/catalog/search'
import { listStock } from '@shared/inventory/api'
import type { Stock } from '@shared/inventory/model'
import { http } from '../platform/http'
import { fromCursor } from '../platform/pages'
import { partyInReach } from '../platform/scope'
import { stockedGoods } from './goods'

const shown = ({ code, name, spec, categoryId, unit, cartonUnit, packSize, picture }: Product, stock: Stock) => ({
  ...{ ...stock, code, name, spec, categoryId, unit, cartonUnit, packSize, ...(picture && { picture }) },
})

/** Levels of one party within reach, in the order of the shelves. */
export const handler = http(listStock, async ({ input: { partyId, search, categoryId, after }, actor }) => {
  const party = await partyInReach(actor, partyId)
  const wanted = { after: after && fromCursor(after), categoryId, finds: search ? finds(search) : undefined }
  const { items, ...next } = await stockedGoods(party.partyId, wanted)
  return { items: items.map(({ product, stock }) => shown(product, stock)), ...next }
})
