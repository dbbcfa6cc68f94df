import type { OfferedProduct } from '@shared/catalog/model'
import { inCartons } from '../platform/formatting/cartons'
import { unitOf } from '../platform/ui/cartonSteps'
import { fitting, fittingFrom, stretches } from './priced'

/** One tap that makes a line one that can be ordered; 0 takes it out. */
export interface Repair {
  label: string
  quantity: number
}
export interface Trouble {
  kind: 'gone' | 'short' | 'multiple' | 'minimum'
  text: string
  /** At most two, the likelier first. */
  repairs: Repair[]
}

const out: Repair = { label: '删掉', quantity: 0 }

/** What stands in a line's way, in the order in which it must be mended; nothing where it can be ordered as it is. */
export function troubleOf(product: OfferedProduct | undefined, quantity: number): Trouble | undefined {
  if (!product) return { kind: 'gone', text: '这款现在不供应给您了', repairs: [out] }
  return shortOf(product, quantity) ?? wrongMultiple(product, quantity) ?? tooLittle(product, quantity)
}

/** Take what is there, rounded down to the multiple. */
function shortOf(product: OfferedProduct, quantity: number): Trouble | undefined {
  const { sellable } = product
  if (quantity <= sellable) return undefined
  const most = fitting(product, sellable)
  const asked = inCartons(quantity, product)
  if (sellable <= 0) return { kind: 'short', text: `没货了：您要 ${asked}`, repairs: [out] }
  const text = `缺 ${inCartons(quantity - sellable, product)}：您要 ${asked}，只有 ${inCartons(sellable, product)}`
  if (most > 0) return { kind: 'short', text, repairs: [to(product, most), out] }
  return { kind: 'short', text: `${text}，不够最少的 ${inCartons(product.minQuantity, product)}`, repairs: [out] }
}

function wrongMultiple(product: OfferedProduct, quantity: number): Trouble | undefined {
  if (quantity < product.minQuantity) return undefined
  const { multiple } = stretches(product).findLast(({ from }) => quantity >= from)!
  if (quantity % multiple === 0) return undefined
  const [below, above] = [fitting(product, quantity), fittingFrom(product, quantity)]
  const near = [below, above].filter((each) => each !== undefined && each > 0 && each <= product.sellable) as number[]
  const text = `要按 ${steps(product, multiple)}加：您填的是 ${inCartons(quantity, product)}`
  return { kind: 'multiple', text, repairs: near.length > 0 ? near.map((each) => to(product, each)) : [out] }
}

function tooLittle(product: OfferedProduct, quantity: number): Trouble | undefined {
  const { minQuantity, sellable } = product
  if (quantity >= minQuantity) return undefined
  const text = `最少 ${inCartons(minQuantity, product)}：您填的是 ${inCartons(quantity, product)}`
  return { kind: 'minimum', text, repairs: minQuantity <= sellable ? [to(product, minQuantity), out] : [out] }
}

const to = (product: OfferedProduct, quantity: number): Repair => ({ label: `改成 ${inCartons(quantity, product)}`, quantity })

const steps = (product: OfferedProduct, multiple: number) => {
  const { pieces, name } = unitOf(product)
  return multiple % pieces === 0 ? `${multiple / pieces} ${name}` : `${multiple} ${product.unit}`
}

/** What a line's trouble is called where there is no room for it. */
export const kindOf: Record<Trouble['kind'], string> = { gone: '停供', short: '缺货', multiple: '倍数', minimum: '起订' }

/** 「先定 1 处缺货」, or 「先定 3 处」 where they are of several kinds. */
export function toSettle(troubles: readonly Trouble[]): string | undefined {
  const kinds = new Set(troubles.map(({ kind }) => kind))
  const [only] = kinds
  return only && `先定 ${troubles.length} 处${kinds.size === 1 ? kindOf[only] : ''}`
}
