import { cartonsOf } from '../formatting/cartons'
import { count } from '../formatting/money'

interface Part {
  packSize: number
  quantity: number
}

/** Of several products together: 88 箱, 88 箱 5 件, 5 件, 0 箱. */
export function sumWords(parts: readonly Part[]): string {
  const { cartons, loose } = cartonsOf(parts)
  return [(cartons > 0 || loose === 0) && `${count(cartons)} 箱`, loose > 0 && `${count(loose)} 件`].filter(Boolean).join(' ')
}
