import type { Order } from '@shared/orders/model'
import { getShipment, listShipments } from '@shared/shipments/api'
import type { ShipmentId } from '@shared/shipments/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'

/** The shipments of an order, the first sent first; none is asked for before something has left. */
export const useParcels = ({ orderId, lines }: Pick<Order, 'orderId' | 'lines'>) =>
  useQuery({
    queryKey: ['shipments', 'of', orderId],
    queryFn: async () => (await call(listShipments, { orderId })).items,
    enabled: lines.some(({ shipped }) => shipped),
  })

/** One of them in full, as its own page keeps it. */
export const useParcel = (shipmentId: ShipmentId | undefined) =>
  useQuery({
    queryKey: ['shipments', 'one', shipmentId],
    queryFn: () => call(getShipment, { shipmentId: shipmentId! }),
    enabled: !!shipmentId,
  })
