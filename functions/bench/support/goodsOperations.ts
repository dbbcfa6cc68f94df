import { createHash } from 'node:crypto'
import { newId } from '@shared/kernel/id'
import type { Shipment } from '@shared/shipments/model'
import { invoke } from '../../testing/invoke'
import { casesOperations } from './casesOperations'
import { type Channel, linesOf } from './channel'
import { hears, indexes, moveOf10, type Operation, op, ordered, orderOf10, reads, theOrder } from './operation'

const sent = ({ answers }: Channel) => answers['shipOrder.10'] as Shipment
const claimed = ({ answers }: Channel) => ({ claimId: (answers['receiveShipment.10'] as Shipment).claimId! })
const parcel = { carrier: 'yuantong', trackingNo: 'YT0000000000001' } as const

/** The order of 4 KB, which changes its place on the desk; ten rows of stock. */
const order = 2 * 4 + 2 * (indexes + 1)
const stock = 2 * 10

/** An order on its way to its buyer. */
export const goodsOperations: Operation[] = [
  op('submitOrder.10, to be shipped', 'owner', () => import('../../orders/submitOrder'), ordered(10), orderOf10),
  op('approveOrder.10, to be shipped', 'admin', () => import('../../orders/approveOrder'), theOrder, moveOf10),
  op('confirmOrderFunds.10, to be shipped', 'admin', () => import('../../orders/confirmOrderFunds'), theOrder, moveOf10),
  op(
    'shipOrder.10',
    'admin',
    () => import('../../shipments/shipOrder'),
    (channel) => ({ ...theOrder(channel), shipmentId: newId('shp'), lines: linesOf(channel, 10), ...parcel }),
    // The account, its entry and what is open of it; the shipment of 2 KB in two lists, and when it is due.
    { wru: order + stock + 2 * 3 + 2 + (2 * 2 + 2 * 2) + 2 },
  ),
  hears(
    'onShipmentSent.10',
    'shipment.sent',
    () => import('../../shipments/onShipmentSent'),
    (channel) => sent(channel).shipmentId,
    { wru: stock + 2 * 2 },
  ),
  ...casesOperations,
  {
    // A row of what is known, and the shipment where what lists show of it changes.
    ...{ name: 'receiveCarrierPush', most: { wru: 2 + 2 * 3 + 2 * 2 } },
    run: async (channel) => {
      const { commit } = await import('../../platform/table')
      const { follows } = await import('../../shipments/trackStore')
      await commit(follows(parcel.carrier, parcel.trackingNo, sent(channel).shipmentId))
      const { handler } = await import('../../carriers/receiveCarrierPush')
      const data = [{ time: '2026-11-21 08:05:09', context: '快件已由营业部揽收', areaName: '浙江省杭州市' }]
      const lastResult = { com: parcel.carrier, nu: parcel.trackingNo, state: '1', data }
      const param = JSON.stringify({ status: 'polling', comOld: '', comNew: '', lastResult })
      const sign = createHash('md5').update(`${param}bench`).digest('hex')
      const { status, body } = await invoke(handler, { body: `${new URLSearchParams({ param, sign })}` })
      if (status !== 200) throw new Error(`receiveCarrierPush ${status} ${JSON.stringify(body)}`)
    },
  },
  op(
    'getShipment',
    'owner',
    () => import('../../shipments/getShipment'),
    (channel) => ({ shipmentId: sent(channel).shipmentId }),
    reads,
  ),
  op(
    'listShipments.buyer',
    'owner',
    () => import('../../shipments/listShipments'),
    () => ({ as: 'buyer', status: 'sent' }),
    reads,
  ),
  op('listShipments.order', 'owner', () => import('../../shipments/listShipments'), theOrder, reads),
  op(
    'receiveShipment.10',
    'owner',
    () => import('../../shipments/receiveShipment'),
    (channel) => {
      const [first, ...others] = sent(channel).lines.map(({ skuId, quantity }) => ({ skuId, received: quantity }))
      return { shipmentId: sent(channel).shipmentId, lines: [{ ...first!, received: 1, damaged: 1 }, ...others] }
    },
    // The shipment of 3 KB, which leaves its places in two lists for others; the claim in two.
    { wru: order + stock + (2 * 3 + 2 * 4) + (2 + 2 * 2) },
  ),
  op(
    'listClaims',
    'admin',
    () => import('../../shipments/listClaims'),
    () => ({ as: 'seller', status: 'open' }),
    reads,
  ),
  op('getClaim', 'owner', () => import('../../shipments/getClaim'), claimed, reads),
  op(
    'decideClaim',
    'admin',
    () => import('../../shipments/decideClaim'),
    (channel) => ({ ...claimed(channel), lines: [{ skuId: channel.skuIds[0], accepted: 1 }] }),
    // The order stays where it is; the claim leaves its places; the account, its entry and what is open of it.
    { wru: 2 * 4 + 2 * indexes + (2 + 2 * 4) + 2 * 3 + 2 },
  ),
]
