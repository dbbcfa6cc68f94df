import { typedCount } from '../../platform/desk/problems'

export type Way = 'counted' | 'more' | 'less'
export const wayLabel: Record<Way, string> = { counted: '盘点成', more: '加', less: '减' }

interface Typed {
  way: Way
  cartons: string
  pieces: string
}

/** Cartons and loose pieces as typed; nothing while they are no count. */
export function typedPieces({ cartons, pieces }: Pick<Typed, 'cartons' | 'pieces'>, packSize: number): number | undefined {
  if (!cartons.trim() && !pieces.trim()) return undefined
  const [whole, rest] = [typedCount(cartons.trim() || '0'), typedCount(pieces.trim() || '0')]
  return whole === undefined || rest === undefined ? undefined : whole * packSize + rest
}

/** What is sent, and what would then be there; nothing while it says nothing. */
export function adjusted(typed: Typed, { sellable, packSize }: { sellable: number; packSize: number }) {
  const count = typedPieces(typed, packSize)
  if (count === undefined) return undefined
  if (typed.way === 'counted') return { line: { counted: count }, change: count - sellable, after: count }
  const change = typed.way === 'more' ? count : -count
  return change === 0 ? undefined : { line: { change }, change, after: sellable + change }
}
