import type { Holding, HoldingSum } from '@shared/codes/model'
import type { Kind } from '@shared/parties/roles'
import { date } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'

/** Cases first, then what lies by itself: 「3 箱 · 散 2 件」. */
export const sumWords = ({ cases, items }: Pick<HoldingSum, 'cases' | 'items'>): string =>
  [cases > 0 && `${count(cases)} 箱`, items > 0 && `散 ${count(items)} 件`].filter(Boolean).join(' · ')

export const rowTitle = ({ kind, code }: Holding): string => `${kind === 'case' ? '箱' : '单件'} 尾号 ${code.slice(-4)}`

/** Since when, and whether it was scanned in. */
export const rowNote = ({ since, receivedAt, returnId }: Holding): string =>
  returnId ? `${date(since)} 退回来的` : receivedAt ? `${date(receivedAt)} 收到` : `${date(since)} 发出，还没扫收`

/** The rows of one product under each other, in the order they came. */
export function byProduct(rows: readonly Holding[]): { skuId: string; name: string; rows: Holding[] }[] {
  const groups: { skuId: string; name: string; rows: Holding[] }[] = []
  for (const row of rows) {
    if (groups.at(-1)?.skuId !== row.skuId) groups.push({ skuId: row.skuId, name: row.name, rows: [] })
    groups.at(-1)!.rows.push(row)
  }
  return groups
}

/** When there will be something. */
export const emptyWords: Record<Kind, string> = {
  hq: '发货时扫过箱码的货，才算得出在谁手里',
  dealer: '总部发货扫了箱码，货就会出现在这里',
  store: '供货方发货扫了箱码，货就会出现在这里',
}
