import { expect, it } from '@jest/globals'
import { Cron } from 'croner'
import { scheduleExpression } from './scheduleExpression'

const from = new Date('2026-11-21T08:00:00Z') // a Saturday

it.each([
  ['cron(5 16 * * ? *)', '2026-11-21T16:05:00.000Z'],
  ['cron(0 0 1 * ? *)', '2026-12-01T00:00:00.000Z'],
  ['cron(0 9 ? * 1 *)', '2026-11-22T09:00:00.000Z'],
  ['cron(0 9 ? * 2-6 *)', '2026-11-23T09:00:00.000Z'],
  ['cron(0 9 ? * MON-FRI *)', '2026-11-23T09:00:00.000Z'],
  ['cron(0 9 ? * 6#1 *)', '2026-12-04T09:00:00.000Z'],
  ['cron(0 9 L * ? *)', '2026-11-30T09:00:00.000Z'],
  ['cron(0/30 * * * ? *)', '2026-11-21T08:30:00.000Z'],
  ['cron(0 0 1 1 ? 2028)', '2028-01-01T00:00:00.000Z'],
])('%s is next due at %s', (expression, due) => {
  const schedule = scheduleExpression(expression, 'serverless.yml:1')
  const { cron } = schedule as { cron: string }
  expect(new Cron(cron, { timezone: 'UTC', paused: true }).nextRun(from)?.toISOString()).toBe(due)
})

it('rate(5 minutes) comes every five minutes', () => {
  expect(scheduleExpression('rate(5 minutes)', 'serverless.yml:1')).toEqual({ everyMs: 300_000 })
})

it.each(['rate(0 minutes)', 'rate(5 weeks)', 'cron(* * *)', 'cron(99 * * * ? *)', 'daily'])('refuses %s by its line', (expression) => {
  expect(() => scheduleExpression(expression, 'serverless.yml:9')).toThrow(`serverless.yml:9: ${expression} is no schedule`)
})
