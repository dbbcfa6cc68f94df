import type { Purpose } from '@shared/files/model'
import { isPicture } from '../files/chosen'
import { type Photo, type PhotosSent, usePhotos } from '../files/usePhotos'
import { PhotoTiles } from './PhotoTiles'

interface PhotoFieldProps {
  label: string
  purpose: Purpose
  max?: number
  hint?: string
  problem?: string | undefined
  /** What can go with the command now; wait with it as long as some are waiting. */
  onChange: (sent: PhotosSent) => void
  /** All that was picked, with its bytes: for who keeps them while there is no network. */
  onPicked?: (photos: readonly Photo[]) => void
}

/** Vouchers or photos of one thing: each is sent as soon as it is picked. It keeps its own photos: give a `key` to reset it. */
export const PhotoField = ({ label, purpose, max = 3, hint, problem, onChange, onPicked }: PhotoFieldProps) => {
  const { photos, add, remove, again } = usePhotos(purpose, max, onChange, onPicked)
  const tiles = photos.map(({ fileId, preview, contentType, state, share, problem: why, unfit }) => ({
    ...{ key: fileId, preview, state, share, problem: why, again: !unfit },
    kind: isPicture(contentType) ? ('picture' as const) : ('paper' as const),
  }))
  return <PhotoTiles {...{ label, tiles, max, hint, problem }} onAdd={() => void add()} onRemove={remove} onAgain={again} />
}
