import { StockPage } from '../../stock/StockPage'

/** 库存 */
export default function Stock() {
  return <StockPage />
}
