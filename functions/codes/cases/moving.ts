import type { Load, ScanId } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { sideOf } from '@shared/orders/lifecycle'
import type { HeldShipment } from '@shared/shipments/held'
import type { Shipment } from '@shared/shipments/model'
import { partyOf } from '../../parties/store'
import type { Actor } from '../../platform/auth'
import type { Write } from '../../platform/table'
import { shipmentOf } from '../../shipments/store'
import { type Loaded, loadedOf, passCase, passItem, receiveCase, setLoaded } from '../boxStore'
import { custodyFor, loadingProblems, receivingProblems } from '../rules/moving'
import { refuseAll } from './containers'
import { emptied, moveList, sum } from './listed'
import { loadOf } from './load'
import type { Held } from './units'

interface Asked {
  shipmentId: Shipment['shipmentId']
  scanId: ScanId
  uris: readonly string[]
}

/** Moves cases and items onto a shipment (OUT, by its seller) or off it (IN, by its buyer). */
export async function moveCases(side: 'OUT' | 'IN', { shipmentId, scanId, uris }: Asked, actor: Actor, now: Instant): Promise<Load> {
  const sent = await shipmentOf(shipmentId)
  if (!sent) throw new Refused('shipment.unknown')
  if (sideOf(sent.shipment, actor.party.partyId) !== (side === 'OUT' ? 'seller' : 'buyer')) throw new Refused('actor.forbidden')
  const moved = await moveList({ side, listId: shipmentId, scanId, uris }, actor, now, (held, count, loaded) => {
    return decided({ side, sent, actor, loaded, now }, held, count)
  })
  return { ...loadOf(sent, await loadedOf(shipmentId)), moved }
}

interface Facts {
  side: 'OUT' | 'IN'
  sent: HeldShipment
  actor: Actor
  loaded: Loaded
  now: Instant
}

async function decided({ side, sent, actor, loaded, now }: Facts, held: readonly Held[], count: number): Promise<Write[]> {
  const { shipment } = sent
  if (side === 'OUT' && shipment.status === 'received') throw new Refused('shipment.received')
  const units = held.map(({ unit }) => unit)
  const { shipmentId, orderId, buyerId, lines } = shipment
  const to = { shipmentId, buyerId, lines, loaded: loaded.out }
  refuseAll(side === 'OUT' ? loadingProblems(units, to, actor.party) : receivingProblems(units, to))
  const buyer = side === 'OUT' ? (await partyOf(buyerId))! : actor.party
  const moved = held.slice(0, count)
  const rows = moved.map(({ unit: { custody, skuId }, box, item }): Write => {
    const next = side === 'OUT' ? custodyFor(buyer, custody, { shipmentId, orderId }, now) : { ...custody!, receivedAt: now }
    if (!item) return side === 'OUT' ? passCase(box, next) : receiveCase(box, now)
    return passItem(item, next, side === 'OUT' ? custody : undefined, { skuId })
  })
  return [...rows, ...emptied(moved), setLoaded(shipmentId, sum(loaded, side, moved))]
}
