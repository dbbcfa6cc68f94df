import { isCalled } from '@shared/catalog/called'
import type { OfferedProduct } from '@shared/catalog/model'
import type { RequestedLine } from '@shared/orders/model'
import { inCartons } from '../platform/formatting/cartons'
import { unitOf } from '../platform/ui/cartonSteps'
import type { Row } from './quickRows'
import { type Repair, troubleOf } from './repairs'

/** What a line came to: goods that can be ordered, or why not and what would mend it. */
export interface Checked {
  row: Row
  product?: OfferedProduct
  /** In pieces. */
  quantity?: number
  problem?: string
  repairs: Repair[]
}

/** What was decided on a line since it was read: another quantity in pieces, or 0 = leave it out. */
export type Decisions = Readonly<Record<number, number>>

const leave: Repair = { label: '不要这行', quantity: 0 }

/** Every line explained: which goods, how many, or what is wrong with it. Lines that were left out are gone. */
export function checkRows(rows: readonly Row[], offered: readonly OfferedProduct[], decided: Decisions = {}): Checked[] {
  return rows.filter(({ at }) => decided[at] !== 0).map((row) => checked(row, offered, decided[row.at]))
}

function checked(row: Row, offered: readonly OfferedProduct[], decided: number | undefined): Checked {
  const product = offered.find((one) => isCalled(one, row.code))
  if (!product) return { row, problem: unknownText(row), repairs: [leave] }
  const read = decided ?? pieces(row, product)
  if (typeof read === 'string') return { row, product, problem: read, repairs: [one(product), leave].filter(isThere) }
  const trouble = troubleOf(product, read)
  if (!trouble) return { row, product, quantity: read, repairs: [] }
  return { row, product, quantity: read, problem: trouble.text, repairs: trouble.repairs.map((each) => (each.quantity ? each : leave)) }
}

const isThere = (repair: Repair | undefined): repair is Repair => repair !== undefined

const unknownText = ({ code, problem }: Row) => (code ? `没有“${code}”，或者不供应给您` : (problem ?? '没看到编码'))

const one = (product: OfferedProduct): Repair | undefined =>
  product.minQuantity <= product.sellable
    ? { label: `要 ${inCartons(product.minQuantity, product)}`, quantity: product.minQuantity }
    : undefined

/** 箱 and 件 are cartons everywhere, unless a piece is called so. */
const cartons = /^(箱|件|ctns?|cs)$/
const loose = /^(pcs?)$/

function pieces({ quantity, unit, and, problem }: Row, product: OfferedProduct): number | string {
  if (problem) return problem
  if (quantity === undefined) return '没写要多少'
  const parts = [{ quantity, unit }, ...(and ? [and] : [])]
  const sizes = parts.map((part) => part.quantity * (sizeOf(part.unit, product) ?? Number.NaN))
  const strange = parts[sizes.findIndex(Number.isNaN)]
  return strange ? `这款不按${strange.unit}卖，按${unitOf(product).name}` : sizes.reduce((sum, each) => sum + each, 0)
}

/** Pieces in one of what was written; nothing where the product is not counted so. */
function sizeOf(unit: string | undefined, product: OfferedProduct): number | undefined {
  if (unit === undefined) return unitOf(product).pieces
  if (unit === product.unit || loose.test(unit)) return 1
  return unit === product.cartonUnit || cartons.test(unit) ? product.packSize : undefined
}

/** Lines of the same goods, which go into the cart as one: 「第 1、4 行」. */
export function sameGoods(lines: readonly Checked[]): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  for (const { row, product } of lines) if (product) rows.set(product.skuId, [...(rows.get(product.skuId) ?? []), row.at])
  return new Map([...rows].filter(([, at]) => at.length > 1))
}

export const sound = (lines: readonly Checked[]) =>
  lines.filter((line): line is Checked & { product: OfferedProduct; quantity: number } => !line.problem && line.quantity !== undefined)

/** What goes into the cart: what is sound, the same goods together. */
export function linesOf(lines: readonly Checked[]): RequestedLine[] {
  const quantities = new Map<RequestedLine['skuId'], number>()
  for (const { product, quantity } of sound(lines)) quantities.set(product.skuId, (quantities.get(product.skuId) ?? 0) + quantity)
  return [...quantities].map(([skuId, quantity]) => ({ skuId, quantity }))
}
