import { getLoad, getReturnLoad } from '@shared/codes/cases'
import type { Load } from '@shared/codes/model'
import { getReturn } from '@shared/returns/api'
import type { Return, ReturnId } from '@shared/returns/model'
import { getShipment } from '@shared/shipments/api'
import type { Shipment, ShipmentId } from '@shared/shipments/model'
import { call } from '../../platform/call'
import { carrierWords } from '../../platform/goods/parcel'
import { pages } from '../../platform/pages'
import type { PlaceName } from '../../platform/shell/places'
import type { Task } from '../waiting/task'

/** What goods are counted against: a shipment on its way out or in, a return on its way back. */
export type Paper = { way: 'ship' | 'receive'; shipmentId: ShipmentId } | { way: 'back'; returnId: ReturnId }

/** All that differs between them. */
interface Counting {
  title: string
  place: PlaceName
  what: string
  done: string
  /** Where the paper itself is shown. */
  page: string
  address: string
  load: { queryKey: readonly string[]; queryFn: () => Promise<Load> }
  paper: { queryKey: readonly string[]; queryFn: () => Promise<Shipment | Return> }
  task: (uri: string) => Task
  isOf: (task: Task) => boolean
}

export const paperOf = (on: Paper): Counting => (on.way === 'back' ? returned(on) : sent(on))

export const subOf = (one: Shipment | Return) => `${one.number} · ${'returnId' in one ? one.buyerName : carrierWords(one)}`

const returned = ({ returnId }: Paper & { way: 'back' }): Counting => ({
  ...{ title: '扫码退回', place: 'returns', what: '这张退货单', done: '扫完了' },
  ...{ page: pages.return, address: `${pages.return}?returnId=${returnId}` },
  load: { queryKey: [getReturnLoad.path, returnId], queryFn: () => call(getReturnLoad, { returnId }) },
  paper: { queryKey: ['returns', 'one', returnId], queryFn: () => call(getReturn, { returnId }) },
  task: (uri) => ({ kind: 'back', uri, returnId }),
  isOf: (task) => task.kind === 'back' && task.returnId === returnId,
})

const sent = ({ way, shipmentId }: Paper & { way: 'ship' | 'receive' }): Counting => ({
  ...(way === 'ship' ? { title: '扫码发货', place: 'sending', done: '扫完了' } : { title: '扫码收货', place: 'parcels', done: '收完了' }),
  ...{ what: '这张发货单', page: pages.shipment, address: `${pages.shipment}?shipmentId=${shipmentId}` },
  load: { queryKey: [getLoad.path, shipmentId], queryFn: () => call(getLoad, { shipmentId }) },
  paper: { queryKey: ['shipments', 'one', shipmentId], queryFn: () => call(getShipment, { shipmentId }) },
  task: (uri) => ({ kind: way, uri, shipmentId }),
  isOf: (task) => task.kind === way && task.shipmentId === shipmentId,
})
