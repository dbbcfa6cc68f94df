import { type Box, printedFor } from '@shared/codes/held'
import { isVoid } from './voiding'

export function printedIn({ batch, n, out }: Pick<Box, 'batch' | 'n' | 'out'>): number[] {
  const [from, to] = printedFor(batch, n)
  const gone = new Set(out)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((index) => !gone.has(index))
}

/** Whether anything printed for it, and in it, is void. */
export const holdsVoid = (box: Box): boolean =>
  box.batch.voided.length > 0 && printedIn(box).some((index) => isVoid(box.batch.voided, index))

/** The case without one item. */
export const without = (box: Box, item: { serial: string; index: number; isPrinted: boolean }): Box =>
  item.isPrinted ? { ...box, out: [...box.out, item.index] } : { ...box, into: box.into.filter((serial) => serial !== item.serial) }

/** The case with one item more. */
export const including = (box: Box, item: { serial: string; index: number; isPrinted: boolean }): Box =>
  item.isPrinted ? { ...box, out: box.out.filter((index) => index !== item.index) } : { ...box, into: [...box.into, item.serial] }
