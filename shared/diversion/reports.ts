import * as z from 'zod/mini'
import { ScanId, ScanPlace } from '../codes/model'
import { FileId } from '../files/model'
import { Amount } from '../kernel/money'
import { Instant } from '../kernel/time'
import { PartyId } from '../parties/model'
import { StaffId, StaffName } from '../parties/staff'
import { CaseId, SeenIn, Window } from './model'

/** forged: looks like a fake · diverted: sold where it should not be · opened: was opened, its code used · price: too cheap · other. */
export const ReportKind = z.enum(['forged', 'diverted', 'opened', 'price', 'other'])
export type ReportKind = z.infer<typeof ReportKind>

export const ReportStatus = z.enum(['open', 'upheld', 'dismissed'])
export type ReportStatus = z.infer<typeof ReportStatus>

/** So many photos go with one report, and so many may a consumer send in a day. */
export const mostPhotos = 6

/** What somebody tells of a code. `scanId` makes it one report however often it is sent. */
export const ReportMade = z
  .object({
    scanId: ScanId,
    /** Whatever stands on the label, also where it is no code of ours. */
    uri: z.string().check(z.trim(), z.minLength(1, '请先扫码，或写下瓶身上的码'), z.maxLength(500)),
    kind: ReportKind,
    note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300, '最多写 300 个字'))),
    photoIds: z.optional(z.array(FileId).check(z.maxLength(mostPhotos, `最多 ${mostPhotos} 张照片`))),
    place: z.optional(ScanPlace),
    /** Fen a piece, as seen. */
    price: z.optional(Amount),
  })
  .check(z.refine(({ kind, price }) => kind !== 'price' || price !== undefined, { error: '举报低价要填看到的价格', path: ['price'] }))
export type ReportMade = z.infer<typeof ReportMade>

const seen = {
  reportId: ScanId,
  kind: ReportKind,
  status: ReportStatus,
  at: Instant,
  uri: z.string(),
  note: z.optional(z.string()),
  photoIds: z.optional(z.array(FileId)),
  price: z.optional(Amount),
  city: z.optional(z.string()),
  cityName: z.optional(z.string()),
}
const said = { reason: z.string(), at: Instant }

/** As its reporter sees it: nothing of whose goods they are, nor whether the code is ours. */
export const MyReport = z.object({ ...seen, decision: z.optional(z.object(said)) })
export type MyReport = z.infer<typeof MyReport>

/** As HQ sees it. A consumer stays a consumer: who it is, nobody is told; dealers see no report at all. */
export const CodeReport = z.object({
  ...seen,
  /** ours: an item of ours · forged: what claims to be one, or is no code · other: another code, of a case or a product. */
  code: z.enum(['ours', 'forged', 'other']),
  product: z.optional(z.string()),
  /** Whose goods they are, and its division; the case where the report stands as evidence. */
  dealerId: z.optional(PartyId),
  dealerName: z.optional(z.string()),
  division: z.optional(z.string()),
  caseId: z.optional(CaseId),
  by: z.object({
    is: z.enum(['staff', 'consumer', 'anonymous']),
    staffId: z.optional(StaffId),
    name: z.optional(z.string()),
    partyId: z.optional(PartyId),
    partyName: z.optional(z.string()),
  }),
  decision: z.optional(z.object({ ...said, by: z.object({ staffId: StaffId, name: StaffName }) })),
})
export type CodeReport = z.infer<typeof CodeReport>

/** Reports of a month about codes that are not ours, by the city that was told. */
export const ForgedCodes = z.object({ window: Window, total: z.int(), placeless: z.int(), cities: z.array(SeenIn) })
export type ForgedCodes = z.infer<typeof ForgedCodes>
