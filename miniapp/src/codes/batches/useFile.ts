import { downloadCodes, downloadLabels, getCodeBatch } from '@shared/codes/api'
import type { Labels, Progress } from '@shared/codes/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fileAt, type Saved, save } from './download'

const pause = 1_000
const sleep = () => new Promise((done) => setTimeout(done, pause))

/** Asks for a file until it is whole, says meanwhile how far it is, and hands it over. */
export function useFile(batchId: string) {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress>()
  const [saved, setSaved] = useState<Saved>()
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
        if ('url' in asked) return setSaved(await save(asked.url))
        setProgress(asked.progress)
        await sleep()
      }
    },
    onSettled(_, __, labels) {
      setProgress(undefined)
      if (labels) void client.invalidateQueries({ queryKey: [getCodeBatch.path, batchId] })
    },
  })
  const labels = ({ from, to, sheet, of }: Labels) => mutate({ from, to, sheet, of })
  return { codes: () => mutate(undefined), labels, busy: isPending, error, progress, saved }
}
