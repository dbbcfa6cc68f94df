import { getCase, packCase } from '@shared/codes/cases'
import type { PackedCase, ScanId } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../../platform/call'
import { feedback } from '../feedback'
import { type Item, meet, packLog, refusedBy, type Wrong } from './packing'

/** One case after the other: its code opens it, its items fill it, a tap or the next case's code closes it. */
export function usePacking() {
  const client = useQueryClient()
  const [sscc, setSscc] = useState<string>()
  const [items, setItems] = useState<Item[]>([])
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const [done, setDone] = useState<PackedCase[]>([])
  const attempt = useRef<{ of: string; scanId: ScanId }>(undefined)
  const box = useQuery({
    queryKey: [getCase.path, sscc],
    queryFn: () => call(getCase, { sscc: sscc! }),
    enabled: sscc !== undefined,
    retry: false,
    gcTime: 0,
  })
  const pack = useMutation({
    mutationFn: ({ uris }: { uris: string[]; next?: string | undefined }) => {
      // A repeat after a lost answer is the same packing; another list is another.
      const of = JSON.stringify([sscc, uris])
      if (attempt.current?.of !== of) attempt.current = { of, scanId: newId('scn') }
      return call(packCase, { sscc: sscc!, scanId: attempt.current.scanId, uris })
    },
    onSuccess: (packed, { next }) => {
      feedback(true)
      setDone((last) => [packed, ...last.filter((one) => one.sscc !== packed.sscc)])
      open(next)
    },
    onError: () => feedback(false),
  })
  const refused = refusedBy(pack.error)
  function open(next: string | undefined) {
    setSscc(next)
    setItems([])
    setWrongs([])
    pack.reset()
    void client.removeQueries({ queryKey: [getCase.path] })
  }
  const uris = items.map(({ uri }) => uri)
  return {
    sscc,
    box,
    items,
    done,
    refused,
    error: pack.error,
    busy: pack.isPending,
    log: packLog(box.data?.name ?? '', items, wrongs, refused),
    open,
    scan(uri: string) {
      const at = new Date().toISOString()
      if (sscc && !box.data && !box.error) return
      const met = meet(uri, box.data, items)
      if (met === 'same' || pack.isPending) return
      if ('case' in met) {
        feedback(true)
        return open(met.case)
      }
      if ('next' in met) return pack.mutate({ uris, next: met.next })
      feedback('item' in met)
      if ('item' in met) setItems((last) => [...last, { ...met.item, at }])
      else setWrongs((last) => [...last, { uri, code: met.wrong, at }])
    },
    takeOut: (gone: ReadonlySet<string>) => {
      setItems((last) => last.filter(({ uri }) => !gone.has(uri)))
      pack.reset()
    },
    close: () => pack.mutate({ uris }),
    asPrinted: () => pack.mutate({ uris: [] }),
  }
}
