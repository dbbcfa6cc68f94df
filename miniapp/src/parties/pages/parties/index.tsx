import { PartiesPage } from '../../tree/PartiesPage'

/** 客户 */
export default function Parties() {
  return <PartiesPage />
}
