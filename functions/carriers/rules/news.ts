import type { Track } from '@shared/carriers/model'
import { shanghaiDate } from '@shared/kernel/time'
import type { Shipment } from '@shared/shipments/model'
import { merged, needsAttention } from './track'

/** What lists show of a parcel's way. */
export interface OnWay {
  trouble?: boolean
  expectedOn?: string
}

/** The way as it is known then, and what of it changes on the shipment; nothing when all of it was known. */
export function newsOf(
  { status, trouble = false, expectedOn }: Pick<Shipment, 'status' | 'trouble' | 'expectedOn'>,
  known: Track | undefined,
  pushed: Track,
): { track: Track; onWay?: OnWay } | undefined {
  const track = merged(known, pushed)
  if (known && JSON.stringify(track) === JSON.stringify(known)) return undefined
  // What has been received is where it should be, whatever is still told of it.
  const inTrouble = status === 'sent' && needsAttention(track)
  const eta = status === 'sent' && track.eta ? shanghaiDate(track.eta) : expectedOn
  const onWay = { ...(inTrouble !== trouble && { trouble: inTrouble }), ...(eta !== expectedOn && { expectedOn: eta }) }
  return { track, ...(Object.keys(onWay).length > 0 && { onWay }) }
}
