import { receiveCases } from '@shared/codes/scanning'
import { ShipmentStatus, type ShipmentSummary } from '@shared/shipments/model'
import { View } from '@tarojs/components'
import { useFresh } from '../../../platform/fresh'
import { go } from '../../../platform/go'
import { Rows } from '../../../platform/goods/Rows'
import { may } from '../../../platform/may'
import { pages } from '../../../platform/pages'
import { usePlace } from '../../../platform/place'
import { session } from '../../../platform/session'
import { Page } from '../../../platform/shell/Page'
import { useRefresh } from '../../../platform/ui/refreshing'
import { role } from '../../../platform/ui/role'
import { Tabs } from '../../../platform/ui/Tabs'
import { ShipmentCard } from '../../components/ShipmentCard'
import { useShipments } from '../../useShipments'

const tabs = [
  { value: 'sent', label: '在路上' },
  { value: 'received', label: '收过的' },
] as const
const none = {
  sent: { title: '没有在路上的货', text: '供货方一发货，这里就看得到' },
  received: { title: '还没收过货', text: '收了货，这里留着记录' },
}

/** What was scanned out is counted in by the camera, whoever may; the rest by hand. */
const toReceive = ({ scannedOut, shipmentId }: ShipmentSummary) =>
  scannedOut && may(receiveCases, session.current())
    ? `${pages.scanCases}?way=receive&shipmentId=${shipmentId}`
    : `${pages.shipment}?shipmentId=${shipmentId}`

/** 收货: what is on its way to us, and what came. */
export default function ParcelsPage() {
  const [chosen, choose] = usePlace(pages.parcels, 'status', 'sent')
  const status = ShipmentStatus.safeParse(chosen).data ?? 'sent'
  const list = useShipments({ as: 'buyer', status }, !!session.current())
  useFresh(list)
  useRefresh(() => list.refetch())
  return (
    <Page title='收货' place='parcels' narrow below={<Tabs label='收了没有' tabs={tabs} value={status} onChange={choose} />}>
      <Rows what='要收的货' list={list} none={none[status]} end={(rows) => `共 ${rows} 车`}>
        {(rows, foot) => (
          <>
            <View {...role('list', '发来的货')}>
              {rows.map((shipment) => (
                <View key={shipment.shipmentId} {...role('listitem')}>
                  <ShipmentCard shipment={shipment} name={shipment.sellerName} onOpen={() => go(toReceive(shipment))} />
                </View>
              ))}
            </View>
            {foot}
          </>
        )}
      </Rows>
    </Page>
  )
}
