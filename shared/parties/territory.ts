import { areaOf } from '../places/divisions'
import type { Party } from './model'

type Somewhere = Pick<Party, 'division' | 'territory'>

/** Where a party may sell: as HQ states it, else its city, or its province where it stands for that. */
export const territoryOf = ({ division, territory }: Somewhere): readonly string[] => territory ?? [areaOf(division)]

/** What lies in the territories of both: allowed, and worth a question. */
export function shared(one: readonly string[], other: readonly string[]): string[] {
  const inside = (some: readonly string[], all: readonly string[]) => some.filter((area) => all.some((wide) => area.startsWith(wide)))
  return [...new Set([...inside(one, other), ...inside(other, one)])].sort()
}
