import type { DiversionSummary } from '@shared/diversion/model'
import { plusMs } from '@shared/kernel/time'
import { manyOrders, type OpenCounts, type OrderSummary } from '@shared/orders/model'
import type { ShipmentSummary } from '@shared/shipments/model'
import { moment, waited } from '../platform/formatting/dates'
import { amountWords, goodsWords } from '../platform/goods/goodsWords'
import { arrival } from '../platform/goods/parcel'
import { pages } from '../platform/pages'
import type { IconName } from '../platform/ui/Icon'
import { heardNeeds } from './heardNeeds'
import { deskNeeds, type MoneyFacts, payNeeds, statementNeeds } from './moneyNeeds'
import { ofPage, partiesText } from './pageWords'

export interface Need {
  key: string
  icon: IconName
  tone: 'brand' | 'warn' | 'danger' | 'citrus'
  title: string
  note: string
  label: string
  url: string
}

export interface Facts extends MoneyFacts {
  /** May approve what its buyers ordered. */
  decides: boolean
  /** May let go what goes beyond a credit, as the seller; beyond a person's limit, as the buyer. */
  releases?: { credit: boolean; spending: boolean }
  /** Open orders sold; absent where nobody buys from this party. */
  sold?: OpenCounts | undefined
  /** Orders sold that wait, as far as they were read. */
  waiting?: readonly OrderSummary[] | undefined
  /** The latest own purchases. */
  bought?: readonly OrderSummary[] | undefined
  /** What is on its way to who may receive it, as far as it was read; absent for others. */
  coming?: readonly ShipmentSummary[] | undefined
  /** Diversion cases that this party sees, being asked or fined. */
  cases?: readonly DiversionSummary[] | undefined
}

const day = 24 * 3600_000
export const many = (n: number) => (n >= manyOrders ? `${manyOrders - 1}+` : String(n))

/** What this person has to do or know now, the most pressing first; nothing that waits for somebody else. */
export function needs(facts: Facts): Need[] {
  const { decides, releases, sold, waiting = [], bought = [], coming, now } = facts
  const received = coming && new Set(coming.map(({ orderId }) => orderId))
  const own = bought
    .filter(({ status, orderId }) => status !== 'shipped' || !received?.has(orderId))
    .flatMap((order) => ofOwn(order, now, releases?.spending ?? false))
  const held = sold?.held ?? 0
  const toApprove = (sold?.submitted ?? 0) - held
  return [
    ...(decides && toApprove > 0 ? [approvals(toApprove, waiting, now)] : []),
    ...(releases?.credit && held > 0 ? [toRelease(held)] : []),
    ...heardNeeds(facts.cases ?? [], facts.now),
    ...payNeeds(facts),
    ...deskNeeds(facts),
    ...toReceive(coming ?? [], now),
    ...statementNeeds(facts),
    ...own,
  ]
}

const toRelease = (held: number): Need => ({
  ...({ key: 'release', icon: 'shield', tone: 'warn', note: '放行了才能审', label: '去放', url: pages.desk } as const),
  title: `${many(held)} 张订单超了额度，等您放行`,
})

/** One truck by what it brings and when; more of them by the first to come. A tap away from counting it. */
function toReceive(coming: readonly ShipmentSummary[], now: string): Need[] {
  const [first] = [...coming].sort((a, b) => (a.expectedOn < b.expectedOn ? -1 : 1))
  if (!first) return []
  const common = { key: 'receive', icon: 'truck', tone: 'brand', label: '去收' } as const
  const when = arrival(first, now)
  if (coming.length > 1)
    return [
      {
        ...common,
        title: `${ofPage(coming.length)} 车货等您收`,
        note: `最早的${when} · ${first.sellerName}`,
        url: pages.parcels,
      },
    ]
  // What was scanned out is scanned in: its counter is a tap away.
  const counts = first.scannedOut && { label: '扫码收', url: `${pages.scanCases}?way=receive&shipmentId=${first.shipmentId}` }
  const url = `${pages.shipment}?shipmentId=${first.shipmentId}`
  return [{ ...common, url, ...counts, title: `${amountWords(first.goods)}，${when}`, note: `${first.sellerName} · ${goodsWords(first)}` }]
}

function approvals(count: number, waiting: readonly OrderSummary[], now: string): Need {
  const free = waiting.filter(({ creditHold }) => !creditHold)
  const oldest = free.at(-1)
  const who = partiesText(free.map(({ buyerName }) => buyerName))
  const note = [who, oldest && `${free.length > 1 ? '最早' : ''}等了 ${waited(oldest.submittedAt, now)}`].filter(Boolean).join(' · ')
  return { key: 'approve', icon: 'inbox', tone: 'brand', title: `${many(count)} 张订单等您审`, note, label: '去审', url: pages.desk }
}

function ofOwn(order: OrderSummary, now: string, releases: boolean): Need[] {
  const common = { key: order.orderId, url: `${pages.order}?orderId=${order.orderId}` }
  const note = `${order.number} · ${moment(order.submittedAt, now)}`
  if (order.status === 'rejected' && order.submittedAt > plusMs(now, -2 * day))
    return [{ ...common, icon: 'alert', tone: 'danger', title: '订单被驳回了', note, label: '看原因' }]
  if (order.status === 'submitted' && order.spendHold)
    return [
      {
        ...common,
        icon: 'clock',
        tone: 'warn',
        title: releases ? '超了采购限额，等您放行' : '超了采购限额，等老板放行',
        note,
        label: '去看',
      },
    ]
  if (order.status === 'submitted' && order.creditHold)
    return [{ ...common, icon: 'clock', tone: 'warn', title: '超了额度，等放行', note, label: '去看' }]
  if (order.status === 'shipped') return [{ ...common, icon: 'truck', tone: 'brand', title: '货在路上', note, label: '去看' }]
  return []
}

/** The last order that went through: what one would order again. */
export const lastOf = (bought: readonly OrderSummary[]): OrderSummary | undefined =>
  bought.find(({ status }) => status !== 'rejected' && status !== 'cancelled')
