import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { Move, Order } from '@shared/orders/model'

/** An order's row must stay small, whoever writes on it. */
export const mostNotes = 50

interface Note {
  noteId?: string | undefined
  note: string
  internal?: boolean | undefined
}

interface Facts {
  order: Pick<Order, 'status' | 'timeline'>
  side: 'buyer' | 'seller'
  by: NonNullable<Move['by']>
  now: Instant
}

/** The note as a step, nothing when it is there already. Refuses with actor.forbidden (only the seller's people write internal ones), note.duplicate and note.tooMany. */
export function decideNote({ noteId, note, internal = false }: Note, { order, side, by, now }: Facts): Move | undefined {
  if (internal && side !== 'seller') throw new Refused('actor.forbidden')
  const notes = order.timeline.filter(({ what }) => what === 'noted')
  const earlier = noteId && notes.find(({ documentId }) => documentId === noteId)
  if (earlier) {
    const isSame = earlier.by?.staffId === by.staffId && earlier.reason === note && (earlier.internal ?? false) === internal
    if (!isSame) throw new Refused('note.duplicate')
    return undefined
  }
  if (notes.length >= mostNotes) throw new Refused('note.tooMany', { most: mostNotes })
  const said = { ...(noteId && { documentId: noteId }), ...(internal && { internal }) }
  return { status: order.status, at: now, by, what: 'noted', reason: note, ...said }
}
