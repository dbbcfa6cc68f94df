import { Binding, Customer, CustomerAccess, type OwnerId, Privilege, Rebinding } from '@shared/consumers/model'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                             key
 * a consumer or store as an owner: points, items, its dealer   pk   OWNER#<ownerId>            sk  OWNER
 * what it bound, newest first                                  pk   OWNER#<ownerId>            sk  BOUND#<at>#<serial>
 * a dealer's customers, the newest first                       gsi1 CUSTOMERS#<dealerId>         /  <since>#<ownerId>
 * who at HQ read them                                          pk   CUSTOMERACCESS#<dealerId>  sk  <at>#<staffId>
 * one request for another dealer                               pk   REBINDING#<requestId>      sk  REBINDING
 * requests by status, newest first                             gsi3 REBINDINGS#<status>          /  <at>#<requestId>
 * what binding an item of a SKU brings                         pk   PRIVILEGES                 sk  <skuId>
 */
export const ownerKey = (ownerId: string): Key => ({ pk: `OWNER#${ownerId}`, sk: 'OWNER' })
const privilegeKey = (skuId: string): Key => ({ pk: 'PRIVILEGES', sk: skuId })
const rebindingKey = (requestId: string): Key => ({ pk: `REBINDING#${requestId}`, sk: 'REBINDING' })

export interface Owner {
  ownerId: OwnerId
  kind: 'consumer' | 'store'
  name?: string | undefined
}
export interface OwnerRow {
  dealerId: PartyId | undefined
  points: number
  version: number | undefined
}

const ownerIn = (row: Item | undefined): OwnerRow => ({
  ...{ dealerId: row?.dealerId as PartyId | undefined, points: Number(row?.points ?? 0), version: row && Number(row.version) },
})
export const ownerOf = async (ownerId: string): Promise<OwnerRow> => ownerIn(await table.get(ownerKey(ownerId)))

const about = ({ ownerId, kind, name }: Owner): Item => ({ ownerId, kind, ...(name && { name }) })
const under = (dealerId: PartyId, ownerId: string, since: Instant) => ({
  ...{ dealerId, since, gsi1pk: `CUSTOMERS#${dealerId}`, gsi1sk: `${since}#${ownerId}` },
})

/** One item more, and what it brings; who is bound to no dealer yet is bound to the one the item came by. */
export const own = (owner: Owner, bound: Binding, dealerId: PartyId | undefined): Write[] => [
  {
    key: ownerKey(owner.ownerId),
    set: about(owner),
    add: { points: bound.points, items: 1 },
    ...(dealerId && { once: under(dealerId, owner.ownerId, bound.boundAt) }),
  },
  {
    key: { pk: ownerKey(owner.ownerId).pk, sk: `BOUND#${bound.boundAt}#${bound.serial}` },
    put: { ...bound },
    guard: { when: 'absent', otherwise: 'save.conflict' },
  },
]

export async function boundBy(ownerId: string, before: string | undefined, limit: number) {
  const sk = before?.startsWith('BOUND#') ? { from: 'BOUND#', to: before } : { prefix: 'BOUND#' }
  const rows = await table.query({ pk: ownerKey(ownerId).pk, sk, newestFirst: true, limit: limit + (before ? 1 : 0) })
  return rows.filter(({ sk: at }) => at !== before).map((row) => ({ binding: Binding.parse(row), sortKey: String(row.sk) }))
}

/** Bound at once where there was none. */
export const joinDealer = (owner: Owner, dealerId: PartyId, now: Instant): Write => ({
  key: ownerKey(owner.ownerId),
  set: { ...about(owner), ...under(dealerId, owner.ownerId, now) },
  guard: { when: { without: ['dealerId'] }, otherwise: 'save.conflict' },
})

/** From one dealer to another, as HQ decided. */
export const changeDealer = ({ ownerId, fromId, toId }: Rebinding, now: Instant): Write => ({
  key: ownerKey(ownerId),
  set: under(toId, ownerId, now),
  guard: { when: { equal: { dealerId: fromId } }, otherwise: 'save.conflict' },
})

/** A store's first binding is its place in the tree: it has no row of that yet. */
export const moveStore = (owner: Owner, { toId }: Rebinding, now: Instant): Write => ({
  key: ownerKey(owner.ownerId),
  set: { ...about(owner), ...under(toId, owner.ownerId, now) },
  guard: { when: { without: ['dealerId'] }, otherwise: 'save.conflict' },
})

export async function customersOf(dealerId: string, before: string, limit: number) {
  const rows = await table.query({ index: 'gsi1', pk: `CUSTOMERS#${dealerId}`, sk: { below: before }, newestFirst: true, limit })
  const whole = await table.getMany(rows.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })))
  return whole.flatMap((row, i) => {
    // It may have gone to another dealer since the index was read.
    if (row?.dealerId !== dealerId) return []
    return [{ customer: Customer.parse({ ...row, items: row.items ?? 0, points: row.points ?? 0 }), sortKey: String(rows[i]!.gsi1sk) }]
  })
}

const accessKey = (dealerId: string, { at, staffId }: CustomerAccess): Key => ({ pk: `CUSTOMERACCESS#${dealerId}`, sk: `${at}#${staffId}` })

/** Before anything is shown. */
export async function logAccess(dealerId: string, access: CustomerAccess): Promise<void> {
  await table.change({ key: accessKey(dealerId, access), set: { ...access }, events: ['customers.read'] })
}

export async function accessesOf(dealerId: string, before: string, limit: number) {
  const rows = await table.query({ pk: `CUSTOMERACCESS#${dealerId}`, sk: { below: before }, newestFirst: true, limit })
  return rows.map((row) => ({ access: CustomerAccess.parse(row), sortKey: String(row.sk) }))
}

const inStatus = ({ requestId, at }: Rebinding, status: Rebinding['status']) => ({
  gsi3pk: `REBINDINGS#${status}`,
  gsi3sk: `${at}#${requestId}`,
})

export const requestRebinding = (rebinding: Rebinding): Write => ({
  key: rebindingKey(rebinding.requestId),
  put: { summary: rebinding, ...inStatus(rebinding, 'requested') },
  events: ['rebinding.requested'],
  guard: { when: 'absent', otherwise: 'scan.duplicate' },
})

export async function rebindingOf(requestId: string): Promise<Rebinding | undefined> {
  const row = await table.get(rebindingKey(requestId))
  return row && Rebinding.parse(row.summary)
}

export const settleRebinding = (rebinding: Rebinding): Write => ({
  key: rebindingKey(rebinding.requestId),
  set: { summary: rebinding, ...inStatus(rebinding, rebinding.status) },
  events: ['rebinding.decided'],
  guard: { when: { equal: { 'summary.status': 'requested' } }, otherwise: 'rebinding.decided' },
})

export async function rebindings(status: string, before: string, limit: number) {
  const rows = await table.query({ index: 'gsi3', pk: `REBINDINGS#${status}`, sk: { below: before }, newestFirst: true, limit })
  return rows.map((row) => ({ rebinding: Rebinding.parse(row.summary), sortKey: String(row.gsi3sk) }))
}

export async function privilegeOf(skuId: string): Promise<Privilege | undefined> {
  const row = await table.get(privilegeKey(skuId))
  return row && Privilege.parse(row)
}

export const savePrivilege = (privilege: Privilege): Write => ({
  key: privilegeKey(privilege.skuId),
  set: { ...privilege },
  ...(privilege.warrantyMonths ? {} : { remove: ['warrantyMonths'] }),
})

export async function privilegesFrom(after: string | undefined, limit: number) {
  const rows = await table.query({ pk: 'PRIVILEGES', ...(after && { sk: { above: after } }), limit })
  return rows.map((row) => Privilege.parse(row))
}
