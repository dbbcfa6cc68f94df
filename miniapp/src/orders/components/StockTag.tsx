import type { OfferedProduct } from '@shared/catalog/model'
import { inCartons } from '../../platform/formatting/cartons'
import { Tag } from '../../platform/ui/Tag'
import { stockOf } from '../stockWords'

/** 有货, 还剩 12 箱, 没货 */
export const StockTag = ({ product }: { product: OfferedProduct }) => {
  const stock = stockOf(product)
  if (stock === 'none') return <Tag>没货</Tag>
  if (stock === 'few') return <Tag tone='warn'>还剩 {inCartons(product.sellable, product)}</Tag>
  return <Tag tone='success'>有货</Tag>
}
