import { ReturnId } from '@shared/returns/model'
import { ShipmentId } from '@shared/shipments/model'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../platform/shell/Page'
import { Empty } from '../../../platform/ui/Empty'
import { goBack } from '../../../platform/ui/NavBar'
import { CasesPage } from '../../cases/CasesPage'

/** 连扫：箱码、托盘码 onto a shipment, in from it, or back with a return. */
export default function Cases() {
  const { params } = useRouter()
  const shipmentId = ShipmentId.safeParse(params.shipmentId).data
  const returnId = ReturnId.safeParse(params.returnId).data
  if (returnId) return <CasesPage on={{ way: 'back', returnId }} />
  if (shipmentId) return <CasesPage on={{ way: params.way === 'ship' ? 'ship' : 'receive', shipmentId }} />
  return (
    <Page title='扫箱码' place='scan' under>
      <Empty title='没有这张单' text='请从发货、收货或退货列表里打开' action={{ label: '返回', onTap: goBack }} />
    </Page>
  )
}
