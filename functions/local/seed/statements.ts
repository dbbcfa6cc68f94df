import { dayBegins, type Instant, plusDays, plusMs, shanghaiDate } from '@shared/kernel/time'
import { confirmStatement, listStatements } from '@shared/statements/api'
import type { Runner } from '../runner'
import type { Client } from './client'
import type { PartyKey } from './data/parties'
import { leaderOf } from './data/people'
import { type Stage, stage } from './stages'

/** Who has confirmed what it was sent; of the last month nobody has yet. */
const diligent: readonly PartyKey[] = ['zj', 'js', 'hangzhou', 'wuxi', 'keqiao-1', 'ningbo']

/** The first days of this month and of as many before as the history has. */
function firsts(now: Instant): string[] {
  const [year, month] = shanghaiDate(now).split('-').map(Number) as [number, number]
  const first = (back: number) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10)
  return [1, 0].map(first).filter((day) => day > plusDays(shanghaiDate(now), -56))
}

/** Months that have ended are issued, as the schedule does it. */
export const statementStages = (client: Client, now: Instant, invoke: Runner['invoke']): Stage[] => [
  stage('statements', 1, firsts(now), (day) => invoke('issueStatementsMonthly', { time: plusMs(dayBegins(day), 600_000) })),
  stage('confirmed statements', 2, diligent, async (buyer) => {
    const { key } = leaderOf(buyer)
    const { items } = await client.call(key, listStatements, { as: 'buyer' })
    for (const { period, closing, status } of items.slice(1)) {
      if (status === 'issued') await client.call(key, confirmStatement, { period, closing })
    }
  }),
]
