import type { CarrierCode } from '@shared/carriers/model'
import { newId } from '@shared/kernel/id'
import type { Order } from '@shared/orders/model'
import { shipOrder } from '@shared/shipments/api'
import type { Shipment } from '@shared/shipments/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../platform/call'
import { restOf } from './left'

export interface Parcel {
  /** None is the seller's own truck. */
  carrier?: CarrierCode | undefined
  trackingNo: string
  phone: string
  expectedOn?: string | undefined
  note: string
}

const ownTruck: Parcel = { trackingNo: '', phone: '', note: '' }

/** What leaves of an order: all that is left unless somebody takes some back, and how. */
export function useShipping(order: Order, onSent: (shipment: Shipment) => void) {
  const client = useQueryClient()
  const [shipmentId] = useState(() => newId('shp'))
  const [some, setSome] = useState<Record<string, number>>({})
  const [parcel, setParcel] = useState(ownTruck)
  const lines = restOf(order).map((line) => ({ ...line, sending: Math.min(line.left, some[line.skuId] ?? line.left) }))
  const going = lines.filter(({ sending }) => sending > 0)
  const { carrier, trackingNo, phone, expectedOn, note } = parcel

  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      call(shipOrder, {
        orderId: order.orderId,
        shipmentId,
        lines: going.map(({ skuId, sending }) => ({ skuId, quantity: sending })),
        ...(carrier && { carrier }),
        ...(carrier && trackingNo.trim() && { trackingNo: trackingNo.trim() }),
        ...(carrier && phone.trim() && { phone: phone.trim() }),
        ...(expectedOn && { expectedOn }),
        ...(note.trim() && { note: note.trim() }),
      }),
    onSuccess: onSent,
    onSettled: () => client.invalidateQueries(),
  })
  return {
    lines,
    going,
    parcel,
    error,
    busy: isPending,
    change: (more: Partial<Parcel>) => setParcel((last) => ({ ...last, ...more })),
    set: (skuId: string, pieces: number) => setSome((last) => ({ ...last, [skuId]: pieces })),
    send: () => mutate(),
  }
}
