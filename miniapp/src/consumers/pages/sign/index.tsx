import { SignPage } from '../../sign/SignPage'

/** 客户码 */
export default function Sign() {
  return <SignPage />
}
