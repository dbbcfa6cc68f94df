import type { ReportKind } from '@shared/diversion/reporting'
import type { IconName } from '../../platform/ui/Icon'

interface Kind {
  value: ReportKind
  label: string
  says: string
  icon: IconName
}

/** What may be wrong, as the person who holds the goods would say it. */
export const kinds: readonly Kind[] = [
  { value: 'forged', label: '像假货', says: '包装、味道、码不对', icon: 'alert' },
  { value: 'opened', label: '被开过', says: '拆过封，码被人用了', icon: 'box' },
  { value: 'diverted', label: '窜货', says: '不该在这里卖的货', icon: 'swap' },
  { value: 'price', label: '卖得太低', says: '比该卖的价便宜', icon: 'tag' },
  { value: 'other', label: '别的', says: '写几句说清楚', icon: 'text' },
]

/** What a verdict makes likely, so that one tap sends it. */
const likely: Record<string, ReportKind> = {
  forged: 'forged',
  elsewhere: 'diverted',
  notShipped: 'diverted',
  repeat: 'opened',
  void: 'other',
}
export const likelyAfter = (verdict: string | undefined): ReportKind | undefined => (verdict ? likely[verdict] : undefined)

interface Draft {
  uri: string
  kind: ReportKind | undefined
  note: string
  /** Fen. */
  price: number | undefined
  /** Photos hold it up: on their way, or, without a network, no photos at all. */
  waiting: boolean
  online: boolean
}

/** Why it cannot be sent yet. */
export function missingIn({ uri, kind, note, price, waiting, online }: Draft): string | undefined {
  if (!uri) return '先扫码'
  if (!kind) return '先选哪里不对'
  if (kind === 'price' && price === undefined) return '填看到的价格'
  if (kind === 'other' && !note.trim()) return '写几句说清楚'
  if (waiting) return online ? '照片还在传' : '有照片传不了，去掉再存'
  return undefined
}

/** What one says on the phone: the end of the id. */
export const numberOf = (reportId: string) => reportId.slice(-6)
