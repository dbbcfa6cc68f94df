import * as z from 'zod/mini'
import { Purpose, ScanId } from '../codes/model'
import { FileId } from '../files/model'
import { Amount } from '../kernel/money'
import { BusinessDate, Instant } from '../kernel/time'
import { PartyId } from '../parties/model'
import { StaffId, StaffName } from '../parties/staff'
import { Inspection, Statement } from './statements'

/** A Shanghai calendar month, YYYY-MM: one dealer has at most one case in it. */
export const Window = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** `<window>.<dealerId>`: the id is the key, so that there can be no second case of one dealer and window. */
export const CaseId = z.templateLiteral([Window, '.', PartyId], { error: '案件编号应为 YYYY-MM.pty_…' })
export type CaseId = z.infer<typeof CaseId>

/**
 * territory: more of a dealer's goods turn up outside its territory than honest shopping explains, or an inspector finds them on shelves there ·
 * unshipped: codes are seen that never left the factory (a case of HQ's own) · travel: one code in cities no truck could join in that time, or in
 * too many · burst: many of a dealer's codes in one foreign city on one day · price: an inspector found goods below the floor, with a photo ·
 * reported: somebody reported it, and HQ found it true.
 */
export const Rule = z.enum(['territory', 'unshipped', 'travel', 'burst', 'price', 'reported'])
export type Rule = z.infer<typeof Rule>

export const Severity = z.enum(['low', 'medium', 'high'])
export type Severity = z.infer<typeof Severity>

export const CaseStatus = z.enum(['open', 'verified', 'penalised', 'dismissed'])
export type CaseStatus = z.infer<typeof CaseStatus>
export const Outcome = z.enum(['verified', 'penalised', 'dismissed'])
export type Outcome = z.infer<typeof Outcome>

/** A city in which a dealer's codes were seen, by its six digits; `codes` counts a code once. Where only a province was told, its code. */
export const SeenIn = z.object({ city: z.string(), name: z.optional(z.string()), codes: z.int() })
export type SeenIn = z.infer<typeof SeenIn>

export const DiversionSummary = z.object({
  caseId: CaseId,
  dealerId: PartyId,
  dealerName: z.string(),
  /** Of the dealer, six digits. */
  division: z.string(),
  window: Window,
  status: CaseStatus,
  severity: Severity,
  /** Each rule that has struck, once. */
  rules: z.array(Rule),
  /** The five foreign cities with the most codes. */
  places: z.array(SeenIn),
  /** Codes of the dealer seen in the window: at places outside its territory, and at any place that was told. */
  outside: z.int(),
  seen: z.int(),
  openedAt: Instant,
  updatedAt: Instant,
  /** Since when its dealer may see the case and speak to it. */
  heardSince: z.optional(Instant),
  /** When the dealer last spoke: a hearing without it waits for the dealer. */
  statedAt: z.optional(Instant),
  /** When it was penalised or dismissed: for a week from then the dealer may speak. */
  closedAt: z.optional(Instant),
  /** No dealer is told. */
  inspection: z.optional(Inspection),
  /** When HQ last did or was told what no dealer is told; HQ reads it in `updatedAt`, a dealer nowhere. */
  hiddenAt: z.optional(Instant),
})
export type DiversionSummary = z.infer<typeof DiversionSummary>

/** What a dealer was made to bear: fen, zero where it was a warning; in words. */
export const Penalty = z.object({ amount: Amount, note: z.string().check(z.trim(), z.minLength(1, '请写明处罚内容'), z.maxLength(200)) })
export type Penalty = z.infer<typeof Penalty>

export const Decision = z.object({
  outcome: Outcome,
  reason: z.string(),
  penalty: z.optional(Penalty),
  at: Instant,
  /** A dealer is told HQ, and of HQ nobody. */
  by: z.object({ staffId: z.optional(StaffId), name: StaffName }),
})
export type Decision = z.infer<typeof Decision>

/** One scan or report that speaks for the case, with the way the goods went. */
export const Trace = z.object({
  scanId: ScanId,
  uri: z.string(),
  product: z.string(),
  at: Instant,
  purpose: z.optional(Purpose),
  city: z.optional(z.string()),
  cityName: z.optional(z.string()),
  by: z.optional(z.object({ staffId: z.optional(StaffId), name: z.optional(z.string()), partyId: z.optional(PartyId) })),
  sscc: z.optional(z.string()),
  orderId: z.optional(z.string()),
  shipmentId: z.optional(z.string()),
  shippedAt: z.optional(Instant),
  receivedAt: z.optional(Instant),
  holderName: z.optional(z.string()),
  lot: z.optional(z.string()),
  issuedAt: z.optional(Instant),
  /** Kilometres and hours since the code was seen elsewhere, where no truck could have brought it. */
  leg: z.optional(z.object({ from: z.string(), km: z.int(), hours: z.number() })),
  /** Fen a piece. */
  price: z.optional(Amount),
  floor: z.optional(Amount),
  photoIds: z.optional(z.array(FileId)),
  /** Where it is a report: what was said, and what HQ made of it. */
  report: z.optional(z.object({ kind: z.string(), status: z.enum(['open', 'upheld', 'dismissed']), note: z.optional(z.string()) })),
})
export type Trace = z.infer<typeof Trace>

/** A point for the map: the seat of the city, WGS-84 degrees. */
export const MapPoint = z.extend(SeenIn, { lat: z.number(), lng: z.number(), isOwn: z.boolean() })
export type MapPoint = z.infer<typeof MapPoint>

export const DiversionCase = z.extend(DiversionSummary, {
  areas: z.array(z.string()),
  decisions: z.array(Decision),
  /** The oldest first, at most sixty and the question; a dealer sees its own and what HQ says to it. */
  statements: z.array(Statement),
  /** Newest first, at most two hundred; for a dealer, a hundred and fifty. */
  traces: z.array(Trace),
  traceCount: z.int(),
  points: z.array(MapPoint),
  /** Codes that were seen where no place was told: the person refused, and none is invented. */
  placeless: z.int(),
  /** Of this dealer in the twelve months up to this one, without it: cases verified (or penalised), dismissed, open. */
  record: z.object({ verified: z.int(), dismissed: z.int(), open: z.int() }),
})
export type DiversionCase = z.infer<typeof DiversionCase>

/** The least that a piece of a product may be sold for to the street, in fen; `since` the Shanghai day. */
export const FloorPrice = z.object({ skuId: z.string(), price: Amount, since: BusinessDate })
