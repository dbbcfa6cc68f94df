import type { FileId, Purpose } from '@shared/files/model'
import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { onlineManager } from '@tanstack/react-query'
import { useEffect, useReducer, useRef } from 'react'
import { toasts } from '../ui/toasts'
import { words } from '../ui/words'
import { choose, forget } from './choose'
import type { Chosen } from './chosen'
import { upload } from './upload'

export interface Photo extends Chosen {
  fileId: FileId
  /** kept: not sent for want of a network, and kept by who asked for the photos. */
  state: 'sending' | 'sent' | 'failed' | 'kept'
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

/**
 * Photos of one thing that is being made: picked, sent at once, and told of whenever that changes. Whoever asks for all that is picked can keep
 * them until there is a network; then what is not answered has not failed.
 */
export function usePhotos(
  purpose: Purpose,
  max: number,
  onChange: (sent: PhotosSent) => void,
  onPicked?: (photos: readonly Photo[]) => void,
) {
  const [photos, change] = useReducer(changed, [])
  const latest = useRef({ photos, onChange, onPicked })
  latest.current = { photos, onChange, onPicked }

  useEffect(() => {
    const fileIds = photos.flatMap(({ state, fileId }) => (state === 'sent' ? [fileId] : []))
    latest.current.onChange({ fileIds, waiting: fileIds.length < photos.length })
    latest.current.onPicked?.(photos)
  }, [photos])
  useEffect(() => () => latest.current.photos.forEach(forget), [])

  const send = async (photo: Photo) => {
    const { fileId } = photo
    const keeps = latest.current.onPicked !== undefined
    if (keeps && !onlineManager.isOnline()) return change({ fileId, set: { state: 'kept' } })
    change({ fileId, set: { state: 'sending', share: 0, problem: undefined } })
    try {
      await upload(photo, purpose, fileId, (share) => change({ fileId, set: { share } }))
      change({ fileId, set: { state: 'sent', share: 1 } })
    } catch (error) {
      const isLost = keeps && !(error instanceof Refused)
      change({ fileId, set: isLost ? { state: 'kept' } : { state: 'failed', problem: words(error as Error) } })
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever waits when the network is back
  useEffect(
    () =>
      onlineManager.subscribe((online) => {
        if (online) for (const photo of latest.current.photos) if (photo.state === 'kept') void send(photo)
      }),
    [],
  )
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
