import { MyStatementsPage } from '../../mine/MyStatementsPage'

/** 对账单 */
export default function Index() {
  return <MyStatementsPage />
}
