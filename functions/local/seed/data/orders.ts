import type { OrderId, RequestedLine } from '@shared/orders/model'
import type { Offers } from '@shared/pricing/model'
import { quote } from '@shared/pricing/quote'
import { basket, offersTo, Shelf } from './baskets'
import { codedOrders } from './codes'
import { creditLines } from './credit'
import { idOf, numberOf } from './ids'
import { dealers, hq, type PartyKey, parties, partyOf, type SeedParty } from './parties'
import { leaderOf, type PersonKey, peopleOf } from './people'

export interface SeedMove {
  name: 'approve' | 'reject' | 'cancel'
  by: PersonKey
  /** After the order, or after the move before. */
  minutesLater: number
  reason?: string
}

export interface SeedOrder {
  orderId: OrderId
  buyer: PartyKey
  by: PersonKey
  /** Whole Shanghai days before today, and the minute of that day; of today, how many minutes ago. */
  daysAgo: number
  minute: number
  lines: RequestedLine[]
  poNumber?: string
  note?: string
  moves: SeedMove[]
  /** Beyond the credit that its buyer has left. */
  over: boolean
}

/** Eight weeks. */
const history = 56
/** A buyer orders every so many days. */
const rhythm: Record<string, [number, number]> = { A: [5, 6], B: [6, 8], C: [7, 9], D: [8, 14] }
/** Their last order is beyond their credit, and their sellers would rather hold it than refuse it. */
export const overdrawn: readonly PartyKey[] = ['suzhou', 'zhuji-1']
/** Who has ordered twice today. */
const twiceToday: readonly PartyKey[] = ['zj', 'js', 'hangzhou', 'keqiao-3', 'keqiao-1']
/** Whom a test or a demonstration shall find with all its little credit, or with nothing at all. */
const silent: readonly PartyKey[] = ['keqiao-2', 'jiangning-2']

const rejections = ['这款断货两周，请换 330ml 的', '价格周一要调，请按新价重下', '超出本月配额，请分两次下', '门店地址不全，补好再提']
const retractions = ['下错数量了', '门店改期，先不进货', '重复下单']
const withdrawals = ['工厂停线，这批供不上', '与客户说好并到下一单']
const notes = ['周五前送到', '送老仓库，从后门卸货', '请随货附质检报告', '到货前半小时打电话', '月底对账前开票']
const pick = <T>(name: string, all: readonly T[]): T => all[numberOf(name, 0, all.length - 1)]!

/** Who sits at the seller's desk. */
function deskOf(seller: PartyKey, name: string): PersonKey {
  if (seller !== hq.key) return leaderOf(seller).key
  return numberOf(`${name} desk`, 1, 4) === 1 ? 'hq-channel-manager' : 'hq-order-desk'
}

/** Who orders: of the party, or the rep where the store lets him. */
function ordererOf({ key, repMayOrder }: SeedParty, name: string): PersonKey {
  if (repMayOrder && numberOf(`${name} by rep`, 1, 3) === 1) return 'hq-rep-shaoxing'
  return pick(
    `${name} by`,
    peopleOf(key).filter(({ roles }) => roles.some((role) => ['owner', 'buyer', 'clerk'].includes(role))),
  ).key
}

/** What became of a buyer's order, counted from its last: what came today waits, and one of the others came to nothing. */
function movesOf(
  buyer: SeedParty,
  by: PersonKey,
  name: string,
  { daysAgo, back, failing }: { daysAgo: number; back: number; failing: number },
): SeedMove[] {
  const desk = deskOf(buyer.supplier!, name)
  const minutesLater = numberOf(`${name} later`, 12, 190)
  if (daysAgo === 0 || (daysAgo === 1 && numberOf(`${name} waits`, 1, 3) === 1)) return []
  const { approval = true, funds = true } = partyOf(buyer.supplier!).steps ?? {}
  if (back !== failing && back !== failing + 5) return approval ? [{ name: 'approve', by: desk, minutesLater }] : []
  const how = numberOf(`${name} fails`, 1, 5)
  // The rep has no say in an order once it is made.
  const leader = by === 'hq-rep-shaoxing' ? leaderOf(buyer.key).key : by
  if (approval && (how <= 2 || (how === 5 && !funds)))
    return [{ name: 'reject', by: desk, minutesLater, reason: pick(`${name} why`, rejections) }]
  if (approval && how <= 4) return [{ name: 'cancel', by: leader, minutesLater, reason: pick(`${name} why`, retractions) }]
  const approved: SeedMove[] = approval ? [{ name: 'approve', by: desk, minutesLater }] : []
  return [...approved, { name: 'cancel', by: desk, minutesLater: 40, reason: pick(`${name} why`, withdrawals) }]
}

const costs = (lines: readonly RequestedLine[], offers: Offers) => (lines.length > 0 ? quote(lines, offers, '9').total : 0)

/** The days before today on which a buyer orders, the oldest first. On every desk the first buyer's last order is today's; HQ has more of today than others. */
function daysOf(buyer: SeedParty, at: number): number[] {
  const every = numberOf(`${buyer.key} every`, ...rhythm[buyer.level!]!)
  const last =
    at === 0 || overdrawn.includes(buyer.key) || (buyer.supplier === hq.key && at !== 3) ? 0 : numberOf(`${buyer.key} last`, 1, every)
  const days: number[] = []
  for (let day = last; day < history; day += every + numberOf(`${buyer.key} ${day} jitter`, -1, 1)) days.unshift(day)
  return twiceToday.includes(buyer.key) ? [...days, 0] : days
}

function historyOf(buyer: SeedParty, at: number, shelf: Shelf): SeedOrder[] {
  const { limit, term } = creditLines.find((line) => line.buyer === buyer.key)!
  const offers = offersTo(buyer)
  const days = daysOf(buyer, at)
  const failing = numberOf(`${buyer.key} failing`, 1, 4)
  const orders: SeedOrder[] = []
  let [placed, reserved] = [0, 0]
  for (const [i, daysAgo] of days.entries()) {
    const name = `${buyer.key} order ${i}`
    const over = overdrawn.includes(buyer.key) && i === days.length - 1
    const lines = over
      ? beyond(buyer, name, limit - reserved, { shelf, offers })
      : shelf.take(buyer, basket(buyer, name), daysAgo === 0 ? 0.25 : undefined)
    const sum = costs(lines, offers)
    // What is later rejected holds credit until then.
    if (lines.length === 0 || (!over && term.kind !== 'prepay' && placed + sum > 0.92 * limit)) continue
    const by = ordererOf(buyer, name)
    const moves = movesOf(buyer, by, name, { daysAgo, back: days.length - 1 - i, failing })
    placed += sum
    if (!moves.some((move) => move.name !== 'approve')) reserved += sum
    const minute = daysAgo === 0 ? numberOf(`${name} ago`, 6, 420) : numberOf(`${name} minute`, 500, 1090)
    const told = {
      ...(buyer.category === '商超' && { poNumber: `PO-${numberOf(`${name} po`, 10_000, 99_999)}` }),
      ...(numberOf(`${name} noted`, 1, 4) === 1 && { note: pick(`${name} note`, notes) }),
    }
    orders.push({ orderId: idOf('ord', name), buyer: buyer.key, by, daysAgo, minute, lines, ...told, moves, over })
  }
  return orders
}

/** An order that is a little more than the credit left. */
function beyond(buyer: SeedParty, name: string, left: number, { shelf, offers }: { shelf: Shelf; offers: Offers }): RequestedLine[] {
  for (let times = 1; times < 12; times += 0.25) {
    const wanted = basket(buyer, name, times)
    if (costs(shelf.has(buyer, wanted, 0.05), offers) > left) return shelf.take(buyer, wanted, 0.05)
  }
  return []
}

/** Each buyer's history, the oldest first. */
export const histories: readonly SeedOrder[] = (() => {
  const shelf = new Shelf()
  return [hq, ...dealers].flatMap((seller) => {
    const buyers = parties.filter(({ supplier, key }) => supplier === seller.key && !silent.includes(key))
    return buyers.flatMap((buyer, at) => historyOf(buyer, at, shelf))
  })
})()

/** And what was ordered to be followed case by case. */
export const orders: readonly SeedOrder[] = [...histories, ...codedOrders.map(({ order }) => order)]

/** What an order cost when it was made. */
export const worthOf = ({ buyer, lines }: Pick<SeedOrder, 'buyer' | 'lines'>) => costs(lines, offersTo(partyOf(buyer)))
