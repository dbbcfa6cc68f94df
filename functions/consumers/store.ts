import { Binding, Customer, CustomerAccess, type OwnerId, Privilege, Rebinding, type ToldOfDealer } from '@shared/consumers/model'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                             key
 * an owner: points, items, its dealer, what it asked for       pk   OWNER#<ownerId>            sk  OWNER
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
  /** Whom a store buys from: its dealer until a scan says otherwise. */
  placed?: PartyId | undefined
}
export interface OwnerRow {
  dealerId: PartyId | undefined
  /** Its request for another dealer that is not decided. */
  waiting: { requestId: string; toId: PartyId } | undefined
  /** What became of the last one. */
  asked: ToldOfDealer | undefined
  points: number
  version: number | undefined
}

const ownerIn = (row: Item | undefined): OwnerRow => ({
  ...{ dealerId: row?.dealerId as PartyId | undefined, points: Number(row?.points ?? 0), version: row && Number(row.version) },
  ...{ waiting: row?.waiting as OwnerRow['waiting'], asked: row?.asked as ToldOfDealer | undefined },
})
export const ownerOf = async (ownerId: string): Promise<OwnerRow> => ownerIn(await table.get(ownerKey(ownerId)))

const about = ({ ownerId, kind, name }: Owner): Item => ({ ownerId, kind, ...(name && { name }) })
const under = (dealerId: PartyId, ownerId: string, since: Instant) => ({
  ...{ dealerId, since, gsi1pk: `CUSTOMERS#${dealerId}`, gsi1sk: `${since}#${ownerId}` },
})

/** One item more, and what it brings; who is bound to no dealer yet is bound to the one the item came by, a store to the one it buys from. */
export const own = (owner: Owner, bound: Binding, cameBy: PartyId | undefined): Write[] => {
  const dealerId = owner.placed ?? cameBy
  const { pk, sk } = ownerKey(owner.ownerId)
  return [
    {
      key: { pk, sk },
      set: about(owner),
      add: { points: bound.points, items: 1 },
      ...(dealerId && { once: under(dealerId, owner.ownerId, bound.boundAt) }),
    },
    {
      key: { pk, sk: `BOUND#${bound.boundAt}#${bound.serial}` },
      put: { ...bound },
      guard: { when: 'absent', otherwise: 'save.conflict' },
    },
  ]
}

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

/** As the owner is told of its request. */
const told = ({ toName, status, at, decided }: Rebinding): ToldOfDealer => ({
  ...{ toName, status, at: decided?.at ?? at, ...(decided?.reason && { reason: decided.reason }) },
})
/** Held to whom it was bound to when this was decided; a store without a row of its own is bound by its place in the tree. */
const still = (joined: PartyId | undefined) => (joined ? { equal: { dealerId: joined } } : { without: ['dealerId'] })

/** From one dealer to another, as HQ decided. */
export const changeDealer = (rebinding: Rebinding, joined: PartyId | undefined, now: Instant): Write => {
  const { ownerId, ownerName: name, toId } = rebinding
  const kind = ownerId.startsWith('csm_') ? 'consumer' : 'store'
  return {
    key: ownerKey(ownerId),
    set: { ...about({ ownerId, kind, name }), ...under(toId, ownerId, now), asked: told(rebinding) },
    remove: ['waiting'],
    guard: { when: still(joined), otherwise: 'save.conflict' },
  }
}

/** Where it was, and why. */
export const tellOwner = (rebinding: Rebinding): Write => ({
  key: ownerKey(rebinding.ownerId),
  set: { asked: told(rebinding) },
  remove: ['waiting'],
})

export async function customersOf(dealerId: string, before: string, limit: number) {
  const rows = await table.query({ index: 'gsi1', pk: `CUSTOMERS#${dealerId}`, sk: { below: before }, newestFirst: true, limit })
  const whole = await table.getMany(rows.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })))
  return rows.map(({ gsi1sk }, i) => {
    const row = whole[i]
    // It may have gone to another dealer since the index was read: its place is counted, and it is not shown.
    const customer = row?.dealerId === dealerId ? Customer.parse({ ...row, items: row.items ?? 0, points: row.points ?? 0 }) : undefined
    return { customer, sortKey: String(gsi1sk) }
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

/** One request of an owner at a time. */
export const askDealer = (owner: Owner, asked: Rebinding, joined: PartyId | undefined): Write[] => {
  const { requestId, toId } = asked
  const isStill = still(joined)
  return [
    {
      key: rebindingKey(requestId),
      put: { summary: asked, ...inStatus(asked, 'requested') },
      events: ['rebinding.requested'],
      guard: { when: 'absent', otherwise: 'scan.duplicate' },
    },
    {
      key: ownerKey(owner.ownerId),
      set: { ...about(owner), waiting: { requestId, toId }, asked: told(asked) },
      guard: { when: { ...isStill, without: ['waiting', ...(isStill.without ?? [])] }, otherwise: 'save.conflict' },
    },
  ]
}

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
