import { carrierLabel } from '@shared/carriers/labels'
import type { Instant } from '@shared/kernel/time'
import type { Shipment, ShipmentSummary } from '@shared/shipments/model'
import { date, moment } from '../formatting/dates'
import type { Happening } from '../ui/Timeline'

/** A Shanghai day as it is said: 今天, 11-23. */
export const dayWords = (on: string, now?: Instant): string => date(`${on}T04:00:00.000Z`, now)

/** A figure keeps a space from the word after it. */
const spaced = (day: string) => (/\d$/.test(day) ? `${day} ` : day)

type Awaited = Pick<Shipment, 'status' | 'expectedOn' | 'trouble' | 'tracking'>

/** When it comes, or what keeps it: 今天 10:30 到, 11-23 到. */
export function arrival({ status, expectedOn, trouble, tracking }: Awaited, now = new Date().toISOString()): string {
  if (status === 'received') return '收到了'
  if (trouble) return '物流有异常'
  if (tracking?.state === 'signed') return '送到了，请收货'
  if (tracking?.eta && tracking.eta > now) return `${moment(tracking.eta, now)} 到`
  const comes = `${spaced(dayWords(expectedOn, now))}到`
  return `${expectedOn}T16:00:00.000Z` < now ? `该${/^\d/.test(comes) ? ' ' : ''}${comes}，还没收` : comes
}

/** By whom it comes: 顺丰速运 SF123…, or the seller's own truck. */
export const carrierWords = ({ carrier, trackingNo }: Pick<ShipmentSummary, 'carrier' | 'trackingNo'>): string =>
  carrier ? [carrierLabel(carrier), trackingNo].filter(Boolean).join(' ') : '供货方自己的车'

/** A parcel's way, newest first: what its carrier tells, from the sender to the receiver. */
export function parcelWay(shipment: Shipment, now?: Instant): Happening[] {
  const { tracking, receipt, sentAt, by, sellerName, expectedOn, status } = shipment
  const nodes = [...(tracking?.nodes ?? [])].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : (b.nth ?? 0) - (a.nth ?? 0)))
  const items: Happening[] = [
    ...(receipt ? [{ title: `收货 · ${receipt.by?.name ?? '系统自动确认'}`, when: moment(receipt.at, now) }] : []),
    ...nodes.map(({ at, text, place }) => ({ title: text, when: moment(at, now), ...(place && !text.includes(place) && { note: place }) })),
    { title: `${sellerName}发出${by ? ` · ${by.name}` : ''}`, when: moment(sentAt, now) },
  ]
  const way = items.map((item, at): Happening => ({ ...item, state: at === 0 ? 'now' : 'past' }))
  return status === 'sent' && nodes.length === 0 ? [{ title: `${spaced(dayWords(expectedOn, now))}到`, state: 'todo' }, ...way] : way
}
