import type { FileId, Purpose } from '@shared/files/model'
import { newId } from '@shared/kernel/id'
import { useEffect, useReducer, useRef } from 'react'
import { toasts } from '../ui/toasts'
import { words } from '../ui/words'
import { choose, forget } from './choose'
import type { Chosen } from './chosen'
import { upload } from './upload'

export interface Photo extends Chosen {
  fileId: FileId
  state: 'sending' | 'sent' | 'failed'
  /** From 0 to 1. */
  share: number
  problem?: string | undefined
}

export interface PhotosSent {
  /** What can go with the command now, in the order of picking. */
  fileIds: FileId[]
  /** Some are still on their way, or failed: sending the command now would leave them out. */
  waiting: boolean
}

type Change = { add: Photo } | { remove: FileId } | { fileId: FileId; set: Partial<Photo> }

function changed(photos: readonly Photo[], change: Change): readonly Photo[] {
  if ('add' in change) return [...photos, change.add]
  if ('remove' in change) return photos.filter(({ fileId }) => fileId !== change.remove)
  return photos.map((photo) => (photo.fileId === change.fileId ? { ...photo, ...change.set } : photo))
}

/** Photos of one thing that is being made: picked, sent at once, and told of whenever that changes. */
export function usePhotos(purpose: Purpose, max: number, onChange: (sent: PhotosSent) => void) {
  const [photos, change] = useReducer(changed, [])
  const latest = useRef({ photos, onChange })
  latest.current = { photos, onChange }

  useEffect(() => {
    const fileIds = photos.flatMap(({ state, fileId }) => (state === 'sent' ? [fileId] : []))
    latest.current.onChange({ fileIds, waiting: fileIds.length < photos.length })
  }, [photos])
  useEffect(() => () => latest.current.photos.forEach(forget), [])

  const send = async (photo: Photo) => {
    const { fileId } = photo
    change({ fileId, set: { state: 'sending', share: 0, problem: undefined } })
    try {
      await upload(photo, purpose, fileId, (share) => change({ fileId, set: { share } }))
      change({ fileId, set: { state: 'sent', share: 1 } })
    } catch (error) {
      change({ fileId, set: { state: 'failed', problem: words(error as Error) } })
    }
  }
  const add = async () => {
    const picked = await choose(max - latest.current.photos.length).catch(() => {
      toasts.show('没能打开相册或相机，请在系统设置里允许后再试', { tone: 'danger' })
      return []
    })
    for (const one of picked) {
      const photo: Photo = {
        ...one,
        fileId: newId('fil'),
        share: 0,
        state: one.unfit ? 'failed' : 'sending',
        ...(one.unfit && { problem: one.unfit }),
      }
      change({ add: photo })
      if (!one.unfit) void send(photo)
    }
  }
  const photoOf = (fileId: string) => latest.current.photos.find((photo) => photo.fileId === fileId)
  const remove = (fileId: string) => {
    const photo = photoOf(fileId)
    if (!photo) return
    forget(photo)
    change({ remove: photo.fileId })
  }
  const again = (fileId: string) => {
    const photo = photoOf(fileId)
    if (photo && !photo.unfit) void send(photo)
  }
  return { photos, add, remove, again }
}
