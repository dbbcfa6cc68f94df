import type { Credit } from '@shared/credit/model'
import type { Order, OrderLine } from '@shared/orders/model'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import type { ListPrice, Offer } from '@shared/pricing/model'

/** Fixed ids and a fixed clock: a test of a rule names only what it is about. */
export const buyerId = 'pty_01J000000000000000000BUYER'
export const sellerId = 'pty_01J00000000000000000SELLER'
export const staffId = 'stf_01J00000000000000000STAFF1'
export const orderId = 'ord_01J00000000000000000ORDER1'
export const tea = 'sku_01J00000000000000000000TEA'
export const cup = 'sku_01J00000000000000000000CUP'
export const now = '2026-11-21T08:00:00.000Z'

export const aBuyer = (over: Partial<Party> = {}): Party => ({
  partyId: buyerId,
  kind: 'dealer',
  name: '宏远商贸',
  parentId: sellerId,
  division: '330603',
  lifecycle: 'active',
  steps: { approval: true, funds: true },
  repMayOrder: false,
  ...over,
})

export const aSeller = (over: Partial<Party> = {}): Party => {
  const { parentId: _, ...party } = aBuyer()
  return { ...party, partyId: sellerId, kind: 'hq', name: '总部', division: '330100', ...over }
}

export const aPerson = (over: Partial<Staff> = {}): Staff => ({
  staffId,
  partyId: buyerId,
  name: '王建国',
  roles: ['owner'],
  areas: [],
  disabled: false,
  ...over,
})

/** Tea is 12 yuan apiece, 10 from a dozen on. */
export const aListPrice = (over: Partial<ListPrice> = {}): ListPrice => ({
  kind: 'base',
  version: 1,
  since: '2026-01-01T00:00:00.000Z',
  price: { price: 1200, per: 1 },
  ladder: [{ from: 12, price: 1000, per: 1 }],
  ...over,
})

export const anOffer = (over: Partial<Offer & { place: string }> = {}): Offer & { place: string } => ({
  skuId: tea,
  name: '冷泡乌龙茶',
  multiple: 1,
  minQuantity: 1,
  packSize: 24,
  prices: [aListPrice()],
  place: '01#001#01',
  ...over,
})

export const aCredit = (over: Partial<Credit> = {}): Credit => ({
  sellerId,
  buyerId,
  limit: 1_000_000,
  reserved: 0,
  balance: 0,
  drawn: 0,
  left: 1_000_000,
  overLimit: 'refuse',
  term: { kind: 'days', days: 30 },
  ...over,
})

export const aLine = (over: Partial<OrderLine> = {}): OrderLine => ({
  skuId: tea,
  name: '冷泡乌龙茶',
  quantity: 3,
  unitPrice: 1200,
  per: 1,
  amount: 3600,
  priceRule: 'base@1',
  packSize: 24,
  ...over,
})

export const by = { staffId, name: '王建国', partyId: buyerId } as const

export const anOrder = (over: Partial<Order> = {}): Order => ({
  orderId,
  number: 'DH1121-0001',
  buyerId,
  buyerName: '宏远商贸',
  sellerId,
  sellerName: '总部',
  status: 'submitted',
  lineCount: 1,
  goods: { names: ['冷泡乌龙茶'], cartons: 0, loose: 3, pieces: 3 },
  total: 3600,
  submittedAt: now,
  submittedBy: staffId,
  lines: [aLine()],
  timeline: [{ status: 'submitted', at: now, by }],
  ...over,
})
