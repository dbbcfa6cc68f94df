import { StatementPage } from '../../one/StatementPage'

/** 对账单 */
export default function Index() {
  return <StatementPage />
}
