import type { Counted } from '../formatting/cartons'

export interface Ordered extends Counted {
  /** Orders come in multiples of it, in pieces. */
  multiple: number
  minQuantity: number
}

/** What is counted: cartons where every order is of whole cartons, else pieces. */
export const unitOf = ({ packSize, multiple, unit, cartonUnit }: Ordered) =>
  multiple % packSize === 0 ? { pieces: packSize, name: cartonUnit } : { pieces: 1, name: unit }

/** The smallest order: the minimum, rounded up to whole multiples. */
export const least = ({ multiple, minQuantity }: Ordered) => Math.max(1, Math.ceil(minQuantity / multiple)) * multiple

export const more = (quantity: number, product: Ordered) =>
  quantity < least(product) ? least(product) : wholes(quantity, product) + product.multiple

/** One multiple fewer; below the minimum there is nothing left. */
export function fewer(quantity: number, product: Ordered) {
  const next = (Math.ceil(quantity / product.multiple) - 1) * product.multiple
  return next < least(product) ? 0 : next
}

/** Rounded down to the multiple, never below the minimum; an empty line or 0 takes it out, anything else changes nothing. */
export function typed(text: string, product: Ordered): number | undefined {
  const clean = text.trim()
  if (clean === '') return 0
  if (!/^\d{1,7}$/.test(clean)) return undefined
  const pieces = Math.min(Number(clean) * unitOf(product).pieces, 1_000_000)
  return pieces === 0 ? 0 : Math.max(least(product), wholes(pieces, product))
}

const wholes = (pieces: number, { multiple }: Ordered) => Math.floor(pieces / multiple) * multiple

/** Why it is not what was typed: 「按 5 箱加，最少 10 箱」 */
export function rule(product: Ordered): string {
  const { pieces, name } = unitOf(product)
  const [step, first] = [product.multiple / pieces, least(product) / pieces]
  return [step > 1 && `按 ${step} ${name}加`, first > step && `最少 ${first} ${name}`].filter(Boolean).join('，')
}
