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
}

export const sheets = {
  /** A4, 65 of 38.1 × 21.2 mm. */
  a4x65: {
    width: 210,
    height: 297,
    columns: 5,
    rows: 13,
    left: 4.75,
    top: 10.7,
    label: { width: 38.1, height: 21.2 },
    step: { x: 40.6, y: 21.2 },
  },
  /** A4, 40 of 48.5 × 25.4 mm. */
  a4x40: {
    width: 210,
    height: 297,
    columns: 4,
    rows: 10,
    left: 8,
    top: 21.5,
    label: { width: 48.5, height: 25.4 },
    step: { x: 48.5, y: 25.4 },
  },
  /** A roll, one label of 40 × 30 mm to a page. */
  roll40x30: { width: 40, height: 30, columns: 1, rows: 1, left: 0, top: 0, label: { width: 40, height: 30 }, step: { x: 40, y: 30 } },
} as const satisfies Record<string, Sheet>
export type SheetName = keyof typeof sheets

/** As ISO/IEC 18004 asks, and GS1 with it: four modules of nothing on every side. */
export const quiet = 4
/** The X-dimension that GS1 asks of a 2D symbol on trade items (General Specifications 5.12.3.1): 0.396 to 0.990 mm. Bigger than 0.6 takes room and reads no better. */
const [least, most] = [0.396, 0.6]

/** The side of a module, in mm, that fills a label's height with the symbol and its quiet zone; refused where that is too little to be read. */
export function moduleFor({ label }: Sheet, size: number): number {
  const room = Math.min(label.height, label.width * 0.55) / (size + 2 * quiet)
  if (room < least) throw new Error(`a symbol of ${size} modules does not fit a label ${label.height} mm high`)
  return Math.min(most, Math.floor(room * 1000) / 1000)
}
