import { listKindLabel } from '@shared/catalog/labels'
import type { OrderLine } from '@shared/orders/model'
import { type Counted, inCartons } from '../platform/formatting/cartons'

/** Which list and step gave the price, in words: 等级价 · 满 10 箱价. What an older or newer server writes otherwise is left out. */
export function ruleWords({ priceRule }: Pick<OrderLine, 'priceRule'>, counted: Counted): string {
  const [, kind, from] = /^(\w+)@\d+(?:\/(\d+))?$/.exec(priceRule) ?? []
  const list = kind && kind in listKindLabel ? listKindLabel[kind as keyof typeof listKindLabel] : undefined
  return [list, from && `满 ${inCartons(Number(from), counted)}价`].filter(Boolean).join(' · ')
}
