import { BonusEntry } from '@shared/bonus/model'
import { Load, Purpose, Scan, ScanId, ScanPlace } from '@shared/codes/model'
import { Binding } from '@shared/consumers/model'
import { ReportKind } from '@shared/diversion/reporting'
import { ContentType, FileId } from '@shared/files/model'
import { Instant } from '@shared/kernel/time'
import { ReturnId } from '@shared/returns/model'
import { ShipmentId } from '@shared/shipments/model'
import * as z from 'zod/mini'

/** A photo whose bytes lie on this phone under this id (photos.ts). */
export const KeptPhoto = z.object({ fileId: FileId, contentType: ContentType, size: z.int(), name: z.optional(z.string()) })
export type KeptPhoto = z.infer<typeof KeptPhoto>

/** What a scan is to do on the server. */
export const Task = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scan'), uri: z.string(), purpose: Purpose, place: z.optional(ScanPlace) }),
  z.object({ kind: z.enum(['bind', 'claim']), uri: z.string() }),
  z.object({ kind: z.literal('ship'), uri: z.string(), shipmentId: ShipmentId }),
  z.object({ kind: z.literal('receive'), uri: z.string(), shipmentId: ShipmentId }),
  z.object({ kind: z.literal('back'), uri: z.string(), returnId: ReturnId }),
  z.object({
    ...{ kind: z.literal('report'), uri: z.string() },
    /** As the form was filled in. */
    report: z.object({
      ...{ kind: ReportKind, note: z.optional(z.string()), price: z.optional(z.int()) },
      ...{ photoIds: z.optional(z.array(FileId)), place: z.optional(ScanPlace) },
    }),
    photos: z.optional(z.array(KeptPhoto)),
  }),
])
export type Task = z.infer<typeof Task>

/** One scan as this phone keeps it: its id is made when the camera sees the code, so that the server counts it once however often it is sent. */
export const Waiting = z.object({
  scanId: ScanId,
  at: Instant,
  /** Who scanned: a staffId, or a consumer. */
  by: z.optional(z.string()),
  task: Task,
  /** waiting: not answered yet · told: done · refused: the server will not. */
  state: z.enum(['waiting', 'told', 'refused']),
  scan: z.optional(Scan),
  load: z.optional(Load),
  binding: z.optional(Binding),
  bonus: z.optional(BonusEntry),
  /** The report's id. */
  reported: z.optional(ScanId),
  /** Photos of it that did not come there. */
  lostPhotos: z.optional(z.int()),
  /** Why not; of one that waits, why not yet. */
  code: z.optional(z.string()),
  message: z.optional(z.string()),
  /** The product whose code was refused, where the server knows it. */
  name: z.optional(z.string()),
  /** When somebody else had made the item its own. */
  boundAt: z.optional(Instant),
})
export type Waiting = z.infer<typeof Waiting>
export type Answer = Pick<Waiting, 'scan' | 'load' | 'binding' | 'bonus' | 'reported' | 'lostPhotos'>
