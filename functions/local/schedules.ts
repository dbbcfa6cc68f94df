import { randomUUID } from 'node:crypto'
import { Cron } from 'croner'
import type { Lambda } from './serverlessFile'

/** Starts the clocks of all schedules; answers how to stop them. */
export function startSchedules(lambdas: readonly Lambda[], run: (lambda: Lambda, event: unknown) => void): () => void {
  const stops = lambdas.flatMap((lambda) =>
    lambda.schedules
      .filter(({ enabled }) => enabled)
      .map(({ schedule, input }) => {
        const due = () => run(lambda, input ?? scheduledEvent(lambda.name))
        if ('cron' in schedule) {
          const job = new Cron(schedule.cron, { timezone: 'UTC', unref: true }, due)
          return () => job.stop()
        }
        // A timer takes 24 days at most; a longer rate is not for a local run.
        const timer = setInterval(due, Math.min(schedule.everyMs, 2 ** 31 - 1)).unref()
        return () => clearInterval(timer)
      }),
  )
  return () => {
    for (const stop of stops) stop()
  }
}

/** The event EventBridge sends at a rule's time. */
export const scheduledEvent = (name: string) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  region: 'local',
  resources: [`arn:aws:events:local:000000000000:rule/${name}`],
  detail: {},
})
