import type { SellOutSums } from '@shared/codes/sellOut'
import { plusDays } from '@shared/kernel/time'
import type { Kind } from '@shared/parties/roles'
import { count } from '../../platform/formatting/money'
import { dayWords } from '../../platform/goods/parcel'

/** A day alone, or the seven days that end with it. */
export type Span = 'day' | 'week'

export const daysOf = (span: Span, day: string) => ({ from: span === 'day' ? day : plusDays(day, -6), to: day })

/** 今天, 11-15 到 今天 */
export const spanWords = ({ from, to }: { from: string; to: string }) =>
  from === to ? dayWords(to) : `${dayWords(from)} 到${dayWords(to).replace(/^(\d)/, ' $1')}`

/** The rest of a long list in words; nothing where there is none. */
export function restWords(sums: readonly { pieces: number }[], most: number): string | undefined {
  const rest = sums.slice(most)
  return rest.length > 0 ? `还有 ${count(rest.length)} 个，共 ${count(rest.reduce((all, { pieces }) => all + pieces, 0))} 件` : undefined
}

/** Against the day before, where the days shown say so: 比昨天多 12 件. */
export function changeWords({ days }: Pick<SellOutSums, 'days'>): string | undefined {
  const [before, last] = [days.at(-2), days.at(-1)]
  if (!before || !last) return undefined
  const change = last.pieces - before.pieces
  return change === 0 ? '和前一天一样' : `比前一天${change > 0 ? '多' : '少'} ${count(Math.abs(change))} 件`
}

/** Where nothing was sold: how it comes to be here. */
export const emptyWords: Record<Kind, string> = {
  store: '卖一件，在「扫码」里选「卖出」扫一件，这里马上就有',
  dealer: '您的门店扫码卖出，几秒后这里就有',
  hq: '门店扫码卖出，几秒后这里就有',
}
