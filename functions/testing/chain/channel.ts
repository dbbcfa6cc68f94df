import { newId } from '@shared/kernel/id'
import type { Order, OrderId } from '@shared/orders/model'
import type { Party } from '@shared/parties/model'
import { rolesOf } from '@shared/parties/roles'
import type { Shipment } from '@shared/shipments/model'
import { handler as setCreditLine } from '../../credit/setCreditLine'
import { handler as adjustStock } from '../../inventory/adjustStock'
import { aCategory, aPriceList, aProduct, saved } from '../goods'
import { invoke } from '../invoke'
import { aParty, aStaff, signedIn } from '../world'

/** A party and one person of it who may do everything the party may. */
export interface Member {
  party: Party
  token: string
}

/** Who buys from whom. */
export interface Deal {
  seller: Member
  buyer: Member
}

/** HQ sells to two dealers, one of which sells to a store. Three kinds of goods, two of which do not divide into whole fen. */
export interface Channel {
  members: Member[]
  deals: Deal[]
  goods: { skuId: `sku_${string}`; multiple: number }[]
  /** Sellable pieces by `<partyId> <skuId>`, as first counted and changed since by adjustments that were taken. */
  counted: Map<string, number>
}

/** What was done so far: the documents that came to be, and how often each command was taken or refused. */
export interface Run extends Channel {
  orders: { orderId: OrderId; deal: Deal }[]
  shipments: { shipmentId: Shipment['shipmentId']; order: Run['orders'][number] }[]
  returns: { returnId: `ret_${string}`; order: Run['orders'][number] }[]
  payments: { paymentId: `pay_${string}`; deal: Deal }[]
  /** Of each order as it was last answered: its state, or that it waits for credit. */
  seen: Map<string, Order['status'] | 'held'>
  taken: Map<string, number>
}

let founding: ReturnType<typeof founded> | undefined
let foundedAt = 0
/** Tokens last for fifteen minutes; a long walk on a slow machine for longer. */
const freshMs = 4 * 60_000

async function founded() {
  const party = await aParty({ kind: 'hq' })
  const roles = rolesOf('hq').filter((role) => role !== 'salesRep')
  const token = await signedIn(await aStaff({ partyId: party.partyId, roles }), party)
  return { hq: { party, token }, listId: newId('prl'), category: await aCategory(token) }
}

const stocked = 400

export async function aRun(): Promise<Run> {
  if (Date.now() - foundedAt > freshMs) {
    foundedAt = Date.now()
    founding = founded()
  }
  const { hq, listId, category } = await founding!
  const multiples = [1, 3, 7]
  const goods = []
  for (const multiple of multiples) {
    const { skuId } = await aProduct(hq.token, { categoryId: category.categoryId, multiple, minQuantity: multiple })
    goods.push({ skuId: skuId as `sku_${string}`, multiple })
  }
  const lines = goods.map(({ skuId, multiple }) => ({ skuId, price: 1000 + 7 * multiple, per: multiple }))
  await aPriceList(hq.token, {
    listId,
    lines: lines.map((line, i) => (i ? line : { ...line, ladder: [{ from: 12, price: 900, per: 1 }] })),
  })
  const member = async (parentId: Party['partyId'], kind: 'dealer' | 'store'): Promise<Member> => {
    const party = await aParty({ kind, parentId })
    return { party, token: await signedIn(await aStaff({ partyId: party.partyId, roles: [...rolesOf(kind)] }), party) }
  }
  const dealer = await member(hq.party.partyId, 'dealer')
  const other = await member(hq.party.partyId, 'dealer')
  const store = await member(dealer.party.partyId, 'store')
  await aPriceList(dealer.token, { lines: lines.map((line) => ({ ...line, price: line.price + 11 })) })
  const counted = new Map<string, number>()
  for (const { party, token } of [hq, dealer]) {
    const first = goods.map(({ skuId }) => ({ skuId, counted: stocked }))
    await saved(invoke(adjustStock, { body: { adjustmentId: newId('adj'), reason: '期初', lines: first }, token }))
    for (const { skuId } of goods) counted.set(`${party.partyId} ${skuId}`, stocked)
  }
  const deals = [
    { seller: hq, buyer: dealer },
    { seller: hq, buyer: other },
    { seller: dealer, buyer: store },
  ]
  for (const { seller, buyer } of deals) await saved(granting(seller, buyer, { limit: 50_000, overLimit: 'hold' }))
  const empty = { orders: [], shipments: [], returns: [], payments: [], seen: new Map(), taken: new Map() }
  return { members: [hq, dealer, other, store], deals, goods, counted, ...empty }
}

export const granting = (seller: Member, buyer: Member, line: object) =>
  invoke(setCreditLine, {
    method: 'PUT',
    body: { buyerId: buyer.party.partyId, term: { kind: 'days', days: 30 }, ...line },
    token: seller.token,
  })
