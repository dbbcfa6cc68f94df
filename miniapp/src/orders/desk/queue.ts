import type { listOrders } from '@shared/orders/api'
import type { OrderSummary } from '@shared/orders/model'
import type * as z from 'zod/mini'

export type Tab = 'mine' | 'held' | 'approved' | 'toShip' | 'all'
export type Sort = 'new' | 'old' | 'dear'

export const tabs: readonly Tab[] = ['mine', 'held', 'approved', 'toShip', 'all']
export const tabLabel: Record<Tab, string> = { mine: '等我批', held: '超额待放行', approved: '待确认到款', toShip: '待发货', all: '全部' }
/** Which state a tab asks the server for. */
const statusOf: Record<Tab, OrderSummary['status'] | undefined> = {
  mine: 'submitted',
  held: 'submitted',
  approved: 'approved',
  toShip: 'fundsConfirmed',
  all: undefined,
}
export const sortLabel: Record<Sort, string> = { new: '最新在前', old: '等得最久在前', dear: '金额大的在前' }

/** What the page shows, as its address keeps it: text only, empty = no filter. */
export const usualPlace = { tab: 'mine', q: '', buyer: '', days: '', least: '', sort: 'new', order: '' }
export type Place = typeof usualPlace

/** A place that somebody typed or an older version saved may name what is not there. */
export const tabOf = ({ tab }: Place): Tab => tabs.find((one) => one === tab) ?? 'mine'
export const sortOf = ({ sort }: Place): Sort => (sort in sortLabel ? (sort as Sort) : 'new')

type Asked = Omit<z.input<typeof listOrders.input>, 'after'>

/** What the server filters: a number, a name or digits, the buyer, the days, the state. */
export function askedOf(place: Place, since: (days: number) => string): Asked {
  const status = statusOf[tabOf(place)]
  const days = Number(place.days)
  return {
    as: 'seller',
    ...(status && { status }),
    ...(place.q && { search: place.q }),
    ...(place.buyer && { buyerId: place.buyer as OrderSummary['buyerId'] }),
    ...(days > 0 && { from: since(days - 1) }),
  }
}

/** What the page filters itself: over credit or not (what waits for its own owner is nobody's here), and the least amount. */
export function shownIn(place: Place, orders: readonly OrderSummary[]): OrderSummary[] {
  const tab = tabOf(place)
  const least = Number(place.least) * 100
  const fits = ({ creditHold, spendHold }: OrderSummary) =>
    tab === 'mine' ? !creditHold && !spendHold : tab === 'held' ? !!creditHold : true
  return orders.filter((order) => fits(order) && !(order.total < least))
}

const orderBy: Record<Sort, (a: OrderSummary, b: OrderSummary) => number> = {
  new: (a, b) => (a.submittedAt < b.submittedAt ? 1 : a.submittedAt > b.submittedAt ? -1 : 0),
  old: (a, b) => orderBy.new(b, a),
  dear: (a, b) => b.total - a.total || orderBy.new(a, b),
}
export const sorted = (orders: readonly OrderSummary[], sort: Sort) => [...orders].sort(orderBy[sort])

/** Rows that stand still: what is shown keeps its place, whatever has happened to it elsewhere. */
export interface Standing {
  rows: OrderSummary[]
  /** Shown, but no longer in the queue: somebody else was there. */
  gone: ReadonlySet<string>
  /** Came in since; they wait until somebody lets them in, because they would move the row under the cursor. */
  arrived: OrderSummary[]
}

/** `fresh` is in its order; what comes after the last row that stands is put there at once, for it moves nothing. */
export function standing(shown: readonly OrderSummary[], fresh: readonly OrderSummary[]): Standing {
  const now = new Map(fresh.map((order) => [order.orderId, order]))
  const known = new Set(shown.map(({ orderId }) => orderId))
  const last = fresh.findLastIndex(({ orderId }) => known.has(orderId))
  const [above, below] = [fresh.slice(0, last + 1), fresh.slice(last + 1)]
  return {
    rows: [...shown.map((order) => now.get(order.orderId) ?? order), ...below],
    gone: new Set(shown.filter(({ orderId }) => !now.has(orderId)).map(({ orderId }) => orderId)),
    arrived: shown.length === 0 ? [] : above.filter(({ orderId }) => !known.has(orderId)),
  }
}

/** Where the eye goes when these rows leave: the next one below that stays, else the last above. */
export function nextFocus(ids: readonly string[], leaving: ReadonlySet<string>, focus: string | undefined): string | undefined {
  if (focus === undefined || !leaving.has(focus)) return focus
  const at = ids.indexOf(focus)
  return ids.slice(at).find((id) => !leaving.has(id)) ?? ids.slice(0, at).findLast((id) => !leaving.has(id))
}
