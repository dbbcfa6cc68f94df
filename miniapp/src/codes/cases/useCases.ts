import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { feedback } from '../feedback'
import { heldOf } from '../waiting/held'
import { scans, useScans } from '../waiting/scans'
import { isTwice, logOf } from './counting'
import { type Paper, paperOf } from './paper'

/** Others scan the same truck: what they have counted is here within so long. */
const every = 5_000

/** Scanning cases one after the other: each goes up by itself, in order; what the paper has come to is the newest answer. */
export function useCases(on: Paper, { shown, online }: { shown: boolean; online: boolean }) {
  const client = useQueryClient()
  const { isOf, ...of } = paperOf(on)
  const loadKey = of.load.queryKey
  const load = useQuery({ ...of.load, refetchInterval: shown && online && every })
  const paper = useQuery(of.paper)
  const packs = new Map(paper.data?.lines.map(({ skuId, packSize }) => [skuId as string, packSize]))
  const all = useScans()
  const mine = all.filter(({ task }) => isOf(task))
  const [twice, setTwice] = useState<{ uri: string; at: string }[]>([])
  const settled = mine.filter(({ state }) => state !== 'waiting')
  const told = useRef<Set<string>>(undefined)
  told.current ??= new Set(settled.map(({ scanId }) => scanId))
  /** Heard when they were stored, without a network: a good answer later is no news. */
  const [stored] = useState(() => new Set<string>())

  // Each answer once: its sound, and what the paper has come to.
  const fresh = settled.filter(({ scanId }) => !told.current?.has(scanId))
  useEffect(() => {
    for (const { scanId, load: now } of fresh) {
      told.current?.add(scanId)
      if (!now || !stored.has(scanId)) feedback(!!now)
      if (!now) continue
      // What was asked before this answer would count one case less.
      void client.cancelQueries({ queryKey: loadKey })
      client.setQueryData(loadKey, now)
    }
  })
  return {
    load,
    paper,
    packs,
    log: logOf(mine, twice, on.way, packs),
    waiting: mine.length - settled.length,
    /** Why they wait, where it is not the signal. */
    held: heldOf(all),
    scan(uri: string) {
      if (isTwice(uri, mine)) {
        feedback(false)
        return setTwice((last) => [...last, { uri, at: new Date().toISOString() }])
      }
      const scanId = scans.add(of.task(uri))
      if (online) return
      stored.add(scanId)
      feedback(true)
    },
  }
}
