import { getLoad } from '@shared/codes/api'
import { getShipment } from '@shared/shipments/api'
import type { ShipmentId } from '@shared/shipments/model'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../platform/call'
import { feedback } from '../feedback'
import { scans, useScans } from '../waiting/scans'
import { isTwice, logOf, type Way } from './counting'

/** Others scan the same truck: what they have counted is here within so long. */
const every = 5_000

/** Scanning cases one after the other: each goes up by itself, in order; what the shipment has come to is the newest answer. */
export function useCases(shipmentId: ShipmentId, way: Way, { shown, online }: { shown: boolean; online: boolean }) {
  const client = useQueryClient()
  const loadKey = [getLoad.path, shipmentId]
  const load = useQuery({ queryKey: loadKey, queryFn: () => call(getLoad, { shipmentId }), refetchInterval: shown && online && every })
  const shipment = useQuery({ queryKey: [getShipment.path, shipmentId], queryFn: () => call(getShipment, { shipmentId }) })
  const packs = new Map(shipment.data?.lines.map(({ skuId, packSize }) => [skuId as string, packSize]))
  const mine = useScans().filter(({ task }) => task.kind === way && task.shipmentId === shipmentId)
  const [twice, setTwice] = useState<{ uri: string; at: string }[]>([])
  const settled = mine.filter(({ state }) => state !== 'waiting')
  const told = useRef<Set<string>>(undefined)
  told.current ??= new Set(settled.map(({ scanId }) => scanId))
  /** Heard when they were stored, without a network: a good answer later is no news. */
  const [stored] = useState(() => new Set<string>())

  // Each answer once: its sound, and what the shipment has come to.
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
    shipment,
    packs,
    log: logOf(mine, twice, way, packs),
    waiting: mine.length - settled.length,
    scan(uri: string) {
      if (isTwice(uri, mine)) {
        feedback(false)
        return setTwice((last) => [...last, { uri, at: new Date().toISOString() }])
      }
      const scanId = scans.add({ kind: way, uri, shipmentId })
      if (online) return
      stored.add(scanId)
      feedback(true)
    },
  }
}
