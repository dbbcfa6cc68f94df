import { money } from '../../platform/formatting/money'

interface Told {
  name: string
  price: number
  floor?: number | undefined
  below: boolean
}

/** What a price on a shelf is, beside the least that was set. */
export function shelfWords({ name, price, floor, below }: Told): string {
  if (floor === undefined) return `${name} 卖 ${money(price)}，没定限价，先记下了`
  return below
    ? `${name} 卖 ${money(price)}，低于限价 ${money(floor)}，记成证据了`
    : `${name} 卖 ${money(price)}，不低于限价 ${money(floor)}`
}
