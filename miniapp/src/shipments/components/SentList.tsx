import { View } from '@tarojs/components'
import { useFresh } from '../../platform/fresh'
import { go } from '../../platform/go'
import { Rows } from '../../platform/goods/Rows'
import { pages } from '../../platform/pages'
import { QueueTable } from '../../platform/ui/QueueTable'
import { role } from '../../platform/ui/role'
import { useDesk } from '../../platform/ui/useWide'
import { sentColumns } from '../desk/columns'
import { useShipments } from '../useShipments'
import { noneSent } from './none'
import { ShipmentCard } from './ShipmentCard'

/** What has left and has not been received: a table on a desk, cards on a phone. */
export function SentList({ enabled }: { enabled: boolean }) {
  const desk = useDesk()
  const list = useShipments({ as: 'seller', status: 'sent' }, enabled)
  useFresh(list)
  const open = (shipmentId: string) => go(`${pages.shipment}?shipmentId=${shipmentId}`)
  return (
    <Rows what='在路上的货' list={list} none={noneSent} end={(rows) => `共 ${rows} 车`}>
      {(rows, foot) =>
        desk ? (
          <QueueTable
            label='在路上的货'
            rows={rows}
            idOf={({ shipmentId }) => shipmentId}
            nameOf={({ number, buyerName }) => `${number} ${buyerName}`}
            columns={sentColumns}
            card={() => null}
            onOpen={({ shipmentId }) => open(shipmentId)}
            foot={foot}
          />
        ) : (
          <>
            <View {...role('list', '在路上的货')}>
              {rows.map((shipment) => (
                <View key={shipment.shipmentId} {...role('listitem')}>
                  <ShipmentCard shipment={shipment} name={shipment.buyerName} onOpen={() => open(shipment.shipmentId)} />
                </View>
              ))}
            </View>
            {foot}
          </>
        )
      }
    </Rows>
  )
}
