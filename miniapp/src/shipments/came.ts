import type { receiveShipment } from '@shared/shipments/api'
import type { Shipment } from '@shared/shipments/model'
import type * as z from 'zod/mini'
import { sumWords } from '../platform/goods/sumWords'

/** Pieces of a line that came broken, or not at all. */
export interface Trouble {
  damaged: number
  missing: number
}
export type Troubles = Readonly<Record<string, Trouble>>

export const noTrouble: Trouble = { damaged: 0, missing: 0 }
type Lines = Pick<Shipment, 'lines'>
type Asked = z.input<typeof receiveShipment.input>['lines']

/** Broken and missing together are never more than was sent: what was said last holds, the other gives way. */
export function withTrouble(quantity: number, before: Trouble, more: Partial<Trouble>): Trouble {
  const clean = (pieces: number) => Math.min(quantity, Math.max(0, pieces))
  if (more.damaged !== undefined) {
    const damaged = clean(more.damaged)
    return { damaged, missing: Math.min(before.missing, quantity - damaged) }
  }
  const missing = clean(more.missing ?? before.missing)
  return { damaged: Math.min(before.damaged, quantity - missing), missing }
}

/** What is said of every line: together just what was sent. */
export const cameOf = ({ lines }: Lines, troubles: Troubles): Asked =>
  lines.map(({ skuId, quantity }) => {
    const { damaged, missing } = troubles[skuId] ?? noTrouble
    return { skuId, received: quantity - damaged - missing, ...(damaged > 0 && { damaged }), ...(missing > 0 && { missing }) }
  })

/** In words: what came whole, and what is claimed; nothing where nothing is. */
export function cameWords({ lines }: Lines, troubles: Troubles): { whole: string; claimed: string | undefined } {
  const of = (pieces: (skuId: string, quantity: number) => number) =>
    sumWords(lines.map(({ skuId, quantity, packSize }) => ({ packSize, quantity: pieces(skuId, quantity) })))
  const bad = (skuId: string) => {
    const { damaged, missing } = troubles[skuId] ?? noTrouble
    return damaged + missing
  }
  const any = lines.some(({ skuId }) => bad(skuId) > 0)
  return { whole: of((skuId, quantity) => quantity - bad(skuId)), claimed: any ? of(bad) : undefined }
}
