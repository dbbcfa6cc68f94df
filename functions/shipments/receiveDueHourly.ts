import { plusDays, shanghaiDate } from '@shared/kernel/time'
import type { ScheduledEvent } from 'aws-lambda'
import { logFault } from '../platform/log'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { takeReceipt } from './receiving'
import { allReceived } from './rules/receipt'
import { dueBefore, noLongerDue, shipmentOf } from './store'

/** Below the Lambda's own end; the next hour goes on where this one stopped. */
const enoughMs = 240_000
const atATime = 100

/** What nobody has received in time is taken to have come whole. One that fails stays due, and in the end fails the run, so that somebody is told. */
export const handler = async ({ time }: Pick<ScheduledEvent, 'time'>): Promise<void> => {
  const began = Date.now()
  const now = new Date(time).toISOString()
  const failed: unknown[] = []
  for (let after: string | undefined; Date.now() - began < enoughMs; ) {
    const due = await dueBefore(plusDays(shanghaiDate(now), 1), after, atATime)
    for (const { shipmentId, key } of due) {
      await receiveDue(shipmentId, now)
        .then(() => commit(noLongerDue(key)))
        .catch((error) => {
          logFault('receiveDueHourly', shipmentId, error)
          failed.push(error)
        })
      after = key.sk
    }
    if (due.length < atATime) break
  }
  if (failed.length > 0) throw failed[0]
}

const receiveDue = (shipmentId: Parameters<typeof shipmentOf>[0], now: string) =>
  again('order.moved', async () => {
    const sent = await shipmentOf(shipmentId)
    if (sent?.shipment.status === 'sent') await takeReceipt(sent, allReceived(sent.shipment), undefined, now)
  })
