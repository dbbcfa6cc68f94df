import { type Box, printedFor } from '@shared/codes/held'
import type { CodeBatch } from '@shared/codes/model'
import type { RefusalCode } from '@shared/kernel/refused'
import { including, without } from './contents'
import { isVoid } from './voiding'

/** An item that is to lie in a case, and where it is now: its case among `boxes`, or none. */
export interface Packed {
  uri: string
  serial: string
  index: number
  batch: CodeBatch
  /** The case it was printed for. */
  printed: string | undefined
  /** The case it lies in now. */
  inside: string | undefined
  /** Sold, or gone by itself. */
  isGone: boolean
}

/** What keeps these items from being packed into this case, which has left nobody's hands yet. */
export function packingProblems(
  box: Box,
  wanted: readonly Packed[],
  boxes: ReadonlyMap<string, Box>,
): { uri: string; code: RefusalCode }[] {
  const seen = new Set<string>()
  return wanted.flatMap(({ uri, serial, index, batch, inside, isGone }) => {
    const isAgain = seen.has(serial)
    seen.add(serial)
    const wrong = (): RefusalCode | undefined => {
      if (isAgain) return 'case.twice'
      if (batch.product.skuId !== box.batch.product.skuId) return 'case.otherProduct'
      if (isVoid(batch.voided, index)) return 'code.void'
      return isGone || (inside && boxes.get(inside)?.custody) ? 'case.shippedElsewhere' : undefined
    }
    const code = wrong()
    return code ? [{ uri, code }] : []
  })
}

export interface Repacked {
  /** Every case whose contents are others now, the packed one always. */
  boxes: Map<string, Box>
  /** By serial: the case it lies in from now on where that is not the printed one, `undefined` where it is again, `loose` in none. */
  items: Map<string, 'loose' | string | undefined>
}

/** The case holds exactly these from now on; what else was in it lies in none, and what lay elsewhere leaves there. */
export function repack(sscc: string, wanted: readonly Packed[], removed: readonly Packed[], before: ReadonlyMap<string, Box>): Repacked {
  const boxes = new Map([[sscc, before.get(sscc)!]])
  const items: Repacked['items'] = new Map()
  const at = (one: string) => boxes.get(one) ?? before.get(one)!
  for (const one of removed) {
    boxes.set(sscc, without(at(sscc), { ...one, isPrinted: one.printed === sscc }))
    items.set(one.serial, 'loose')
  }
  for (const one of wanted) {
    if (one.inside === sscc) continue
    if (one.inside) boxes.set(one.inside, without(at(one.inside), { ...one, isPrinted: one.printed === one.inside }))
    boxes.set(sscc, including(at(sscc), { ...one, isPrinted: one.printed === sscc }))
    items.set(one.serial, one.printed === sscc ? undefined : sscc)
  }
  return { boxes, items }
}

/** As it was printed, without what is void. */
export const asPrinted = ({ batch, n }: Box): number[] => {
  const [from, to] = printedFor(batch, n)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((index) => !isVoid(batch.voided, index))
}
