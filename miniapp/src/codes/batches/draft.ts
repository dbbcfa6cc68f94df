import type { Issue } from '@shared/codes/model'
import { maxItems } from '@shared/codes/serial'

/** What is typed of a batch, as text. */
export interface Draft {
  count: string
  itemsPerCase: string
  casesPerPallet: string
  lot: string
  madeOn: string
  useBy: string
  covert: boolean
}

type Problems = Partial<Record<'count' | 'itemsPerCase' | 'casesPerPallet' | 'lot' | 'useBy', string>>

const whole = (text: string) => (/^\d{1,8}$/.test(text.trim()) ? Number(text) : undefined)

/** What is wrong with it, by field; else what is sent. */
export function checked(draft: Draft): { problems: Problems } | { issue: Omit<Issue, 'batchId' | 'skuId'> } {
  const [count, perCase, perPallet] = [whole(draft.count), whole(draft.itemsPerCase), whole(draft.casesPerPallet)]
  const { lot, madeOn, useBy, covert } = draft
  const problems: Problems = {
    ...((!count || count > maxItems) && { count: `1 到 ${maxItems / 10_000} 万` }),
    ...(draft.itemsPerCase && !perCase && { itemsPerCase: '填个整数，散装就空着' }),
    ...(draft.casesPerPallet && !perPallet && { casesPerPallet: '填个整数，不码托就空着' }),
    ...(perPallet && !perCase && { casesPerPallet: '先填每箱几件' }),
    ...(lot && !/^[0-9A-Za-z._-]{1,20}$/.test(lot) && { lot: '1 到 20 个字母、数字或 . _ -' }),
    ...(madeOn && useBy && useBy < madeOn && { useBy: '到期要晚于生产' }),
  }
  if (Object.keys(problems).length > 0) return { problems }
  return {
    issue: {
      count: count!,
      ...(perCase && { itemsPerCase: perCase }),
      ...(perPallet && { casesPerPallet: perPallet }),
      ...(lot && { lot }),
      ...(madeOn && { madeOn }),
      ...(useBy && { useBy }),
      ...(covert && { covert }),
    },
  }
}

/** 「1-100」 or 「7」 as people count, from one; nothing where it is no range of this batch. */
export function rangeOf(text: string, count: number): { from: number; to: number } | undefined {
  const found = /^\s*(\d+)\s*(?:[-–~至到]\s*(\d+))?\s*$/.exec(text)
  if (!found) return undefined
  const [from, to] = [Number(found[1]), Number(found[2] ?? found[1])]
  return from >= 1 && from <= to && to <= count ? { from: from - 1, to: to - 1 } : undefined
}

/** As many as one file holds. */
export const mostLabels = 50_000

/** The items of these cases, the last of which may hold fewer. */
export const withinCases = ({ from, to }: { from: number; to: number }, itemsPerCase: number, count: number) => ({
  from: from * itemsPerCase,
  to: Math.min(count, (to + 1) * itemsPerCase) - 1,
})

export const rangeWords = ([from, to]: readonly [number, number]) => (from === to ? `第 ${from + 1} 个` : `第 ${from + 1} 到 ${to + 1} 个`)
