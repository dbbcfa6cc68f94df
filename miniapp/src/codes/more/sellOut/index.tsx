import { SellOutPage } from '../../sellOut/SellOutPage'

/** 动销 */
export default function SellOut() {
  return <SellOutPage />
}
