import { StatementDeskPage } from '../../desk/StatementDeskPage'

/** 客户对账 */
export default function Index() {
  return <StatementDeskPage />
}
