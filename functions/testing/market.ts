import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { creditOf, type Line } from '../credit/store'
import { stockFrom } from '../inventory/store'
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

type Handler = Parameters<typeof invoke>[0]
type Lambdas = Record<'saveCategory' | 'saveProduct' | 'savePriceList' | 'adjustStock' | 'setCreditLine', Handler>

/** Loaded when asked for, so that a test of one capability does not load them all. */
async function lambdas(): Promise<Lambdas> {
  const [saveCategory, saveProduct, savePriceList, adjustStock, setCreditLine] = await Promise.all([
    import('../catalog/saveCategory'),
    import('../catalog/saveProduct'),
    import('../catalog/savePriceList'),
    import('../inventory/adjustStock'),
    import('../credit/setCreditLine'),
  ])
  return {
    saveCategory: saveCategory.handler,
    saveProduct: saveProduct.handler,
    savePriceList: savePriceList.handler,
    adjustStock: adjustStock.handler,
    setCreditLine: setCreditLine.handler,
  }
}

async function done(handler: Handler, call: Parameters<typeof invoke>[1]) {
  const { status, body } = await invoke(handler, call)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

let channel: ReturnType<typeof founded> | undefined

/** One HQ a test file; each market adds goods to it. */
async function founded() {
  const { saveCategory } = await lambdas()
  const hq = await aParty({ kind: 'hq' })
  const admin = await aStaff({ partyId: hq.partyId, name: '总部管理员', roles: ['admin', 'orderDesk', 'creditController', 'warehouse'] })
  const adminToken = await signedIn(admin, hq)
  const categoryId = newId('cat')
  await done(saveCategory, { pathParameters: { categoryId }, body: { name: `饮料 ${categoryId.slice(-6)}` }, token: adminToken })
  return { hq, admin, adminToken, categoryId, listId: newId('prl') }
}

export async function aMarket({ products = 1, stock = 100 }: { products?: number; stock?: number } = {}): Promise<Market> {
  const { saveProduct, savePriceList, adjustStock } = await lambdas()
  channel ??= founded()
  const { hq, admin, adminToken, categoryId, listId } = await channel
  const skuIds = Array.from({ length: products }, () => newId('sku'))
  for (const [i, skuId] of skuIds.entries()) {
    const body = { code: `C${skuId.slice(-12)}`, name: `商品 ${i + 1}`, categoryId, packSize: 12, multiple: 1, minQuantity: 1 }
    await done(saveProduct, { pathParameters: { skuId }, body, token: adminToken })
  }
  const lines = skuIds.map((skuId) => ({ skuId, price: 1000, per: 1, ladder: [{ from: 12, price: 900, per: 1 }] }))
  await done(savePriceList, { pathParameters: { listId }, body: { name: '基础价', kind: 'base', lines }, token: adminToken })
  for (let at = 0; at < skuIds.length && stock > 0; at += 90) {
    const counted = skuIds.slice(at, at + 90).map((skuId) => ({ skuId, counted: stock }))
    await done(adjustStock, { body: { adjustmentId: newId('adj'), reason: '期初', lines: counted }, token: adminToken })
  }
  return { hq, admin, adminToken, skuIds }
}

export interface Buyer {
  party: Party
  staff: Staff
  token: string
}

/** A dealer of HQ with this much credit, and its owner. */
export async function aBuyerOf(
  market: Market,
  { limit = 100_000_000, overLimit = 'refuse', term = { kind: 'days', days: 30 } }: Partial<Line> = {},
  over: Partial<Party> = {},
): Promise<Buyer> {
  const { setCreditLine } = await lambdas()
  const party = await aParty({ kind: 'dealer', parentId: market.hq.partyId, ...over })
  const staff = await aStaff({ partyId: party.partyId })
  await done(setCreditLine, { method: 'PUT', body: { buyerId: party.partyId, limit, overLimit, term }, token: market.adminToken })
  return { party, staff, token: await signedIn(staff, party) }
}

/** Levels by SKU of these goods at the seller. */
export async function levelsOf({ hq, skuIds }: Market) {
  const rows = await stockFrom(hq.partyId, undefined, 10_000)
  return skuIds.map((skuId) => rows.find((row) => row.skuId === skuId)!).map(({ sellable, allocated }) => ({ sellable, allocated }))
}

export const creditAt = ({ hq }: Market, { party }: Buyer) => creditOf(hq.partyId, party.partyId)
