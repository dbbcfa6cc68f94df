import { useState } from 'react'
import { useOnline } from '../../platform/online'
import { place as here } from '../place/place'
import { itemOf, looksOf } from '../verdict/words'
import { heldOf, photosIn } from '../waiting/held'
import { scans, useScans } from '../waiting/scans'
import type { Waiting } from '../waiting/task'
import type { Use } from './purposes'
import { useRests } from './useRests'

/** Scans by this page: the one that is looked at, and all that this phone still knows, the newest first. */
export function useScanning() {
  const all = useScans()
  const online = useOnline()
  const [opened, setOpened] = useState<string>()
  const one = all.find(({ scanId }) => scanId === opened)
  const asking = one?.state === 'waiting' ? one : undefined
  const doing = asking && !isLook(asking) ? asking : undefined
  const rests = useRests(online ? doing?.scanId : undefined)
  const held = heldOf(all)
  return {
    recent: all.filter(isOne).reverse(),
    waiting: all.filter(({ state }) => state === 'waiting').length,
    /** Photos among it. */
    photos: photosIn(all),
    /** Why they wait, where it is not the signal. */
    held,
    /** Answered, and to be shown. */
    shown: one && one.state !== 'waiting' ? one : undefined,
    /** How often this person has verified it on this phone. */
    looks: (of: Waiting) => looksOf(of, all),
    /** On its way: what is said of it while the answer is awaited. */
    asking: asking && online && !held ? saysOf(asking) : undefined,
    /** Scanned just now without a network: what there is in place of an answer. */
    kept: asking && !online ? asking : undefined,
    rests,
    /** Whether the camera may pass it on: what is being done with an item is not to be asked once more over its answer. */
    isNew: (uri: string) => !doing || itemOf(uri) !== itemOf(doing.task.uri),
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

/** Cases of a truck stand in the log of their own page. */
const isOne = ({ task }: Waiting) => task.kind === 'scan' || task.kind === 'bind' || task.kind === 'claim' || task.kind === 'report'

/** What is only looked at may be looked at again. */
const isLook = ({ task }: Waiting) => task.kind === 'scan' && (task.purpose === 'verify' || task.purpose === 'inspect')

const doings: Partial<Record<string, string>> = { bind: '正在绑', sell: '正在记卖出', receive: '正在收', claim: '正在领奖' }
const saysOf = ({ task }: Waiting) => doings[task.kind === 'scan' ? task.purpose : task.kind] ?? '正在查'
