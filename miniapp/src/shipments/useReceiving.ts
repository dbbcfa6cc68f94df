import { receiveShipment } from '@shared/shipments/api'
import type { Shipment } from '@shared/shipments/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../platform/call'
import type { PhotosSent } from '../platform/files/usePhotos'
import { cameOf, noTrouble, type Trouble, type Troubles, withTrouble } from './came'
import { shipmentKey } from './useShipment'

/** A receipt as it is filled in: all came whole until somebody says otherwise. */
export function useReceiving(shipment: Shipment) {
  const client = useQueryClient()
  const [troubles, setTroubles] = useState<Troubles>({})
  const [photos, setPhotos] = useState<PhotosSent>({ fileIds: [], waiting: false })
  const [note, setNote] = useState('')
  const { shipmentId, lines } = shipment
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
    receive: () => mutate(),
    set: (skuId: string, more: Partial<Trouble>) =>
      setTroubles((last) => {
        const quantity = lines.find((line) => line.skuId === skuId)?.quantity ?? 0
        return { ...last, [skuId]: withTrouble(quantity, last[skuId] ?? noTrouble, more) }
      }),
  }
}
