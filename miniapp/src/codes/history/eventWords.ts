import type { CodeEvent } from '@shared/codes/model'
import { divisionText } from '@shared/places/divisions'
import { moment } from '../../platform/formatting/dates'
import type { Happening } from '../../platform/ui/Timeline'
import { purposeLabel } from '../scan/purposes'

/** Where, in words, and who says so: the phone, or a person. What nobody said stays unsaid. */
export function placeWords({ place, city }: Pick<CodeEvent, 'place' | 'city'>): string {
  if (!place) return '没说在哪'
  if ('divisionCode' in place) return `${divisionText({ division: place.divisionCode })}（自己选的）`
  return `${city ? divisionText({ division: city }) : '不在国内城市'}（定位）`
}

const titles: Record<Exclude<CodeEvent['what'], 'scanned'>, string> = {
  issued: '发码',
  shipped: '发货',
  received: '收货',
  voided: '作废',
}

function titleOf({ what, purpose, by }: CodeEvent): string {
  if (what === 'scanned')
    return `${purpose === 'verify' || !purpose ? '有人验真' : purposeLabel[purpose]}${by?.name ? ` · ${by.name}` : ''}`
  const whom = by?.name && (what === 'shipped' ? `给 ${by.name}` : by.name)
  return [titles[what], whom].filter(Boolean).join(' · ')
}

/** A code's life as a timeline, the newest first. */
export const happeningsOf = (events: readonly CodeEvent[]): Happening[] =>
  [...events].reverse().map((event, at): Happening => {
    const note = [event.what === 'scanned' && placeWords(event), event.reason].filter(Boolean).join(' · ')
    return { title: titleOf(event), when: moment(event.at), state: at === 0 ? 'now' : 'past', ...(note && { note }) }
  })
