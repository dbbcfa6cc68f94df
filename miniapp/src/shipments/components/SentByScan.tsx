import { getLoad } from '@shared/codes/cases'
import type { Shipment } from '@shared/shipments/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { Note } from '../../platform/ui/Note'
import { sentWords } from '../came'

/** How much of it was scanned onto the truck; nothing where nobody scanned. */
export const SentByScan = ({ shipment }: { shipment: Shipment }) => {
  const { shipmentId } = shipment
  const { data } = useQuery({ queryKey: [getLoad.path, shipmentId], queryFn: () => call(getLoad, { shipmentId }) })
  const said = sentWords(shipment, data)
  return said ? <Note icon='scan'>{said}</Note> : null
}
