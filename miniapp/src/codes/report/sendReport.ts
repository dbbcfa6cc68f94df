import { reportCode } from '@shared/diversion/reporting'
import type { FileId } from '@shared/files/model'
import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { call } from '../../platform/call'
import { upload } from '../../platform/files/upload'
import { Unanswered } from '../../platform/unanswered'
import type { Answer, KeptPhoto, Task, Waiting } from '../waiting/task'
import { photos } from './photos'

type Report = Task & { kind: 'report' }

/** What a photo is refused with that has nothing to do with the photo: it is sent later. */
const passing = new Set(['session.invalid', 'service.busy', 'save.conflict'])
/** The server has a photo no more that was sent too long before its report. */
const gone = new Set(['file.unknown', 'file.notUploaded'])
/** Sent since the app was started: by the id here, the id there. */
const there = new Map<string, FileId>()

/** A report that waited, its photos first. A photo that is lost, or that the server does not take, holds up no report. */
export async function sendReport(scanId: Waiting['scanId'], { uri, report, photos: kept = [] }: Report): Promise<Answer> {
  const send = async (photoIds: FileId[]) => {
    await call(reportCode, { scanId, uri, ...report, ...(photoIds.length > 0 && { photoIds }) })
    return photoIds
  }
  const withPhotos = async () => send([...(report.photoIds ?? []), ...(await allSent(kept))])
  const sent = await withPhotos()
    .catch((problem) => {
      if (!isRefused(problem, gone) || kept.length === 0) throw problem
      for (const { fileId } of kept) there.delete(fileId)
      return withPhotos()
    })
    .catch((problem) => {
      if (!isRefused(problem, gone)) throw problem
      return send([])
    })
    .catch((problem) => {
      // Nobody else mints this phone's ids: it came, and its answer was lost, before a photo was sent anew.
      if (!isRefused(problem, new Set(['codeReport.duplicate']))) throw problem
      return [...kept.map(({ fileId }) => fileId)]
    })
  await photos.letGo(kept.map(({ fileId }) => fileId)).catch(() => undefined)
  const lostPhotos = kept.length + (report.photoIds?.length ?? 0) - sent.length
  return { reported: scanId, ...(lostPhotos > 0 && { lostPhotos }) }
}

const isRefused = (problem: unknown, codes: ReadonlySet<string>) => problem instanceof Refused && codes.has(problem.code)

async function allSent(kept: readonly KeptPhoto[]): Promise<FileId[]> {
  const sent: (FileId | undefined)[] = []
  for (const one of kept) sent.push(there.get(one.fileId) ?? (await sendPhoto(one)))
  return sent.flatMap((fileId) => fileId ?? [])
}

/** Under its own id; under another where a day has passed since that was first used. */
async function sendPhoto({ fileId, contentType, size, name }: KeptPhoto): Promise<FileId | undefined> {
  const body = await photos.read(fileId)
  if (!body) return undefined
  for (const id of [fileId, newId('fil')]) {
    try {
      await upload({ contentType, size, body, preview: '', ...(name && { name }) }, 'report', id, () => {})
      there.set(fileId, id)
      return id
    } catch (problem) {
      if (!(problem instanceof Refused) || passing.has(problem.code)) throw problem
      if (gone.has(problem.code)) throw new Unanswered('broken')
      if (problem.code !== 'file.duplicate') return undefined
    }
  }
  return undefined
}

/** Photos whose report was never stored, or is done with. */
export async function sweep(all: readonly Waiting[]): Promise<void> {
  const wanted = new Set(
    all
      .flatMap(({ state, task }) => (state === 'waiting' && task.kind === 'report' ? (task.photos ?? []) : []))
      .map(({ fileId }) => fileId as string),
  )
  await photos.letGo((await photos.all()).filter((fileId) => !wanted.has(fileId)))
}
