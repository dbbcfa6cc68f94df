import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { BusinessDate, Instant } from '../kernel/time'
import { OrderId, SkuId } from '../orders/model'
import { Division, PartyId } from '../parties/model'
import { StaffId } from '../parties/staff'
import { isSscc } from './gs1/sscc'
import { maxItems } from './serial'

export const CodeBatchId = Id('bat')
export type CodeBatchId = z.infer<typeof CodeBatchId>
export const ScanId = Id('scn')
export type ScanId = z.infer<typeof ScanId>

/** An item's place in its batch, from 0. */
export const Index = z.int().check(z.nonnegative(), z.lt(maxItems))
const Count = z.int().check(z.positive(), z.lte(maxItems, '一批最多 2000 万个码，请分几批'))
const Few = z.int().check(z.positive(), z.lte(10_000))
/** GS1's AI 10, in the characters that a bar code and a link both carry as they are. */
export const Lot = z.string().check(z.regex(/^[0-9A-Za-z._-]{1,20}$/, { error: '批号用 1 到 20 个字母、数字或 . _ -' }))

/** Whatever a scanner, a camera or a person gives. */
export const Uri = z.string().check(z.minLength(1), z.maxLength(2_000))

/** What is wanted of a batch. */
export const Issue = z.object({
  batchId: CodeBatchId,
  skuId: SkuId,
  count: Count,
  /** Without it, items have no case. */
  itemsPerCase: z.optional(Few),
  casesPerPallet: z.optional(Few),
  lot: z.optional(Lot),
  madeOn: z.optional(BusinessDate),
  useBy: z.optional(BusinessDate),
  /** Also a second code for each item, for under its scratch layer or cap. */
  covert: z.optional(z.boolean()),
})
export type Issue = z.infer<typeof Issue>

/** What is printed and shown of a product, as it was called when its codes were issued. */
export const CodedProduct = z.object({ skuId: SkuId, name: z.string(), spec: z.string(), picture: z.optional(z.string()) })

/** A range of indexes, both ends included. */
export const Range = z.tuple([Index, Index])
export type Range = z.infer<typeof Range>

/**
 * One print run of one product. Nothing is stored of the items: their codes follow from `epoch`, `number`, the index and the keys.
 * The containers are numbers of the GS1 company prefix: first all cases, then all pallets, from `firstContainer` on.
 */
export const CodeBatch = z.object({
  batchId: CodeBatchId,
  number: z.int(),
  epoch: z.int(),
  gtin: z.string(),
  product: CodedProduct,
  count: z.int(),
  covert: z.boolean(),
  itemsPerCase: z.optional(z.int()),
  casesPerPallet: z.optional(z.int()),
  cases: z.int(),
  pallets: z.int(),
  prefix: z.string(),
  firstContainer: z.int(),
  /** What every code of the batch begins with: `https://host`. */
  stem: z.string(),
  lot: z.optional(z.string()),
  madeOn: z.optional(z.string()),
  useBy: z.optional(z.string()),
  issuedAt: Instant,
  issuedBy: z.object({ staffId: StaffId, name: z.string() }),
  /** Apart from each other, in order. */
  voided: z.array(Range),
})
export type CodeBatch = z.infer<typeof CodeBatch>

/** How far a file has come: `done` of `count` codes are in it. */
export const Progress = z.object({ state: z.enum(['waiting', 'working', 'ready']), done: z.int(), count: z.int() })
export type Progress = z.infer<typeof Progress>

/** What labels are of. */
export const LabelOf = z.enum(['items', 'covert', 'cases', 'pallets'])
export type LabelOf = z.infer<typeof LabelOf>

/** Paper by how it is cut (shared/codes/labels/sheets.ts): A4 of so many labels, or a roll by millimetres. */
export const SheetName = z.enum(['a4x65', 'a4x40', 'roll40x30', 'a4x117', 'roll20x20', 'roll100x150', 'a4x4'])
export type SheetName = z.infer<typeof SheetName>

/** Labels that somebody asked for: the `of` of a batch from one to another, both included, by their index in it. */
export const LabelFile = z.extend(Progress, { from: z.int(), to: z.int(), sheet: SheetName, of: LabelOf })
export type LabelFile = z.infer<typeof LabelFile>
export type Labels = Omit<LabelFile, keyof Progress>

export const Voiding = z.object({ range: Range, reason: z.string(), at: Instant, by: z.object({ staffId: StaffId, name: z.string() }) })
export type Voiding = z.infer<typeof Voiding>

export const Purpose = z.enum(['verify', 'receive', 'sell', 'inspect'])
export type Purpose = z.infer<typeof Purpose>

/** Where somebody scans: a city by its code, or where the phone is (WGS-84 degrees); nothing where that is not said. */
export const ScanPlace = z.union([
  z.object({ divisionCode: Division }),
  z.object({ lat: z.number().check(z.gte(-90), z.lte(90)), lng: z.number().check(z.gte(-180), z.lte(180)) }),
])
export type ScanPlace = z.infer<typeof ScanPlace>

/**
 * genuine: ours, and seen for the first time · repeat: ours, and seen before · elsewhere: ours, and outside of the territory it was shipped
 * to (told to staff only) · notShipped: ours, but never left the factory · void: ours, and taken back · forged: not ours.
 */
export const Verdict = z.enum(['genuine', 'repeat', 'elsewhere', 'notShipped', 'void', 'forged'])
export type Verdict = z.infer<typeof Verdict>

/** uncover: it may be bound by the code under its layer or cap, which is to be scanned for that. */
export const ScanAction = z.enum(['receive', 'sell', 'bind', 'uncover', 'inspect', 'report'])
export type ScanAction = z.infer<typeof ScanAction>

/** Who has the case an item lies in, and where it may be sold. */
export const Custody = z.object({
  holderId: PartyId,
  holderName: z.string(),
  /** The last dealer on its way, whose territory it is. */
  dealerId: z.optional(PartyId),
  /** Division codes of two, four or six digits. */
  areas: z.array(z.string()),
  shippedAt: Instant,
  receivedAt: z.optional(Instant),
  orderId: z.optional(OrderId),
  shipmentId: z.optional(z.string()),
  /** By which return it came back to this holder. */
  returnId: z.optional(z.string()),
  /** Of who had it: given back, when and by which return. */
  gaveBack: z.optional(z.object({ at: Instant, returnId: z.string() })),
})
export type Custody = z.infer<typeof Custody>

export const Sscc = z.string().check(z.refine(isSscc, '箱码应为 18 位数字，且校验位正确'))

/** What one case holds: pieces printed for it, less those that are elsewhere, and those that were printed for another. */
export const PackedCase = z.object({ sscc: Sscc, skuId: SkuId, pieces: z.int(), out: z.int(), into: z.int() })
export type PackedCase = z.infer<typeof PackedCase>

/** A case before somebody packs it: what belongs into it, how many at most, and whether it has left already. */
export const CaseToPack = z.extend(PackedCase, {
  name: z.string(),
  spec: z.string(),
  picture: z.optional(z.string()),
  gtin: z.string(),
  lot: z.optional(z.string()),
  itemsPerCase: z.int(),
  shipped: z.boolean(),
})
export type CaseToPack = z.infer<typeof CaseToPack>

/** Of one SKU in a shipment: pieces it holds on paper, pieces scanned onto it, pieces scanned in. */
export const LoadLine = z.object({ skuId: SkuId, name: z.string(), quantity: z.int(), shipped: z.int(), received: z.int() })
export type LoadLine = z.infer<typeof LoadLine>

/** What one code of a list was: a pallet is its cases, and of a single item `cases` is 0. */
export const Moved = z.object({ uri: z.string(), skuId: SkuId, name: z.string(), lot: z.optional(z.string()), cases: z.int() })
export type Moved = z.infer<typeof Moved>

/** A shipment as it was scanned. `received` of a line is what fills the receipt's form; `moved` is what this list has moved. */
export const Load = z.object({ lines: z.array(LoadLine), cases: z.int(), receivedCases: z.int(), moved: z.optional(z.array(Moved)) })
export type Load = z.infer<typeof Load>

/** What a scan tells of the goods. */
export const ScannedProduct = z.extend(CodedProduct, {
  gtin: z.string(),
  lot: z.optional(z.string()),
  madeOn: z.optional(z.string()),
  useBy: z.optional(z.string()),
})

export const Scan = z.object({
  verdict: Verdict,
  /** Whether this is the first time that anybody verifies it. */
  first: z.boolean(),
  /** The how manieth verification it is; of other purposes, how many there have been. */
  count: z.int(),
  firstSeenAt: z.optional(Instant),
  /** The division in which it was first verified, where that was said: as it was told, or the city of a point. */
  firstSeenIn: z.optional(z.string()),
  /** Where this scan counts, likewise. */
  seenIn: z.optional(z.string()),
  product: z.optional(ScannedProduct),
  /** Told to staff of parties only. */
  custody: z.optional(Custody),
  /** Told as custody is. */
  soldAt: z.optional(Instant),
  /** Whether the covert code was scanned along and is right: the label was opened. */
  proven: z.optional(z.boolean()),
  actions: z.array(ScanAction),
})
export type Scan = z.infer<typeof Scan>

/** A case, or an item by itself, that a party has. */
export const Holding = z.object({
  kind: z.enum(['case', 'item']),
  /** SSCC or serial. */
  code: z.string(),
  uri: z.string(),
  skuId: SkuId,
  name: z.string(),
  pieces: z.int(),
  /** From when on: when it was shipped to it, or came back. */
  since: Instant,
  /** Absent where it was not scanned in. */
  receivedAt: z.optional(Instant),
  shipmentId: z.optional(z.string()),
  returnId: z.optional(z.string()),
})
export type Holding = z.infer<typeof Holding>

/** What a party has of one product. */
export const HoldingSum = z.object({ skuId: SkuId, name: z.string(), cases: z.int(), items: z.int(), pieces: z.int() })
export type HoldingSum = z.infer<typeof HoldingSum>
