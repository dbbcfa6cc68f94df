import type { LabelOf, SheetName } from '../model'

/** Paper that labels are printed on, in millimetres: what the page is, where the first label lies, how far from one to the next. */
export interface Sheet {
  width: number
  height: number
  columns: number
  rows: number
  left: number
  top: number
  label: { width: number; height: number }
  /** From the edge of one label to that of the next. */
  step: { x: number; y: number }
  prints: readonly LabelOf[]
  /** Only the symbol, for under a scratch layer or cap. */
  bare?: true
}

const small = ['items', 'covert'] as const
const logistic = ['cases', 'pallets'] as const
/** A roll has one label to a page. */
const roll = (width: number, height: number) =>
  ({ width, height, columns: 1, rows: 1, left: 0, top: 0, label: { width, height }, step: { x: width, y: height } }) as const
const a4 = { width: 210, height: 297 } as const

export const sheets: Readonly<Record<SheetName, Sheet>> = {
  a4x65: {
    ...{ ...a4, columns: 5, rows: 13, left: 4.75, top: 10.7, prints: small },
    ...{ label: { width: 38.1, height: 21.2 }, step: { x: 40.6, y: 21.2 } },
  },
  a4x40: {
    ...{ ...a4, columns: 4, rows: 10, left: 8, top: 21.5, prints: small },
    ...{ label: { width: 48.5, height: 25.4 }, step: { x: 48.5, y: 25.4 } },
  },
  roll40x30: { ...roll(40, 30), prints: small },
  a4x117: {
    ...{ ...a4, columns: 9, rows: 13, left: 7, top: 6.5, prints: small, bare: true },
    ...{ label: { width: 20, height: 20 }, step: { x: 22, y: 22 } },
  },
  roll20x20: { ...roll(20, 20), prints: small, bare: true },
  roll100x150: { ...roll(100, 150), prints: logistic },
  a4x4: {
    ...{ ...a4, columns: 2, rows: 2, left: 0, top: 0, prints: logistic },
    ...{ label: { width: 105, height: 148.5 }, step: { x: 105, y: 148.5 } },
  },
}

/** What is taken where nobody says. */
export const usualSheet = (of: LabelOf): SheetName => (of === 'cases' || of === 'pallets' ? 'roll100x150' : 'a4x65')

/** As ISO/IEC 18004 asks, and GS1 with it: four modules of nothing on every side. */
export const quiet = 4
/** The X-dimension that GS1 asks of a 2D symbol on trade items (General Specifications 5.12.3.1): 0.396 to 0.990 mm. Bigger than 0.6 takes room and reads no better. */
const [least, most] = [0.396, 0.6]

/** The side of a module, in mm, that fills a label's height with the symbol and its quiet zone; undefined where that is too little to be read. */
export function moduleFor({ label, bare }: Sheet, size: number): number | undefined {
  const room = Math.min(label.height, bare ? label.width : label.width * 0.57) / (size + 2 * quiet)
  return room < least ? undefined : Math.min(most, Math.floor(room * 1000) / 1000)
}
