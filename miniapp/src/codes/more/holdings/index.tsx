import { HoldingsPage } from '../../holdings/HoldingsPage'

/** 在手货 */
export default function Holdings() {
  return <HoldingsPage />
}
