import { getLoad } from '@shared/codes/cases'
import { receiveShipment } from '@shared/shipments/api'
import type { Shipment } from '@shared/shipments/model'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../platform/call'
import type { PhotosSent } from '../platform/files/usePhotos'
import { cameOf, isScannedIn, isScannedOut, noTrouble, scannedTroubles, type Trouble, type Troubles, troublesOf, withTrouble } from './came'
import { shipmentKey } from './useShipment'

/** A receipt as it is filled in: all came whole until a scanner or somebody says otherwise. */
export function useReceiving(shipment: Shipment) {
  const client = useQueryClient()
  const [said, setSaid] = useState<Troubles>({})
  const [photos, setPhotos] = useState<PhotosSent>({ fileIds: [], waiting: false })
  const [note, setNote] = useState('')
  const { shipmentId, lines } = shipment
  // The same answer that the page of the camera shows.
  const load = useQuery({ queryKey: [getLoad.path, shipmentId], queryFn: () => call(getLoad, { shipmentId }) })
  const scanned = scannedTroubles(load.data)
  const troubles = troublesOf(scanned, said)
  const lacking = Object.keys(scanned)
  const quantityOf = (skuId: string) => lines.find((line) => line.skuId === skuId)?.quantity ?? 0
  const counted = (skuId: string, before = noTrouble, { missing } = noTrouble) => withTrouble(quantityOf(skuId), before, { missing })
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      call(receiveShipment, {
        shipmentId,
        lines: cameOf(shipment, troubles),
        ...(photos.fileIds.length > 0 && { photoIds: photos.fileIds }),
        ...(note.trim() && { note: note.trim() }),
      }),
    onSuccess: (received) => client.setQueryData(shipmentKey(shipmentId), received),
    onSettled: () => client.invalidateQueries(),
  })
  return {
    troubles,
    photos,
    error,
    busy: isPending,
    setPhotos,
    setNote,
    /** What was scanned in, where anything was. */
    load: isScannedIn(load.data) ? load.data : undefined,
    /** Its sender scanned it out, so that it can be scanned in. */
    scannable: isScannedOut(load.data),
    /** Nobody knows yet what was scanned. */
    asking: load.isPending && load.fetchStatus === 'fetching' && load.failureCount === 0,
    /** It is not to be had: the form is as if nothing was scanned. */
    unknown: load.isError && !load.data,
    askAgain: () => void load.refetch(),
    /** What was not scanned is there all the same. */
    allCame: lacking.length > 0 && lacking.every((skuId) => troubles[skuId]?.missing === 0),
    takeAll: () => setSaid((last) => ({ ...last, ...eachOf(lacking, (skuId) => ({ ...(last[skuId] ?? noTrouble), missing: 0 })) })),
    takeScanned: () => setSaid((last) => ({ ...last, ...eachOf(lacking, (skuId) => counted(skuId, last[skuId], scanned[skuId])) })),
    receive: () => mutate(),
    set: (skuId: string, more: Partial<Trouble>) =>
      setSaid((last) => ({ ...last, [skuId]: withTrouble(quantityOf(skuId), last[skuId] ?? scanned[skuId] ?? noTrouble, more) })),
  }
}

const eachOf = <T>(keys: readonly string[], told: (key: string) => T) => Object.fromEntries(keys.map((key) => [key, told(key)]))
