import { ShipmentId } from '@shared/shipments/model'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../platform/shell/Page'
import { Empty } from '../../../platform/ui/Empty'
import { goBack } from '../../../platform/ui/NavBar'
import { CasesPage } from '../../cases/CasesPage'

/** 连扫：箱码、托盘码 onto a shipment, or in from it. */
export default function Cases() {
  const { params } = useRouter()
  const shipmentId = ShipmentId.safeParse(params.shipmentId).data
  if (shipmentId) return <CasesPage shipmentId={shipmentId} way={params.way === 'ship' ? 'ship' : 'receive'} />
  return (
    <Page title='扫箱码' place='scan' under>
      <Empty title='没有这张发货单' text='请从发货或收货列表里打开' action={{ label: '返回', onTap: goBack }} />
    </Page>
  )
}
