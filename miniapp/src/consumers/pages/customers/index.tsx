import { CustomersPage } from '../../customers/CustomersPage'

/** 我的客户 */
export default function Customers() {
  return <CustomersPage />
}
