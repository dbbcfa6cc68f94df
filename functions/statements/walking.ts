import { type Instant, plusMs } from '@shared/kernel/time'
import { type Period, periodOf, previousPeriod } from '@shared/statements/period'
import { accountsFrom } from '../credit/accountStore'
import { logFault } from '../platform/log'
import { commit } from '../platform/table'
import { issueDue } from './issuing'
import { runOf, writeRun } from './store'

const atOnce = 20

/** How far a run came: how many statements it issued, and whether every account had its turn. */
export interface Walked {
  period: Period
  issued: number
  done: boolean
}

/**
 * Issues the last month for every account, from where the run before stopped, until `until`. An account that fails does not hold up the others:
 * the walk begins anew with the next run, which passes over what is issued already. Throws at the end when any failed, so that somebody is told.
 */
export async function walkAccounts(now: Instant, until: Instant, clock = () => new Date().toISOString()): Promise<Walked> {
  const period = previousPeriod(periodOf(now))
  const run = await runOf(period)
  if (run.done) return { period, issued: 0, done: true }
  let { after } = run
  let issued = 0
  const failed: unknown[] = []
  for (;;) {
    const accounts = await accountsFrom(after, atOnce)
    const answers = await Promise.allSettled(accounts.map(({ sellerId, buyerId }) => issueDue(sellerId, buyerId, period, now)))
    for (const [i, answer] of answers.entries()) {
      if (answer.status === 'fulfilled') issued += answer.value
      else failed.push(answer.reason) && logFault('issueStatementsMonthly', accounts[i]!.sortKey, answer.reason)
    }
    after = accounts.at(-1)?.sortKey
    const isLast = accounts.length < atOnce
    const isLate = clock() >= until
    const done = isLast && failed.length === 0
    await commit(writeRun(period, done || isLast || failed.length > 0 ? { done } : { ...(after && { after }) }, now))
    if (isLast || isLate) {
      if (failed.length > 0) throw new Error(`${failed.length} accounts have no statement of ${period} yet`)
      return { period, issued, done }
    }
  }
}

export const fourMinutes = (now: Instant) => plusMs(now, 240_000)
