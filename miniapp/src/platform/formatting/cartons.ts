import { count } from './money'

/** What one must know of a product to count it. */
export interface Counted {
  packSize: number
  /** What one piece is called: 瓶. */
  unit: string
  /** What `packSize` pieces are called: 箱. */
  cartonUnit: string
}

/** Cartons first, the rest in pieces: 3 箱 5 瓶, 120 箱, 5 瓶, 0 箱. */
export function inCartons(pieces: number, { packSize, unit, cartonUnit }: Counted): string {
  if (packSize === 1) return `${count(pieces)} ${cartonUnit}`
  const cartons = Math.trunc(pieces / packSize)
  const rest = Math.abs(pieces % packSize)
  if (rest === 0) return `${count(cartons)} ${cartonUnit}`
  const loose = `${count(rest)} ${unit}`
  if (cartons === 0) return pieces < 0 ? `−${loose}` : loose
  return `${count(cartons)} ${cartonUnit} ${loose}`
}

/** Cartons of several products together, as a summary says it: whole cartons, and how many loose pieces. */
export function cartonsOf(lines: readonly { quantity: number; packSize: number }[]): { cartons: number; loose: number } {
  return lines.reduce(
    ({ cartons, loose }, { quantity, packSize }) => ({
      cartons: cartons + Math.floor(quantity / packSize),
      loose: loose + (quantity % packSize),
    }),
    { cartons: 0, loose: 0 },
  )
}

/** 330ml × 24 瓶/箱 */
export const packText = (spec: string, { packSize, unit, cartonUnit }: Counted): string =>
  [spec, packSize > 1 && `${packSize} ${unit}/${cartonUnit}`].filter(Boolean).join(' · ')
