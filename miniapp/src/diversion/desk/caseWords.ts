import { ruleLabels } from '@shared/diversion/labels'
import type { DiversionSummary, SeenIn, Trace } from '@shared/diversion/model'
import { divisionText } from '@shared/places/divisions'
import type * as z from 'zod/mini'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import type { Happening } from '../../platform/ui/Timeline'

export const cityText = ({ city, name }: z.infer<typeof SeenIn>) => divisionText({ division: city, divisionName: name })

/** 「宏远商贸的货，到了绍兴市」 */
export function titleOf({ dealerName, places, rules }: Pick<DiversionSummary, 'dealerName' | 'places' | 'rules'>): string {
  const worst = places[0]
  if (rules.length === 1 && rules[0] === 'unshipped') return '没出厂的码，在外面扫到了'
  if (rules.length === 1 && rules[0] === 'price') return `${dealerName}的货，卖低了`
  return worst ? `${dealerName}的货，到了${cityText(worst)}` : `${dealerName}的货，不在该在的地方`
}

export const rulesText = (rules: DiversionSummary['rules']) => rules.map((rule) => ruleLabels[rule]).join('、')

/** One piece of evidence: where, by whom; which goods by which papers; what cannot be. */
export function traceOf(trace: z.infer<typeof Trace>): Happening {
  const { at, cityName, city, product, uri, by, shipmentId, shippedAt, leg, price, floor } = trace
  const where = city ? divisionText({ division: city, divisionName: cityName }) : '没说在哪'
  const who = by?.name ?? (by?.partyId ? '渠道里的人' : '消费者')
  const note = [
    `${product} · 尾号 ${uri.slice(-4)}`,
    leg && `离上一次 ${leg.km} km，只隔 ${leg.hours} 小时`,
    price !== undefined && `标价 ${money(price)}${floor === undefined ? '' : `，限价 ${money(floor)}`}`,
    shipmentId && shippedAt && `${moment(shippedAt)} 发出`,
  ].filter(Boolean)
  return { title: `${where} · ${who}`, when: moment(at), note: note.join(' · ') }
}
