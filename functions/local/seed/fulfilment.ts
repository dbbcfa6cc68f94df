import { dayBegins, type Instant, plusDays, plusMs, shanghaiDate } from '@shared/kernel/time'
import { confirmOrderFunds } from '@shared/orders/api'
import { recordPayment } from '@shared/payments/api'
import { decideReturn, receiveReturn, requestReturn } from '@shared/returns/api'
import { decideClaim, receiveShipment, shipOrder } from '@shared/shipments/api'
import type { Client } from './client'
import { fulfilment, type SeedAct } from './data/fulfilment'
import { type Stage, stage } from './stages'

/** What became of the orders: funds, goods, claims, returns and money, each buyer's one after the other. */
export function fulfilmentStage(client: Client, now: Instant): Stage {
  const today = shanghaiDate(now)
  return stage('goods and money', 6, fulfilment, async ({ acts }) => {
    for (const act of acts) {
      const day = plusDays(today, -act.daysAgo)
      await done(client, act, day, plusMs(dayBegins(day), act.minute * 60_000))
    }
  })
}

function done(client: Client, one: SeedAct, receivedOn: string, at: Instant): Promise<unknown> {
  const { by } = one
  switch (one.act) {
    case 'confirmFunds':
      return client.call(by, confirmOrderFunds, one.asked, at)
    case 'ship':
      return client.call(by, shipOrder, one.asked, at)
    case 'receive':
      return client.call(by, receiveShipment, one.asked, at)
    case 'decideClaim':
      return client.call(by, decideClaim, one.asked, at)
    case 'pay':
      // A seed that goes on another day finds the payment as it was received then.
      return client.call(by, recordPayment, { ...one.asked, receivedOn }, at).catch((error) => {
        if (error.code !== 'payment.duplicate') throw error
      })
    case 'requestReturn':
      return client.call(by, requestReturn, one.asked, at)
    case 'decideReturn':
      return client.call(by, decideReturn, one.asked, at)
    case 'receiveReturn':
      return client.call(by, receiveReturn, one.asked, at)
    default:
      return one satisfies never
  }
}
