import type { Fen } from '../kernel/money'
import type { OrderLine } from './model'

/**
 * What pieces `from + 1` to `from + pieces` of a line are worth in fen: the difference of two running shares, each rounded to the nearest
 * fen and a half down, so that the parts of a line sum to its amount however it is split.
 */
export const partOf = (line: Pick<OrderLine, 'amount' | 'quantity'>, from: number, pieces: number): Fen =>
  share(line, from + pieces) - share(line, from)

function share({ amount, quantity }: Pick<OrderLine, 'amount' | 'quantity'>, pieces: number): Fen {
  const [exact, whole] = [BigInt(amount) * BigInt(pieces), BigInt(quantity)]
  return Number(exact / whole) + (2n * (exact % whole) > whole ? 1 : 0)
}
