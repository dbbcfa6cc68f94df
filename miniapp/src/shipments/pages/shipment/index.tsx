import { receiveCases, shipCases } from '@shared/codes/scanning'
import { Refused } from '@shared/kernel/refused'
import { sideOf } from '@shared/orders/lifecycle'
import { receiveShipment } from '@shared/shipments/api'
import { type Shipment, ShipmentId } from '@shared/shipments/model'
import { useRouter } from '@tarojs/taro'
import { useFresh } from '../../../platform/fresh'
import { go } from '../../../platform/go'
import { carrierWords } from '../../../platform/goods/parcel'
import { may } from '../../../platform/may'
import { pages } from '../../../platform/pages'
import { session } from '../../../platform/session'
import { Page } from '../../../platform/shell/Page'
import { Button } from '../../../platform/ui/Button'
import { Empty } from '../../../platform/ui/Empty'
import { goBack } from '../../../platform/ui/NavBar'
import { Note } from '../../../platform/ui/Note'
import { Problem } from '../../../platform/ui/Problem'
import { useRefresh } from '../../../platform/ui/refreshing'
import { CardBones } from '../../../platform/ui/Skeletons'
import { words } from '../../../platform/ui/words'
import { ReceiveButton, ReceiveForm } from '../../components/ReceiveForm'
import { SentByScan } from '../../components/SentByScan'
import { ShipmentSheet } from '../../components/ShipmentSheet'
import { useReceiving } from '../../useReceiving'
import { useShipment } from '../../useShipment'

/** 发货单; whoever receives goods receives them here. */
export default function ShipmentPage() {
  const { params } = useRouter()
  const shipmentId = ShipmentId.safeParse(params.shipmentId).data
  if (shipmentId) return <Known shipmentId={shipmentId} />
  return (
    <Page title='收货' place='parcels' under>
      <Empty title='没有这张发货单' text='地址不完整，请从收货列表里打开' action={{ label: '返回', onTap: goBack }} />
    </Page>
  )
}

function Known({ shipmentId }: { shipmentId: ShipmentId }) {
  const shipment = useShipment(shipmentId)
  const { data, error, refetch } = shipment
  useFresh(shipment)
  useRefresh(refetch)
  const person = session.current()
  const side = data && person && sideOf(data, person.party.partyId)
  const receives = data?.status === 'sent' && side === 'buyer' && may(receiveShipment, person)
  if (receives) return <Receiving shipment={data} />
  return (
    <Page
      title={side === 'buyer' ? '收货' : '发货单'}
      sub={data?.number}
      under
      narrow
      bottom={
        data && (
          <>
            {data.status === 'sent' && side === 'seller' && may(shipCases, person) && <ScanCases shipmentId={shipmentId} way='ship' />}
            <Button size={48} wide onTap={() => go(`${pages.order}?orderId=${data.orderId}`)}>
              看订单
            </Button>
          </>
        )
      }
    >
      {data ? (
        <>
          {error && (
            <Note tone='warn' icon='offline' action={{ label: '再取一次', onTap: () => void refetch() }}>
              {words(error)}。下面是上次取到的
            </Note>
          )}
          {side === 'seller' && <SentByScan shipment={data} />}
          <ShipmentSheet shipment={data} />
        </>
      ) : error instanceof Refused && error.code === 'shipment.unknown' ? (
        <Empty title='没有这张发货单' text='可能是地址不对，请从收货列表里打开' action={{ label: '返回', onTap: goBack }} />
      ) : error ? (
        <Problem what='这张发货单' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones />
      )}
    </Page>
  )
}

function Receiving({ shipment }: { shipment: Shipment }) {
  const receiving = useReceiving(shipment)
  return (
    <Page
      title='收货'
      sub={`${shipment.number} · ${carrierWords(shipment)}`}
      under
      narrow
      bottom={<ReceiveButton shipment={shipment} receiving={receiving} />}
    >
      <ReceiveForm shipment={shipment} receiving={receiving}>
        {may(receiveCases, session.current()) && <ScanCases shipmentId={shipment.shipmentId} way='receive' begun={!!receiving.load} />}
      </ReceiveForm>
    </Page>
  )
}

/** Case after case by the camera, where they carry codes. */
const ScanCases = ({ shipmentId, way, begun }: { shipmentId: ShipmentId; way: 'ship' | 'receive'; begun?: boolean }) => (
  <Button size={48} wide icon='scan' onTap={() => go(`${pages.scanCases}?shipmentId=${shipmentId}&way=${way}`)}>
    {way === 'ship' ? '扫箱码出库' : begun ? '接着扫箱码' : '扫箱码收货'}
  </Button>
)
