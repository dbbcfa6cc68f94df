import type { PartyId } from '../parties/model'
import type { OrderStatus, OrderSummary } from './model'

export type MoveName = 'approve' | 'reject' | 'cancel' | 'confirmFunds' | 'shipPart' | 'shipAll' | 'receive' | 'settle' | 'closeShort'

interface LegalMove {
  from: readonly OrderStatus[]
  to: OrderStatus
  /** Which side of the order makes the move; the system makes it when every fact for it is there. */
  by: readonly ('buyer' | 'seller' | 'system')[]
  /** Stock and credit that the order still holds go back. */
  frees?: true
}

/** The order's whole life (rows.md, Order states). What is not here cannot happen. */
export const moves: Record<MoveName, LegalMove> = {
  approve: { from: ['submitted'], to: 'approved', by: ['seller'] },
  reject: { from: ['submitted'], to: 'rejected', by: ['seller'], frees: true },
  cancel: { from: ['submitted', 'approved'], to: 'cancelled', by: ['buyer', 'seller'], frees: true },
  confirmFunds: { from: ['approved'], to: 'fundsConfirmed', by: ['seller'] },
  shipPart: { from: ['fundsConfirmed', 'partlyShipped'], to: 'partlyShipped', by: ['seller'] },
  shipAll: { from: ['fundsConfirmed', 'partlyShipped'], to: 'shipped', by: ['seller'] },
  receive: { from: ['shipped'], to: 'received', by: ['buyer', 'system'] },
  settle: { from: ['received', 'closedShort'], to: 'settled', by: ['system'] },
  closeShort: { from: ['approved', 'fundsConfirmed', 'partlyShipped'], to: 'closedShort', by: ['seller'], frees: true },
}

export const firstStatus: OrderStatus = 'submitted'
/** Where a seller still has something to do; these stand on the seller's desk. */
export const openStatuses: readonly OrderStatus[] = ['submitted', 'approved', 'fundsConfirmed', 'partlyShipped', 'shipped', 'received']

/** Whether this side may make the move from this state: the buyer cancels only what nobody has approved yet. */
export const isLegal = (name: MoveName, from: OrderStatus, by: 'buyer' | 'seller' | 'system'): boolean =>
  moves[name].from.includes(from) && moves[name].by.includes(by) && !(name === 'cancel' && by === 'buyer' && from !== 'submitted')

/** On which side of the order a party stands; neither when it only looks on. */
export const sideOf = (
  { buyerId, sellerId }: Pick<OrderSummary, 'buyerId' | 'sellerId'>,
  partyId: PartyId,
): 'buyer' | 'seller' | undefined => (sellerId === partyId ? 'seller' : buyerId === partyId ? 'buyer' : undefined)

/** What this side may do with an order as it stands; over its credit it waits for its release. Who of the party may is said by each move's endpoint. */
export const movesFor = (
  { status, creditHold, spendHold }: Pick<OrderSummary, 'status' | 'creditHold' | 'spendHold'>,
  side: 'buyer' | 'seller',
): MoveName[] =>
  (Object.keys(moves) as MoveName[]).filter((name) => isLegal(name, status, side) && !(name === 'approve' && (creditHold || spendHold)))
