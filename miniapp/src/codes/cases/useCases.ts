import { getLoad } from '@shared/codes/api'
import { getShipment } from '@shared/shipments/api'
import type { ShipmentId } from '@shared/shipments/model'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../platform/call'
import { feedback } from '../feedback'
import { scans, useScans } from '../waiting/scans'
import { isTwice, logOf, type Way } from './counting'

/** Scanning cases one after the other: each goes up by itself, in order; what the shipment has come to is the newest answer. */
export function useCases(shipmentId: ShipmentId, way: Way) {
  const client = useQueryClient()
  const loadKey = [getLoad.path, shipmentId]
  const load = useQuery({ queryKey: loadKey, queryFn: () => call(getLoad, { shipmentId }) })
  const shipment = useQuery({ queryKey: [getShipment.path, shipmentId], queryFn: () => call(getShipment, { shipmentId }) })
  const mine = useScans().filter(({ task }) => task.kind === way && task.shipmentId === shipmentId)
  const [twice, setTwice] = useState<{ uri: string; at: string }[]>([])
  const settled = mine.filter(({ state }) => state !== 'waiting')
  const told = useRef<Set<string>>(undefined)
  told.current ??= new Set(settled.map(({ scanId }) => scanId))

  // Each answer once: its sound, and what the shipment has come to.
  const fresh = settled.filter(({ scanId }) => !told.current?.has(scanId))
  useEffect(() => {
    for (const { scanId, load: now } of fresh) {
      told.current?.add(scanId)
      feedback(!!now)
      if (now) client.setQueryData(loadKey, now)
    }
  })
  return {
    load,
    shipment: shipment.data,
    log: logOf(mine, twice, way),
    waiting: mine.length - settled.length,
    scan(uri: string) {
      if (!isTwice(uri, mine)) return void scans.add({ kind: way, uri, shipmentId })
      setTwice((last) => [...last, { uri, at: new Date().toISOString() }])
    },
  }
}
