import type { CodeReport, ForgedCodes } from '@shared/diversion/reports'
import type * as z from 'zod/mini'
import { cityText, homeText } from '../desk/caseWords'

type Report = z.infer<typeof CodeReport>

/** 「绍兴的货，在上海被举报」 */
export function titleOf({ code, division, cityName, kind, uri }: Pick<Report, 'code' | 'division' | 'cityName' | 'kind' | 'uri'>): string {
  const where = cityName ? `在${cityName}` : ''
  if (code === 'forged') return `假码${where && `，${where}`} · 尾号 ${uri.slice(-4)}`
  if (division && kind === 'diverted') return `${homeText(division)}的货${where && `，${where}`}被举报`
  if (division && kind === 'price') return `${homeText(division)}的货，${where}卖低了`
  return `尾号 ${uri.slice(-4)}${where && `，${where}`}`
}

export const reporterText = ({ by }: Pick<Report, 'by'>): string =>
  by.is === 'consumer' ? '消费者' : by.is === 'anonymous' ? '没登录的人' : [by.partyName, by.name].filter(Boolean).join(' ')

export function forgedText({ cities, placeless }: z.infer<typeof ForgedCodes>): string {
  const told = cities.slice(0, 8).map((one) => `${cityText(one)} ${one.codes}`)
  return [
    ...told,
    ...(cities.length > 8 ? [`另 ${cities.length - 8} 个城市`] : []),
    ...(placeless > 0 ? [`没说在哪 ${placeless}`] : []),
  ].join('、')
}

/** What follows from finding it true. */
export function upheldHint({ kind, dealerName, caseId }: Pick<Report, 'kind' | 'dealerName' | 'caseId'>): string {
  if (!caseId) return '记下来，报的人看得到结果'
  return kind === 'price' ? `记进${dealerName}这个月的案子，算低于限价` : `记进${dealerName}这个月的案子；还没有就立案`
}
