import type { CodeBatchId } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import type { OrderId } from '@shared/orders/model'
import { orderInReach } from '../../orders/reach'
import type { Actor } from '../../platform/auth'
import { shipmentsByIds, shipmentsOf } from '../../shipments/store'
import type { EpcisEvent } from '../rules/epcis'
import { wholeBatch } from '../store'
import { batchEvents, shipmentEvents } from './epcisEvents'

/** A page of events, and the place at which the next one begins. */
export interface EventPage {
  events: EpcisEvent[]
  next?: string | undefined
}

export async function ofBatch(batchId: CodeBatchId, actor: Actor, place: string | undefined): Promise<EventPage> {
  const found = await wholeBatch(batchId)
  if (!found) throw new Refused('codeBatch.unknown')
  const { events, next } = await batchEvents(found.batch, found.voidings, actor.party.partyId, Number(place ?? 0) || 0)
  return { events, next: next === undefined ? undefined : String(next) }
}

export async function ofOrder(stem: string, orderId: OrderId, actor: Actor): Promise<EventPage> {
  const { order } = await orderInReach(actor, orderId)
  const ids = order.timeline.flatMap(({ documentId }) => (documentId?.startsWith('shp_') ? [documentId] : []))
  return { events: await shipmentEvents(stem, await shipmentsByIds([...new Set(ids)])) }
}

const shipmentsAPage = 20

/** What HQ sent in the period, the newest first, and what came of it. */
export async function ofPeriod(
  stem: string,
  { from, to }: { from: string; to: string },
  actor: Actor,
  place: string | undefined,
): Promise<EventPage> {
  const found = await shipmentsOf('seller', actor.party.partyId, undefined, place ?? `${to}~`, shipmentsAPage)
  const within = found.filter(({ shipment }) => shipment.sentAt >= from)
  const isMore = found.length === shipmentsAPage && within.length === found.length
  const events = await shipmentEvents(
    stem,
    within.map(({ shipment }) => shipment),
  )
  return { events, next: isMore ? within.at(-1)!.time : undefined }
}
