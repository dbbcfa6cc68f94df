import type { CodeEvent } from '@shared/codes/history'
import type { Custody } from '@shared/codes/model'
import type { Staff } from '@shared/parties/staff'
import { isWithin } from '@shared/places/divisions'

/** Whether a rep may read it: what was sent into the areas assigned, turned up there, or was in the rep's own hand; and what has been nowhere yet. */
export function isOfRep(
  { staffId, areas }: Pick<Staff, 'staffId' | 'areas'>,
  way: readonly Custody[],
  events: readonly CodeEvent[],
): boolean {
  const places = [...way.flatMap((custody) => custody.areas), ...events.flatMap(({ city }) => city ?? [])]
  if (places.length === 0 || places.some((place) => isWithin(areas, place.padEnd(6, '0')))) return true
  return events.some(({ what, by }) => (what === 'scanned' || what === 'priced') && by?.staffId === staffId)
}
