import * as z from 'zod/mini'
import { ScanId, ScanPlace } from '../codes/model'
import { FileId } from '../files/model'
import { endpoint } from '../kernel/endpoint'
import { Amount } from '../kernel/money'
import { Instant } from '../kernel/time'

// By itself: a phone sends reports from its first page on, and loads the rest of diversion with its pages.

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

/**
 * Anyone may say that something is wrong with a code: staff of any party, consumers (their own session), and, in words alone, whoever has none.
 * The same `scanId` again answers the same. It tells nothing of the code: whether it is ours is not to be tried out here.
 */
export const reportCode = endpoint({
  method: 'POST',
  path: '/code-reports',
  title: '举报一个码：假货、窜货、开过、低价',
  who: 'anyone',
  consumes: 'may',
  input: ReportMade,
  output: z.object({ reportId: ScanId, status: ReportStatus, at: Instant }),
  refusals: [
    ...['session.invalid', 'codeReport.textOnly', 'codeReport.tooMany', 'codeReport.duplicate', 'file.unknown', 'file.notUploaded'],
    ...['file.used', 'save.conflict', 'service.busy'],
  ] as const,
})
