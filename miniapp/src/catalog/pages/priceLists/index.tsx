import { PriceListsPage } from '../../prices/PriceListsPage'

/** 价目表 */
export default function PriceLists() {
  return <PriceListsPage />
}
