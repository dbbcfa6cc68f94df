import { receiveCases, shipCases } from '@shared/codes/scanning'
import { dayBegins, type Instant, plusDays, plusMs, shanghaiDate } from '@shared/kernel/time'
import { confirmOrderFunds } from '@shared/orders/api'
import { recordPayment } from '@shared/payments/api'
import { decideReturn, receiveReturn, requestReturn } from '@shared/returns/api'
import { decideClaim, receiveShipment, shipOrder } from '@shared/shipments/api'
import type { Client } from './client'
import type { Codes } from './codes'
import { fulfilment, type SeedAct, tierOf } from './data/fulfilment'
import { idOf } from './data/ids'
import { type Stage, stage } from './stages'

/** What became of the orders: funds, goods, claims, returns and money, each buyer's one after the other. */
export function fulfilmentStages(client: Client, codes: Codes, now: Instant): Stage[] {
  const today = shanghaiDate(now)
  const tiers = [...new Set(fulfilment.map(({ buyer }) => tierOf(buyer)))].sort()
  // From HQ down, since a dealer sends on the cases that it was sent.
  return tiers.map((tier) =>
    stage(
      'goods and money',
      6,
      fulfilment.filter(({ buyer }) => tierOf(buyer) === tier),
      async ({ acts }) => {
        for (const act of acts) {
          const day = plusDays(today, -act.daysAgo)
          await done(client, codes, act, { day, at: plusMs(dayBegins(day), act.minute * 60_000) })
        }
      },
    ),
  )
}

async function done(client: Client, codes: Codes, one: SeedAct, { day, at }: { day: string; at: Instant }): Promise<unknown> {
  const { by } = one
  switch (one.act) {
    case 'confirmFunds':
      return client.call(by, confirmOrderFunds, one.asked, at)
    case 'ship':
      return client.call(by, shipOrder, { ...one.asked, ...(one.noted && { note: codes.noteOf(one.noted) }) }, at)
    case 'load':
    case 'unload': {
      const { act, shipmentId, containers } = one
      const asked = { shipmentId, scanId: idOf('scn', `${act} ${shipmentId}`), uris: codes.containers(containers) }
      return client.call(by, act === 'load' ? shipCases : receiveCases, asked, at)
    }
    case 'receive':
      return client.call(by, receiveShipment, one.asked, at)
    case 'decideClaim':
      return client.call(by, decideClaim, one.asked, at)
    case 'pay':
      // A seed that goes on another day finds the payment as it was received then.
      return client.call(by, recordPayment, { ...one.asked, receivedOn: day }, at).catch((error) => {
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
