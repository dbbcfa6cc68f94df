import type { DiversionCase, DiversionSummary, Rule } from '@shared/diversion/model'
import { count, money } from '../../platform/formatting/money'
import { cityText } from '../desk/caseWords'

/** 2026-11 → 11 月, with the year where it is another. */
export function monthText(window: string, now: string): string {
  const [year, month] = window.split('-')
  return `${year === now.slice(0, 4) ? '' : `${year} 年 `}${Number(month)} 月`
}

type Told = Pick<DiversionSummary, 'window' | 'places' | 'outside'>

/** What the dealer is told has happened: 「您 11 月的货，有 18 个码在别的地方扫到」 */
export function happened({ window, outside }: Told, now: string): string {
  const month = monthText(window, now)
  return outside === 0 ? `您 ${month}的货，有不对的地方` : `您 ${month}的货，有 ${count(outside)} 个码在别的地方扫到`
}

/** Where, with how many codes: 「苏州 11」 */
export const placesOf = ({ places }: Told) => places.map((one) => `${cityText(one)} ${count(one.codes)}`)

/** Each rule as an owner would say it. */
export const accusations: Record<Rule, string> = {
  territory: '货出现在您的区域以外，比路过的客人带走的多得多',
  burst: '同一天，一个外地城市扫到了很多',
  travel: '同一个码，隔得很远的几个地方都扫到了，车也赶不到',
  unshipped: '没出厂的码，在外面扫到了',
  price: '有店卖得比最低价还低',
  reported: '有人举报，总部核实过',
}

/** Where the case stands, for the dealer: the first line of its page. */
export function standing({
  status,
  heardSince,
  statedAt,
  decisions,
}: Pick<DiversionCase, 'status' | 'heardSince' | 'statedAt' | 'decisions'>): string {
  if (status === 'dismissed') return '总部查过了，没您的事'
  if (status === 'penalised') {
    const fine = decisions.findLast(({ penalty }) => penalty)?.penalty?.amount ?? 0
    return fine > 0 ? `总部定了：罚 ${money(fine)}` : '总部定了：给您警告'
  }
  const asks = heardSince && !statedAt
  if (status === 'verified') return asks ? '总部查实了，想听您怎么说' : '总部查实了，还没定怎么罚'
  return asks ? '总部想听您怎么说' : '您说过了，等总部定'
}

/** The same in a word, for the list. */
export function standingTag({ status, statedAt }: Pick<DiversionSummary, 'status' | 'statedAt'>) {
  if (status === 'dismissed') return { tag: '没您的事', tone: 'success' } as const
  if (status === 'penalised') return { tag: '罚了', tone: 'danger' } as const
  if (!statedAt) return { tag: '等您说', tone: 'warn' } as const
  return { tag: status === 'verified' ? '查实了' : '等总部定', tone: 'plain' } as const
}
