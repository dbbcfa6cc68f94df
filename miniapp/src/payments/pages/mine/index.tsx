import { MyPaymentsPage } from '../../mine/MyPaymentsPage'

/** 付款记录 */
export default function Index() {
  return <MyPaymentsPage />
}
