import { plusDays, shanghaiDate } from '@shared/kernel/time'
import type { Statement, StatementStatus } from '@shared/statements/model'
import { nextPeriod, type Period } from '@shared/statements/period'
import type { Tone } from '../platform/ui/Tag'

/** 10 月, with the year where it is another one. */
export const monthWord = (period: Period, today: string): string =>
  `${period.slice(0, 4) === today.slice(0, 4) ? '' : `${period.slice(0, 4)} 年 `}${Number(period.slice(5))} 月`

/** 2026-10-01 至 10-31 */
export const daysOf = (period: Period): string => `${period}-01 至 ${plusDays(`${nextPeriod(period)}-01`, -1).slice(5)}`

export const statusTone: Record<StatementStatus, Tone> = { open: 'plain', issued: 'warn', disputed: 'danger', confirmed: 'success' }

/** The paper asks for seven days. */
const days = 7

/** Until when a buyer should have looked. */
export const checkBy = ({ issuedAt }: Pick<Statement, 'issuedAt'>): string | undefined => issuedAt && plusDays(shanghaiDate(issuedAt), days)
