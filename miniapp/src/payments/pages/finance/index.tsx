import { FinancePage } from '../../finance/FinancePage'

/** 收款 */
export default function Index() {
  return <FinancePage />
}
