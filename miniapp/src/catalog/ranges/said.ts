import type { VisibleRange } from '@shared/catalog/model'

type Shown = Pick<VisibleRange, 'levels' | 'partyIds' | 'categoryIds' | 'skuIds' | 'exceptSkuIds'>

/** Who sees by this range: 等级 A、B，另有 2 位客户 */
export const whoSees = ({ levels, partyIds }: Pick<Shown, 'levels' | 'partyIds'>): string =>
  [levels.length > 0 && `等级 ${levels.join('、')}`, partyIds.length > 0 && `${levels.length > 0 ? '另有 ' : ''}${partyIds.length} 位客户`]
    .filter(Boolean)
    .join('，') || '还没有给谁'

/** What they see: 水饮、茶饮，另加 3 种，不含 1 种 */
export function whatIsSeen(
  { categoryIds, skuIds, exceptSkuIds }: Omit<Shown, 'levels' | 'partyIds'>,
  nameOf: (id: string) => string,
): string {
  const categories = (categoryIds ?? []).map(nameOf).filter(Boolean).join('、')
  const some = skuIds?.length ? `${categories ? '另加 ' : '只有 '}${skuIds.length} 种` : ''
  const all = !categoryIds && !skuIds ? '全部商品' : ''
  return [categories, some, all, exceptSkuIds.length > 0 && `不含 ${exceptSkuIds.length} 种`].filter(Boolean).join('，') || '什么也看不到'
}

/** Levels as they are typed, by blanks or commas. */
export const typedLevels = (text: string): string[] => [...new Set(text.split(/[\s,，、]+/).filter(Boolean))]
