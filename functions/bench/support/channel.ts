import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import { soldWeek } from '../../codes/testing/soldWeek'
import { handler as adjustStock } from '../../inventory/adjustStock'
import type { Wechat } from '../../local/wechat/startWechat'
import { claimHq } from '../../parties/store'
import { commit } from '../../platform/table'
import { aCategory, aPriceList, aProduct, keeperOf, saved } from '../../testing/goods'
import { invoke } from '../../testing/invoke'
import { aBuyerOf } from '../../testing/market'
import { aParty, aStaff, signedIn } from '../../testing/world'

/** HQ with ninety priced products in stock, and a dealer that buys from it; and what one operation leaves for the next. */
export interface Channel {
  hq: Party
  buyer: Party
  /** A dealer that buys nothing. */
  other: Party
  /** One of the buyer's. */
  store: Party
  categoryId: `cat_${string}`
  listId: string
  skuIds: `sku_${string}`[]
  token: Record<string, string>
  newcomer: string
  orderId: string
  /** Of somebody's WeChat, the newcomer's unless said. */
  code(openid?: string): string
  /** By the name of the operation. */
  answers: Record<string, object>
}

/** When the buyer's stores sold a thousand rows of product, store and day. */
export const weekSold = { from: '2026-10-05', to: '2026-10-11' }

export async function aChannel(wechat: Wechat): Promise<Channel> {
  const hq = await aParty({ kind: 'hq' })
  const admin = await aStaff({ partyId: hq.partyId, roles: ['admin', 'orderDesk', 'creditController', 'warehouse'] })
  const adminToken = await signedIn(admin, hq)
  const { categoryId } = await aCategory(adminToken)
  const skuIds = Array.from({ length: 90 }, () => newId('sku'))
  for (const [i, skuId] of skuIds.entries()) await aProduct(adminToken, { skuId, categoryId, name: `山里郎冷泡乌龙茶 ${i}号` })
  const listId = newId('prl')
  await aPriceList(adminToken, { listId, lines: skuIds.map((skuId) => ({ skuId, price: 1000, per: 1 })) })
  const counted = skuIds.map((skuId) => ({ skuId, counted: 1000 }))
  await saved(invoke(adjustStock, { body: { adjustmentId: newId('adj'), reason: '期初', lines: counted }, token: adminToken }))
  // One more change, so that whatever was remembered of the shelves is out of date: the next look at them is a cold one.
  await aProduct(adminToken, { skuId: skuIds[0]!, categoryId, name: '山里郎冷泡乌龙茶' })
  const { party: buyer, token: owner } = await aBuyerOf({ hq, admin, adminToken, skuIds })
  const limited = await signedIn(await aStaff({ partyId: buyer.partyId, roles: ['buyer'], spending: { limit: 0, per: 'day' } }), buyer)
  const finance = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['finance'] }), hq)
  const store = await aParty({ parentId: buyer.partyId })
  await soldWeek({ dealerId: buyer.partyId, skuIds: skuIds.slice(0, 5), from: weekSold.from, stores: 40 })
  const token = { admin: adminToken, finance, owner, limited, store: await keeperOf(store) }
  await commit(claimHq(hq.partyId))
  const other = await aParty({ kind: 'dealer', parentId: hq.partyId, name: '塞北粮油' })
  const made = { hq, buyer, other, store, categoryId, listId, skuIds, token, newcomer: newId('stf'), orderId: '', answers: {} }
  return { ...made, code: (openid = 'oNewcomer000000000000000000x') => wechat.mintCode(openid) }
}

export const linesOf = ({ skuIds }: Channel, count: number) => skuIds.slice(0, count).map((skuId) => ({ skuId, quantity: 2 }))
