import { AccountPage } from '../../account/AccountPage'

/** 我的往来 */
export default function MyAccountPage() {
  return <AccountPage />
}
