import { wayOf } from '@shared/codes/held'
import type { CodeHistory, CodeOwner } from '@shared/codes/history'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import type { Role } from '@shared/parties/roles'
import { logAccess, ownerOf } from '../../consumers/store'
import { partyOf } from '../../parties/store'
import type { Actor } from '../../platform/auth'
import { isOnlyRep } from '../../platform/scope'
import type { Item as Row } from '../../platform/table'
import { batchMet } from '../batches/batches'
import { scannedProduct } from '../batches/product'
import { pricesOf } from '../priceStore'
import { lifeOf } from '../rules/history'
import { isOfRep } from '../rules/historyReach'
import { holdersIn, type ItemRow, loose, scansOf } from '../scanStore'
import { authentic } from '../serials/authenticity'
import { caseOf, uriAt } from '../serials/uris'
import { wholeBatch } from '../store'
import { caseLife, withNames } from './historyFacts'

export async function itemHistory(code: { gtin: string; serial: string }, actor: Actor, now: Instant): Promise<CodeHistory> {
  const found = authentic(code)
  if (!found) throw new Refused('code.unknown')
  const met = await batchMet(found.batch, { anyAge: true })
  const [whole, { item, scans }, prices] = await Promise.all([met && wholeBatch(met.batchId), scansOf(code.serial), pricesOf(code.serial)])
  if (!whole) throw new Refused('service.busy')
  const { batch, voidings } = whole
  const { index } = found
  const printed = caseOf(batch, index)
  const inside = item?.sscc === loose ? undefined : (item?.sscc ?? printed)
  const box = inside ? await caseLife(inside) : undefined
  const way = wayOf(box?.way ?? [], holdersIn(item as Row | undefined))
  const [sold, owner] = await Promise.all([soldBy(item), ownerTold(item, actor, now)])
  const { packings = [], opened } = box ?? {}
  const events = lifeOf({
    ...{ batch, range: [index, index], voidings, printed, inside, packings, way, scans: scans.toReversed(), count: item?.n ?? 0, prices },
    ...{ sold: item?.sold, owner: owner && { boundAt: owner.boundAt, name: owner.name ?? owner.tail }, opened },
  })
  if (isOnlyRep(actor) && !isOfRep(actor.staff, way, events)) throw new Refused('actor.forbidden')
  const last = way.at(-1)
  const holder = !sold && !owner && last && !last.gaveBack ? last : undefined
  return {
    ...{ kind: 'item', batchId: batch.batchId, index, uri: uriAt(batch, index), product: scannedProduct(batch), count: item?.n ?? 0 },
    ...{ ...(inside && { sscc: inside }), ...(holder && { holder }), ...(sold && { sold }), ...(owner && { owner }) },
    events: await withNames(events),
  }
}

async function soldBy(item: ItemRow | undefined): Promise<CodeHistory['sold']> {
  if (!item?.sold) return undefined
  const { at, storeId } = item.sold
  const store = await partyOf(storeId as PartyId)
  return { at, storeId: storeId as PartyId, ...(store && { storeName: store.name }) }
}

/** Who may list customers. */
const readers: readonly Role[] = ['admin', 'boss', 'channelManager']

/** Whose customer it is stands in that dealer's log before it is told; who may not read customers learns only that there is one. */
async function ownerTold(item: ItemRow | undefined, { staff }: Actor, now: Instant): Promise<CodeOwner | undefined> {
  if (!item?.owner) return undefined
  const { ownerId, binding } = item.owner
  const { boundAt } = binding
  if (ownerId.startsWith('pty_')) return { kind: 'store', name: (await partyOf(ownerId as PartyId))?.name ?? '', boundAt }
  const { dealerId } = await ownerOf(ownerId)
  if (!staff.roles.some((role) => readers.includes(role))) return { kind: 'consumer', boundAt }
  if (dealerId) await logAccess(dealerId, { at: now, staffId: staff.staffId, name: staff.name, shown: 1 })
  return { kind: 'consumer', tail: ownerId.slice(-4), boundAt }
}
