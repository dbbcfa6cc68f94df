import type { DiversionCase } from '@shared/diversion/model'
import type { Side } from '@shared/diversion/statements'
import type { FileId } from '@shared/files/model'
import { type Instant, plusMs } from '@shared/kernel/time'
import { moment } from '../../platform/formatting/dates'

/** What one side said, as it is read. */
export interface Said {
  key: string
  name: string
  /** Of whom: 总部, 去看的人, the dealer's own name. */
  of: string
  text: string
  at: Instant
  photoIds?: readonly FileId[] | undefined
  hidden?: boolean | undefined
}

/** Reporters' words beyond that are among the evidence. */
const mostReporters = 5
const sideText = (side: Side, dealerName: string) => ({ hq: '总部', inspector: '去看的人', dealer: dealerName })[side]

/** Everything that was said of a case, the oldest first. What reporters wrote stands among it, unnamed, and never for the dealer's eyes. */
export function saidOf({ statements, traces, dealerName }: Pick<DiversionCase, 'statements' | 'traces' | 'dealerName'>): Said[] {
  const reporters = traces.flatMap(({ scanId, report, at, photoIds }) =>
    report?.note ? [{ key: scanId as string, name: '举报人', of: '', text: report.note, at, photoIds, hidden: true }] : [],
  )
  const stated = statements.map(({ statementId, side, by, text, at, photoIds, hidden }) => ({
    // A dealer is told 总部 and no name.
    ...{
      key: statementId as string,
      name: by.name,
      of: side === 'hq' && !by.staffId ? '' : sideText(side, dealerName),
      text,
      at,
      photoIds,
    },
    hidden: hidden || side === 'inspector',
  }))
  return [...stated, ...reporters.slice(0, mostReporters)].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Whether the dealer was asked, and has said something since. */
export function hearingText({ heardSince, statedAt }: Pick<DiversionCase, 'heardSince' | 'statedAt'>): string {
  if (statedAt) return `经销商 ${moment(statedAt)} 说过`
  return heardSince ? `${moment(heardSince)} 问的，经销商还没说` : '还没问过经销商'
}

/** A dealer may speak until a week after the case was closed; before that there is no end. */
const week = 7 * 24 * 3600_000
type Closed = Pick<DiversionCase, 'status' | 'decisions'>
export function lastWord({ status, decisions }: Closed): Instant | undefined {
  const closed = (status === 'penalised' || status === 'dismissed') && decisions.at(-1)
  return closed ? plusMs(closed.at, week) : undefined
}

/** Until when the dealer may speak, in the dealer's words. */
export function untilText(one: Closed, now: Instant): string {
  const last = lastWord(one)
  if (!last) return '总部定案以前，和定案以后 7 天里，您都可以说，说几次都行'
  return now <= last ? `定案后 7 天里还可以说，到 ${moment(last, now)} 为止` : `定案已经过了 7 天，不再收了。还有话，请找您的业务员`
}
