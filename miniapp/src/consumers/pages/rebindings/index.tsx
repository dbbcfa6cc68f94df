import { RebindingsPage } from '../../rebindings/RebindingsPage'

/** 换绑申请 */
export default function Rebindings() {
  return <RebindingsPage />
}
