import type { Goods, OrderLine } from './model'

/** So many letters of a name fit where every list copies them. */
const longest = 16

/** What an order or a shipment is about, in a line of a list: the first two names, whole cartons and what is left beside them. */
export function goodsOf(lines: readonly Pick<OrderLine, 'name' | 'quantity' | 'packSize'>[]): Goods {
  const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((all, line) => all + of(line), 0)
  return {
    names: lines.slice(0, 2).map(({ name }) => [...name].slice(0, longest).join('')),
    cartons: sum(({ quantity, packSize }) => Math.floor(quantity / packSize)),
    loose: sum(({ quantity, packSize }) => quantity % packSize),
    pieces: sum(({ quantity }) => quantity),
  }
}
