import type { OrderSummary } from '@shared/orders/model'
import { count } from '../formatting/money'

/** 山泉苏打水、白桃气泡水 等 5 种 */
export function goodsWords({ goods, lineCount }: Pick<OrderSummary, 'goods' | 'lineCount'>): string {
  const names = goods.names.join('、')
  return lineCount > goods.names.length ? `${names} 等 ${lineCount} 种` : names
}

/** 94 箱, 94 箱 5 件, 5 件 */
export function amountWords({ cartons, loose }: OrderSummary['goods']): string {
  const parts = [(cartons > 0 || loose === 0) && `${count(cartons)} 箱`, loose > 0 && `${count(loose)} 件`]
  return parts.filter(Boolean).join(' ')
}
