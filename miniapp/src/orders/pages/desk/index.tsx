import { useDesk } from '../../../platform/ui/useWide'
import { PhoneDesk } from '../../components/PhoneDesk'
import { OrderDesk } from '../../desk/OrderDesk'

/** 客户订单 · 订单台 */
export default function DeskPage() {
  return useDesk() ? <OrderDesk /> : <PhoneDesk />
}
