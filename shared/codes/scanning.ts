import * as z from 'zod/mini'
import { BonusEntry } from '../bonus/model'
import { Binding } from '../consumers/model'
import { endpoint } from '../kernel/endpoint'
import { Instant } from '../kernel/time'
import { ReturnId } from '../returns/model'
import { ShipmentId } from '../shipments/model'
import { Load, Purpose, Scan, ScanId, ScanPlace, Uri } from './model'

// By itself: a phone scans from its first page on, and loads the rest of codes with its pages.

/**
 * Anyone may verify, with or without a session; who has one is told whose the goods are and more of what may be done. Repeated with the same
 * `scanId` it changes nothing and answers the same. `at` is when an offline phone scanned, in the last thirty days; any other moment counts as now.
 */
export const scanCode = endpoint({
  method: 'POST',
  path: '/scans',
  title: '扫码：验真、收货、售出、巡查',
  who: 'anyone',
  consumes: 'may',
  input: z.object({
    scanId: ScanId,
    uri: Uri,
    purpose: Purpose,
    /** Absent where the phone may not say. */
    place: z.optional(ScanPlace),
    at: z.optional(Instant),
    /** What a phone calls itself where nobody has signed in. */
    deviceId: z.optional(z.string().check(z.regex(/^[\w-]{8,64}$/))),
  }),
  output: Scan,
  refusals: [
    'session.invalid',
    'actor.forbidden',
    'code.malformed',
    'code.notItem',
    'scan.throttled',
    'code.sold',
    'case.notHeld',
    'case.twice',
    'scan.duplicate',
    'shipment.unknown',
    'stock.insufficient',
    'product.unknown',
    'save.conflict',
    'service.busy',
  ],
})

/** What is wrong with each code stands in `detail.lines`: {uri, code}. */
const moveRefusals = [
  ...['code.malformed', 'code.unknown', 'code.notCase', 'code.void', 'code.sold', 'case.twice', 'case.notHeld', 'case.notShipped'],
  ...['case.tooMany', 'scan.duplicate', 'shipment.unknown', 'save.conflict'],
] as const

/**
 * The seller scans cases, pallets or single items onto its shipment: all of the list, or none of it. Refuses what is void, sold, not the seller's to
 * ship, of another product, or more than the shipment's pieces. The same `scanId` again answers the same.
 */
export const shipCases = endpoint({
  method: 'POST',
  path: '/shipments/{shipmentId}/cases',
  title: '扫码出库：箱码、托盘码、单品码',
  who: { scope: 'deal', hq: ['admin', 'warehouse', 'orderDesk'], dealer: ['owner', 'warehouse'] },
  input: z.object({ shipmentId: ShipmentId, scanId: ScanId, uris: z.array(Uri).check(z.minLength(1), z.maxLength(200)) }),
  output: Load,
  refusals: [...moveRefusals, 'shipment.received', 'case.shippedElsewhere', 'case.otherProduct', 'case.tooMuch'],
})

/** The buyer scans in what came. It moves no stock: `lines` say what to fill into the receipt. */
export const receiveCases = endpoint({
  method: 'POST',
  path: '/shipments/{shipmentId}/cases/receipt',
  title: '扫码收货：箱码、托盘码、单品码',
  who: { scope: 'deal', dealer: ['owner', 'warehouse', 'buyer', 'clerk'], store: ['owner', 'warehouse', 'buyer', 'clerk'] },
  input: z.object({ shipmentId: ShipmentId, scanId: ScanId, uris: z.array(Uri).check(z.minLength(1), z.maxLength(200)) }),
  output: Load,
  refusals: [...moveRefusals, 'case.otherShipment'],
})

/**
 * What the seller of a return has back, by scan: all of the list, or none of it. The goods are the seller's again, and may be shipped anew. Refuses
 * what is void, sold, not the buyer's, of no line that was let pass, or more than its pieces. The same `scanId` again answers the same. It moves no stock.
 */
export const receiveReturnedCases = endpoint({
  method: 'POST',
  path: '/returns/{returnId}/cases',
  title: '扫码退回：箱码、托盘码、单品码',
  who: { scope: 'deal', hq: ['admin', 'orderDesk', 'warehouse'], dealer: ['owner', 'warehouse'] },
  input: z.object({ returnId: ReturnId, scanId: ScanId, uris: z.array(Uri).check(z.minLength(1), z.maxLength(200)) }),
  output: Load,
  refusals: [
    ...['code.malformed', 'code.unknown', 'code.notCase', 'code.void', 'code.sold', 'case.twice', 'case.notBuyers', 'case.notShipped'],
    ...['case.otherProduct', 'case.tooMuch', 'case.tooMany', 'scan.duplicate', 'return.unknown', 'return.notOpen', 'save.conflict'],
  ] as const,
})

/** A consumer (its own session) or a store makes an item its own: once, and gets what its SKU brings. Where there is a covert code, only with that. */
export const bindCode = endpoint({
  method: 'POST',
  path: '/bindings',
  title: '绑定商品：积分、保修（消费者、门店）',
  who: 'anyone',
  consumes: 'must',
  input: z.object({ scanId: ScanId, uri: Uri }),
  output: Binding,
  refusals: [
    ...['session.invalid', 'actor.forbidden', 'code.malformed', 'code.notItem', 'code.unknown', 'code.void', 'case.notShipped'],
    ...['code.covertNeeded', 'code.bound', 'scan.throttled', 'service.busy', 'save.conflict'],
  ] as const,
})

/** A store opens a case and scans it: what its SKU's program brings, once a case, within the day's cap. */
export const claimBonus = endpoint({
  method: 'POST',
  path: '/bonus-claims',
  title: '开箱奖励：扫箱码',
  who: { scope: 'party', store: ['owner', 'warehouse', 'clerk'] },
  input: z.object({ scanId: ScanId, uri: Uri }),
  output: BonusEntry,
  refusals: [
    ...['code.malformed', 'code.unknown', 'code.notCase', 'code.void', 'case.notShipped', 'bonus.storeUnbound', 'bonus.otherDealer'],
    ...['bonus.taken', 'bonus.noProgram', 'bonus.dailyCap', 'save.conflict'],
  ] as const,
})
