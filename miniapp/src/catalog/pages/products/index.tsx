import { ProductsPage } from '../../products/ProductsPage'

/** 商品 */
export default function Products() {
  return <ProductsPage />
}
