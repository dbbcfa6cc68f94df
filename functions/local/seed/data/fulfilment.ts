import type { CarrierCode } from '@shared/carriers/model'
import type { confirmOrderFunds } from '@shared/orders/api'
import type { RequestedLine } from '@shared/orders/model'
import type { recordPayment } from '@shared/payments/api'
import { quote } from '@shared/pricing/quote'
import type { decideReturn, receiveReturn, requestReturn } from '@shared/returns/api'
import type { decideClaim, receiveShipment, shipOrder } from '@shared/shipments/api'
import { claimIdOf } from '@shared/shipments/claim'
import type { ShipmentId } from '@shared/shipments/model'
import type * as z from 'zod/mini'
import { offersTo } from './baskets'
import { type Containers, codedOrders, loads } from './codes'
import { creditLines } from './credit'
import { idOf, numberOf } from './ids'
import { histories, overdrawn, type SeedOrder } from './orders'
import { buyersOf, hq, type PartyKey, partyIds, partyOf, type SeedParty } from './parties'
import { leaderOf, type PersonKey, peopleOf } from './people'
import { skuIds } from './products'

/** What somebody does about goods or money, at a minute of a Shanghai day before today. */
export type SeedAct = { by: PersonKey; daysAgo: number; minute: number } & (
  | { act: 'confirmFunds'; asked: Asked<typeof confirmOrderFunds> }
  /** `noted` are the containers that stand in its note. */
  | { act: 'ship'; asked: Asked<typeof shipOrder>; noted?: readonly Containers[] }
  | { act: 'load' | 'unload'; shipmentId: ShipmentId; containers: readonly Containers[] }
  | { act: 'receive'; asked: Asked<typeof receiveShipment> }
  | { act: 'decideClaim'; asked: Asked<typeof decideClaim> }
  | { act: 'pay'; asked: Omit<Asked<typeof recordPayment>, 'receivedOn'> }
  | { act: 'requestReturn'; asked: Asked<typeof requestReturn> }
  | { act: 'decideReturn'; asked: Asked<typeof decideReturn> }
  | { act: 'receiveReturn'; asked: Asked<typeof receiveReturn> }
)
type Asked<E extends { input: z.ZodMiniType }> = z.input<E['input']>

const personOf = (party: PartyKey, role: string): PersonKey =>
  (peopleOf(party).find(({ roles, disabled }) => !disabled && roles.some((one) => one === role)) ?? leaderOf(party)).key
const deskOf = (seller: PartyKey): PersonKey => (seller === hq.key ? 'hq-order-desk' : leaderOf(seller).key)
const cashierOf = (seller: PartyKey): PersonKey => (seller === hq.key ? 'hq-finance' : leaderOf(seller).key)

/** What was sent off when, and what it cost. */
interface Sent {
  daysAgo: number
  amount: number
}

/** How far a buyer's last order has come, so that every seller's desks have work: its funds, its goods, the rest of them, or their way is waited for. */
type Fate = 'unpaid' | 'waits' | 'half' | 'onWay' | 'whole'
const fates: readonly Fate[] = ['unpaid', 'waits', 'onWay', 'half', 'waits', 'onWay', 'whole']
/** An order that is older has come, whoever's last it is. */
const latest = 12

/** From the second day on an order is looked after; what is younger waits for it. */
const youngest = 2
const carriers: readonly CarrierCode[] = ['yuantong', 'yunda', 'jd', 'debangwuliu']
const damages = ['外箱受潮，里面破了', '箱角压坏', '点数少了，司机已签字']
const wrongs = ['临期', '客户退货，未拆封', '口味不对路']

/** Funds, one shipment or two, and who received what, of one order. */
function goodsOf(
  order: SeedOrder,
  buyer: SeedParty,
  { isPrepaid, fate }: { isPrepaid: boolean; fate: Fate },
): { acts: SeedAct[]; sent: Sent[] } {
  const { orderId, daysAgo } = order
  const seller = partyOf(buyer.supplier!)
  const name = `${orderId} goods`
  const { lines } = quote(order.lines, offersTo(buyer), '9')
  const paidAt = { daysAgo: daysAgo - 1, minute: numberOf(`${name} funds`, 490, 540) }
  const acts: SeedAct[] = []
  if (fate === 'unpaid') return { acts, sent: [] }
  if (isPrepaid) {
    const asked = paid(
      name,
      buyer,
      lines.reduce((sum, line) => sum + line.amount, 0),
    )
    acts.push({ act: 'pay', by: cashierOf(seller.key), ...paidAt, asked: { ...asked, orderId } })
  }
  if (isPrepaid || (seller.steps?.funds ?? true)) {
    acts.push({ act: 'confirmFunds', by: cashierOf(seller.key), ...paidAt, minute: paidAt.minute + 9, asked: { orderId } })
  }

  if (fate === 'waits' || daysAgo === youngest) return { acts, sent: [] }
  const inHalves = lines.length >= 2 && (fate === 'half' || numberOf(`${name} halves`, 1, 5) === 1)
  const half = inHalves ? Math.ceil(lines.length / 2) : lines.length
  const parts = [{ lines: lines.slice(0, half), leaves: fate === 'onWay' ? 1 : daysAgo - 2 }]
  if (inHalves && fate !== 'half' && daysAgo > 4) parts.push({ lines: lines.slice(half), leaves: fate === 'onWay' ? 1 : daysAgo - 4 })
  const sent = parts.map(({ leaves, lines: part }) => ({ daysAgo: leaves, amount: part.reduce((sum, line) => sum + line.amount, 0) }))
  for (const [i, part] of parts.entries()) acts.push(...shipped(order, buyer, `${name} ${i}`, part))
  return { acts, sent }
}

function shipped(
  order: SeedOrder,
  buyer: SeedParty,
  name: string,
  { lines, leaves }: { lines: RequestedLine[]; leaves: number },
): SeedAct[] {
  const seller = buyer.supplier!
  const shipmentId = idOf('shp', name)
  const comes = leaves - numberOf(`${name} days`, 2, 4)
  const isThere = comes >= 1
  const parcel = {
    carrier: pick(`${name} carrier`, carriers),
    trackingNo: `${numberOf(`${name} no`, 10_000_000, 99_999_999)}`,
  }
  const pieces = lines.map(({ skuId, quantity }) => ({ skuId, quantity }))
  const isParcel = !isThere && numberOf(`${name} parcel`, 1, 3) > 1
  const ship: SeedAct = {
    ...{ act: 'ship', by: personOf(seller, 'warehouse'), daysAgo: leaves, minute: numberOf(`${name} leaves`, 560, 990) },
    asked: { orderId: order.orderId, shipmentId, lines: pieces, ...(isParcel && parcel) },
  }
  if (!isThere) return [ship]
  const isWrong = !overdrawn.includes(buyer.key) && numberOf(`${name} wrong`, 1, 6) === 1
  const [first, ...others] = pieces.map(({ skuId, quantity }) => ({ skuId, received: quantity }))
  const damaged = Math.min(first!.received, numberOf(`${name} damaged`, 1, 3))
  const missing = Math.min(first!.received - damaged, numberOf(`${name} missing`, 0, 1))
  const short = { ...first!, received: first!.received - damaged - missing, damaged, missing }
  const receive: SeedAct = {
    ...{ act: 'receive', by: personOf(buyer.key, 'warehouse'), daysAgo: comes, minute: numberOf(`${name} comes`, 500, 1080) },
    asked: { shipmentId, lines: [isWrong ? short : first!, ...others], ...(isWrong && { note: pick(`${name} note`, damages) }) },
  }
  if (!isWrong || comes < 14) return [ship, receive]
  const isRefused = numberOf(`${name} refused`, 1, 4) === 1
  const accepted = isRefused ? 0 : damaged + missing
  const reason = isRefused ? '签收单上注明外箱完好' : '照片已核，予以赔付'
  const decide: SeedAct = {
    ...{ act: 'decideClaim', by: deskOf(seller), daysAgo: comes - 2, minute: 610 },
    asked: { claimId: claimIdOf(shipmentId), lines: [{ skuId: first!.skuId, accepted }], reason },
  }
  return [ship, receive, decide]
}

const pick = <T>(name: string, all: readonly T[]): T => all[numberOf(name, 0, all.length - 1)]!
const paid = (name: string, { key }: SeedParty, amount: number) => {
  const reference = `网银${numberOf(`${name} reference`, 100_000, 999_999)}`
  return { paymentId: idOf('pay', name), buyerId: partyIds[key], amount, method: 'bankTransfer' as const, reference }
}

/** Who has let it become overdue: has paid nothing for a month. */
const late: readonly PartyKey[] = ['kunshan', 'gulou']

/** What a buyer owed is paid twice in the eight weeks: what left more than five weeks ago, then what left before the last two or three. */
function payments(buyer: SeedParty, sent: readonly Sent[], days: number): SeedAct[] {
  const until = days <= 15 ? 13 : 20
  const due = [
    { daysAgo: 24, amount: sent.filter((one) => one.daysAgo >= 38).reduce((sum, { amount }) => sum + amount, 0) },
    { daysAgo: 5, amount: sent.filter((one) => one.daysAgo < 38 && one.daysAgo >= until).reduce((sum, { amount }) => sum + amount, 0) },
  ]
  return due.flatMap(({ daysAgo, amount }, i) => {
    const name = `${buyer.key} payment ${i}`
    if (amount === 0 || (i === 1 && late.includes(buyer.key))) return []
    const at = { daysAgo, minute: numberOf(`${name} at`, 540, 1000) }
    return [{ act: 'pay', by: cashierOf(buyer.supplier!), ...at, asked: paid(name, buyer, amount) }]
  })
}

/** Some of the last whole order that came goes back: asked for, let pass, or done with. */
const returning: Partial<Record<PartyKey, 1 | 2 | 3>> = { hangzhou: 1, 'keqiao-1': 1, js: 2, wuxi: 2, zj: 3, ningbo: 3, xihu: 3 }

function goingBack(buyer: SeedParty, acts: readonly SeedAct[]): SeedAct[] {
  const came = acts.flatMap((one) => (one.act === 'receive' && one.daysAgo >= 8 ? [one.asked] : [])).at(-1)
  const sent = acts.flatMap((one) => (one.act === 'ship' && one.asked.shipmentId === came?.shipmentId ? [one.asked] : []))[0]
  const steps = returning[buyer.key]
  if (!steps || !came || !sent) return []
  const name = `${buyer.key} return`
  const [returnId, seller] = [idOf('ret', name), buyer.supplier!]
  const { skuId, received } = came.lines.at(-1)!
  const quantity = Math.min(received, 12)
  const asked = { returnId, orderId: sent.orderId, lines: [{ skuId, quantity, reason: pick(name, wrongs) }] }
  const all: SeedAct[] = [
    { act: 'requestReturn', by: personOf(buyer.key, 'buyer'), daysAgo: 4, minute: 620, asked },
    { act: 'decideReturn', by: deskOf(seller), daysAgo: 3, minute: 630, asked: { returnId, lines: [{ skuId, accepted: quantity }] } },
    { act: 'receiveReturn', by: personOf(seller, 'warehouse'), daysAgo: 1, minute: 640, asked: { returnId } },
  ]
  return all.slice(0, steps)
}

/** What is scanned onto a shipment when it leaves, and off it before it is received. A load that is on its way says in its note what to scan. */
function scanned(acts: readonly SeedAct[], { leaves, containers }: { leaves: number; containers: readonly Containers[] }): SeedAct[] {
  const ship = acts.find((one) => one.act === 'ship' && one.daysAgo === leaves && carriesAll(one.asked.lines, containers))
  if (ship?.act !== 'ship') throw new Error(`no shipment left ${leaves} days ago with ${containers.map(([sku]) => sku)}`)
  const { shipmentId } = ship.asked
  const receive = acts.find((one) => one.act === 'receive' && one.asked.shipmentId === shipmentId)
  const load: SeedAct = { act: 'load', by: ship.by, daysAgo: leaves, minute: ship.minute + 12, shipmentId, containers }
  if (!receive) return acts.flatMap((one) => (one === ship ? [{ ...ship, noted: containers }, load] : [one]))
  const unload: SeedAct = { ...receive, act: 'unload', minute: receive.minute - 12, shipmentId, containers }
  return acts.flatMap((one) => (one === ship ? [one, load] : one === receive ? [unload, one] : [one]))
}
const carriesAll = (lines: readonly RequestedLine[], containers: readonly Containers[]) =>
  containers.every(([sku]) => lines.some(({ skuId }) => skuId === skuIds[sku]))

/** An order that is followed case by case, on the seller's own truck, whole. */
function coded({ order, leaves, comes }: (typeof codedOrders)[number]): SeedAct[] {
  const { orderId, buyer, lines, minute } = order
  const seller = partyOf(partyOf(buyer).supplier!)
  const shipmentId = idOf('shp', `${orderId} goods`)
  const pieces = lines.map(({ skuId, quantity }) => ({ skuId, quantity }))
  const received = pieces.map(({ skuId, quantity }) => ({ skuId, received: quantity }))
  return [
    ...((seller.steps?.funds ?? true)
      ? [{ act: 'confirmFunds' as const, by: cashierOf(seller.key), daysAgo: leaves + 1, minute, asked: { orderId } }]
      : []),
    { act: 'ship', by: personOf(seller.key, 'warehouse'), daysAgo: leaves, minute, asked: { orderId, shipmentId, lines: pieces } },
    ...(comes
      ? [{ act: 'receive' as const, by: personOf(buyer, 'warehouse'), daysAgo: comes, minute, asked: { shipmentId, lines: received } }]
      : []),
  ]
}

const inTime = (a: SeedAct, b: SeedAct) => b.daysAgo - a.daysAgo || a.minute - b.minute

function fulfilmentOf(key: PartyKey): SeedAct[] {
  const buyer = partyOf(key)
  const at = buyersOf(buyer.supplier!).findIndex((one) => one.key === key)
  const { term } = creditLines.find((line) => line.buyer === key)!
  const goesOn = ({ daysAgo, over, moves }: SeedOrder) => daysAgo >= youngest && !over && moves.every(({ name }) => name === 'approve')
  const going = histories.filter((order) => order.buyer === key && goesOn(order))
  const gone = going.map((order, i) => {
    const isLast = i === going.length - 1 && order.daysAgo <= latest
    return goodsOf(order, buyer, { isPrepaid: term.kind === 'prepay', fate: isLast ? fates[at % fates.length]! : 'whole' })
  })
  const goods = gone.flatMap(({ acts }) => acts).sort(inTime)
  const sent = gone.flatMap((one) => one.sent)
  const money = term.kind === 'prepay' || overdrawn.includes(key) ? [] : payments(buyer, sent, term.days)
  const followed = codedOrders.filter(({ order }) => order.buyer === key).flatMap((one) => scanned(coded(one), one))
  const all = loads.filter((load) => load.buyer === key).reduce(scanned, goods)
  return [...all, ...followed, ...money, ...goingBack(buyer, goods)].sort(inTime)
}

/** What became of each buyer's orders, in time: a ledger never goes back. */
export const fulfilment: readonly { buyer: PartyKey; acts: readonly SeedAct[] }[] = [...new Set(histories.map(({ buyer }) => buyer))].map(
  (buyer) => ({ buyer, acts: fulfilmentOf(buyer) }),
)

/** How many sellers goods pass through before this buyer's: whoever is further down sends on what came to those above. */
export function tierOf(buyer: PartyKey): number {
  const { supplier } = partyOf(buyer)
  return supplier ? 1 + tierOf(supplier) : 0
}
