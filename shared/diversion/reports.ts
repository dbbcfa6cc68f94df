import * as z from 'zod/mini'
import { ScanId } from '../codes/model'
import { FileId } from '../files/model'
import { Amount } from '../kernel/money'
import { Instant } from '../kernel/time'
import { PartyId } from '../parties/model'
import { StaffId, StaffName } from '../parties/staff'
import { CaseId, SeenIn, Window } from './model'
import { ReportKind, ReportStatus } from './reporting'

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
