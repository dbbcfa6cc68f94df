import { PrivilegesPage } from '../../privileges/PrivilegesPage'

/** 绑定权益 */
export default function Privileges() {
  return <PrivilegesPage />
}
