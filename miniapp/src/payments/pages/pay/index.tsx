import { PayPage } from '../../pay/PayPage'

/** 付款 */
export default function Index() {
  return <PayPage />
}
