import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { handler as setCreditLine } from '../credit/setCreditLine'
import { creditOf, type Line } from '../credit/store'
import { handler as adjustStock } from '../inventory/adjustStock'
import { stockFrom } from '../inventory/store'
import { aCategory, aPriceList, aProduct, saved } from './goods'
import { invoke } from './invoke'
import { aParty, aStaff, signedIn } from './world'

/** A seller with goods, and buyers with credit: made by the same operations as in life. */
export interface Market {
  hq: Party
  admin: Staff
  adminToken: string
  /** SKUs in the order they were made, each priced at ten yuan, or nine from a dozen on. */
  skuIds: `sku_${string}`[]
}

let channel: ReturnType<typeof founded> | undefined

/** One HQ a test file; each market adds goods to it. */
async function founded() {
  const hq = await aParty({ kind: 'hq' })
  const admin = await aStaff({ partyId: hq.partyId, name: '总部管理员', roles: ['admin', 'orderDesk', 'creditController', 'warehouse'] })
  const adminToken = await signedIn(admin, hq)
  return { hq, admin, adminToken, category: await aCategory(adminToken), listId: newId('prl') }
}

export async function aMarket({ products = 1, stock = 100 }: { products?: number; stock?: number } = {}): Promise<Market> {
  channel ??= founded()
  const { hq, admin, adminToken, category, listId } = await channel
  const skuIds = Array.from({ length: products }, () => newId('sku'))
  for (const skuId of skuIds) await aProduct(adminToken, { skuId, categoryId: category.categoryId, name: '山里郎冷泡乌龙茶 500ml' })
  await aPriceList(adminToken, {
    listId,
    lines: skuIds.map((skuId) => ({ skuId, price: 1000, per: 1, ladder: [{ from: 12, price: 900, per: 1 }] })),
  })
  for (let at = 0; at < skuIds.length && stock > 0; at += 90) {
    const lines = skuIds.slice(at, at + 90).map((skuId) => ({ skuId, counted: stock }))
    await saved(invoke(adjustStock, { body: { adjustmentId: newId('adj'), reason: '期初', lines }, token: adminToken }))
  }
  return { hq, admin, adminToken, skuIds }
}

export interface Buyer {
  party: Party
  staff: Staff
  token: string
}

/** A dealer of HQ with this much credit, and its owner. */
export async function aBuyerOf({ hq, adminToken }: Market, line: Partial<Line> = {}, over: Partial<Party> = {}): Promise<Buyer> {
  const party = await aParty({ kind: 'dealer', parentId: hq.partyId, ...over })
  const staff = await aStaff({ partyId: party.partyId })
  const body = { buyerId: party.partyId, limit: 100_000_000, overLimit: 'refuse', term: { kind: 'days', days: 30 }, ...line }
  await saved(invoke(setCreditLine, { method: 'PUT', body, token: adminToken }))
  return { party, staff, token: await signedIn(staff, party) }
}

/** Levels of these goods at the seller. */
export async function levelsOf({ hq, skuIds }: Market) {
  const rows = new Map((await stockFrom(hq.partyId, undefined, 10_000)).map((row) => [row.skuId, row]))
  return skuIds.map((skuId) => rows.get(skuId)!).map(({ sellable, allocated }) => ({ sellable, allocated }))
}

export const creditAt = ({ hq }: Market, { party }: Buyer) => creditOf(hq.partyId, party.partyId)
