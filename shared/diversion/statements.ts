import * as z from 'zod/mini'
import { FileId } from '../files/model'
import { Id } from '../kernel/id'
import { Instant } from '../kernel/time'
import { StaffId, StaffName } from '../parties/staff'

export const StatementId = Id('stm')
export type StatementId = z.infer<typeof StatementId>

/** So many photos go with one statement, sent to files as `hearing`. */
export const mostStatementPhotos = 4

/** What the dealer is asked first, or what an inspector is to look for. */
export const Question = z.string().check(z.trim(), z.minLength(1), z.maxLength(200, '最多写 200 个字'))

/** hq: whoever may decide · inspector: the sales rep who was sent · dealer: the one whose goods they are. */
export const Side = z.enum(['hq', 'inspector', 'dealer'])
export type Side = z.infer<typeof Side>

/** So many statements of a case are each side's, so that nobody's words take another's room, nor tell a dealer that there are hidden ones. */
export const mostSaid: Readonly<Record<Side, number>> = { hq: 20, inspector: 10, dealer: 30 }

/** What somebody has to say to a case, with a `statementId` that makes it one however often it is sent. */
export const Stated = z.object({
  statementId: StatementId,
  text: z.string().check(z.trim(), z.minLength(1, '请写下要说的话'), z.maxLength(500, '最多写 500 个字')),
  photoIds: z.optional(z.array(FileId).check(z.maxLength(mostStatementPhotos, `最多 ${mostStatementPhotos} 张照片`))),
  /** Not for the dealer's eyes. Only HQ's may be; what an inspector states always is. */
  hidden: z.optional(z.boolean()),
})
export type Stated = z.infer<typeof Stated>

/** As it stands. A dealer sees its own and HQ's that are not hidden, and of HQ no `staffId`. */
export const Statement = z.object({
  statementId: StatementId,
  at: Instant,
  side: Side,
  by: z.object({ staffId: z.optional(StaffId), name: StaffName }),
  text: z.string(),
  photoIds: z.optional(z.array(FileId)),
  hidden: z.optional(z.literal(true)),
})
export type Statement = z.infer<typeof Statement>

/** Who was sent to look, with what to look for; the latest one stands. */
export const Inspection = z.object({
  staffId: StaffId,
  name: StaffName,
  note: z.optional(z.string()),
  at: Instant,
})
export type Inspection = z.infer<typeof Inspection>
