import { maxLines } from '@shared/orders/model'
import type { DayLine } from './dayLines'

/** One thing to sell. An item that the day sells at two prices, or once without one, is a good for each, so that every line keeps its own price. */
export interface Good {
  code: string
  name: string
  volume: string
  category: string
  pack: number
  /** Cents a bottle; without one nobody can order it. */
  price: number | undefined
  item: string
  /** How many bottles the day asks for. */
  bottles: number
}

/** One line of an order, and the lines of the file that it stands for. */
export interface PlannedLine {
  good: Good
  quantity: number
  lines: number[]
}

export interface Shop {
  store: string
  name: string
  /** Each within what one order takes. */
  orders: PlannedLine[][]
  /** What the store will owe, in cents. */
  owes: number
}

export interface Plan {
  goods: Good[]
  shops: Shop[]
}

/** What must exist and who orders what. Nothing is left out: what cannot be ordered is for the service to refuse. */
export function planned(lines: readonly DayLine[]): Plan {
  const goods = new Map<string, Good>()
  const codes = new Map<string, number>()
  const goodOf = ({ item, itemName: name, volume, category, pack, price }: DayLine): Good => {
    const key = `${item} ${pack} ${price}`
    const known = goods.get(key)
    if (known) return known
    // The catalog takes a code in capitals and in small letters for the same.
    const count = (codes.get(item.toUpperCase()) ?? 0) + 1
    codes.set(item.toUpperCase(), count)
    const good = { code: count > 1 ? `${item}/${count}` : item, name, volume, category, pack, price, item, bottles: 0 }
    goods.set(key, good)
    return good
  }

  const stores = new Map<string, { name: string; bought: Map<Good, PlannedLine> }>()
  for (const line of lines) {
    const good = goodOf(line)
    good.bottles += line.bottles
    const { bought } = stores.get(line.store) ?? stores.set(line.store, { name: line.storeName, bought: new Map() }).get(line.store)!
    const before = bought.get(good)
    bought.set(good, { good, quantity: (before?.quantity ?? 0) + line.bottles, lines: [...(before?.lines ?? []), line.line] })
  }
  const shops = [...stores].map(([store, { name, bought }]) => {
    const merged = [...bought.values()]
    const owes = merged.reduce((sum, { good, quantity }) => sum + (good.price ?? 0) * quantity, 0)
    return { store, name, orders: inParts(merged, maxLines), owes }
  })
  return { goods: [...goods.values()], shops }
}

export const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
