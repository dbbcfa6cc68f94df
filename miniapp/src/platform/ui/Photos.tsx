import { getFile } from '@shared/files/api'
import type { FileId } from '@shared/files/model'
import { useQueries } from '@tanstack/react-query'
import { call } from '../call'
import { isPicture } from '../files/chosen'
import { PhotoTiles } from './PhotoTiles'
import { words } from './words'

/** An address holds for five minutes. */
const staleTime = 4 * 60_000

/** The photos and papers of a thing, for whoever may see it. */
export const Photos = ({ label, fileIds }: { label: string; fileIds: readonly FileId[] }) => {
  const files = useQueries({
    queries: fileIds.map((fileId) => ({ queryKey: ['file', fileId], queryFn: () => call(getFile, { fileId }), staleTime })),
  })
  const tiles = files.map(({ data, error }, at) => ({
    ...{ key: fileIds[at]!, preview: data?.url ?? '', share: 1, problem: error ? words(error) : undefined, again: true },
    kind: isPicture(data?.contentType) ? ('picture' as const) : ('paper' as const),
    state: error ? ('failed' as const) : data ? ('sent' as const) : ('loading' as const),
  }))
  const again = (key: string) => void files[fileIds.indexOf(key as FileId)]?.refetch()
  return <PhotoTiles label={label} tiles={tiles} onAgain={again} />
}
