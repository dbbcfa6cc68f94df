import { cityText } from '@shared/places/divisions'
import type { Waiting } from '../waiting/task'
import type { Here } from './here'

/** The city of a point, as the last scan from there was told: a phone carries no map. */
export function cityOf(here: Here, scans: readonly Waiting[]): string | undefined {
  if (here.how === 'chosen') return here.division
  if (here.how !== 'located') return undefined
  const { lat, lng } = here.point
  const isHere = ({ task, scan }: Waiting) =>
    task.kind === 'scan' && scan?.seenIn && task.place && 'lat' in task.place && task.place.lat === lat && task.place.lng === lng
  return [...scans].reverse().find(isHere)?.scan?.seenIn
}

/** 「在 绍兴市 · 改」 */
export function pillWords({ how }: Here, city: string | undefined): { text: string; change: string } {
  if (how === 'none') return { text: '没给位置', change: '选城市' }
  if (how === 'unasked') return { text: '还没定位', change: '选城市' }
  return { text: city ? `在 ${cityText(city)}` : '已定位', change: '改' }
}
