import type { PriceList } from '@shared/catalog/model'

/** For whom a list is, in a word. */
export function audienceOf(
  { kind, level, partyId }: Pick<PriceList, 'kind' | 'level' | 'partyId'>,
  nameOf: (id: string) => string | undefined,
): string {
  if (kind === 'base') return '所有客户'
  if (kind === 'level') return `等级 ${level}`
  return (partyId && nameOf(partyId)) ?? '一位客户'
}
