import { downloadCodes, downloadLabels } from '@shared/codes/api'
import type { Progress } from '@shared/codes/model'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fileAt, save } from './download'

const pause = 1_000
const sleep = () => new Promise((done) => setTimeout(done, pause))

export interface Labels {
  from: number
  to: number
  sheet: string
}

/** Asks for a file until it is whole, says meanwhile how far it is, and hands it over. */
export function useFile(batchId: string) {
  const [progress, setProgress] = useState<Progress>()
  const { mutate, isPending, error } = useMutation({
    async mutationFn(labels: Labels | undefined) {
      const query = labels
        ? `?${Object.entries(labels)
            .map(([name, value]) => `${name}=${value}`)
            .join('&')}`
        : ''
      const path = (labels ? downloadLabels : downloadCodes).path.replace('{batchId}', batchId) + query
      for (;;) {
        const asked = await fileAt(path)
        if ('url' in asked) return save(asked.url)
        setProgress(asked.progress)
        await sleep()
      }
    },
    onSettled: () => setProgress(undefined),
  })
  return { codes: () => mutate(undefined), labels: (labels: Labels) => mutate(labels), busy: isPending, error, progress }
}
