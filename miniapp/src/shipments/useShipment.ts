import { getShipment } from '@shared/shipments/api'
import type { ShipmentId } from '@shared/shipments/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'
import { shipmentsKey } from './useShipments'

export const shipmentKey = (shipmentId: ShipmentId) => [...shipmentsKey, 'one', shipmentId] as const

export const useShipment = (shipmentId: ShipmentId) =>
  useQuery({ queryKey: shipmentKey(shipmentId), queryFn: () => call(getShipment, { shipmentId }) })
