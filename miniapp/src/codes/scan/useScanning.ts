import { useState } from 'react'
import { place as here } from '../place/place'
import { looksOf } from '../verdict/words'
import { scans, useScans } from '../waiting/scans'
import type { Waiting } from '../waiting/task'
import type { Use } from './purposes'

/** Scans by this page: the one that is looked at, and all that this phone still knows, the newest first. */
export function useScanning() {
  const all = useScans()
  const [opened, setOpened] = useState<string>()
  const one = all.find(({ scanId }) => scanId === opened)
  return {
    recent: [...all].reverse(),
    waiting: all.filter(({ state }) => state === 'waiting').length,
    /** Answered, and to be shown. */
    shown: one && one.state !== 'waiting' ? one : undefined,
    /** How often this person has verified it on this phone. */
    looks: (of: Waiting) => looksOf(of, all),
    /** On its way. */
    asking: one?.state === 'waiting' ? one : undefined,
    async scan(uri: string, purpose: Use) {
      if (purpose === 'claim') return setOpened(scans.add({ kind: 'claim', uri }))
      const place = await here.place()
      setOpened(scans.add({ kind: 'scan', uri, purpose, ...(place && { place }) }))
    },
    bind: (uri: string) => setOpened(scans.add({ kind: 'bind', uri })),
    open: ({ scanId }: Waiting) => setOpened(scanId),
    close: () => setOpened(undefined),
  }
}
