import { createHash } from 'node:crypto'
import { pngOf } from '../png'

const cells = 21

/** A square picture that differs with the text, and carries the text as its comment for whoever cannot scan it. */
export function png(text: string, width: number): Buffer {
  const bits = Buffer.concat(Array.from({ length: 2 }, (_, i) => createHash('sha256').update(`${i}${text}`).digest()))
  const isDark = (x: number, y: number) => {
    const bit = y * cells + x
    return ((bits[Math.floor(bit / 8) % 64]! >> (bit % 8)) & 1) === 1
  }
  const cell = (at: number) => Math.floor((at * cells) / width)
  return pngOf(width, width, (x, y) => (isDark(cell(x), cell(y)) ? 0 : 255), text)
}
