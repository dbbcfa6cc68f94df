import { expect } from '@jest/globals'
import type { HeldOrder } from '@shared/orders/held'
import { isLegal, type MoveName, moves } from '@shared/orders/lifecycle'
import type { Order } from '@shared/orders/model'
import { partOf } from '@shared/orders/part'
import { settles } from '@shared/orders/settled'
import type { PartyId } from '@shared/parties/model'
import type { HeldShipment } from '@shared/shipments/held'
import { periodOf } from '@shared/statements/period'
import { accountOf, entriesAfter } from '../../credit/ledgerStore'
import { statementShown } from '../../statements/shown'
import { accountSums } from '../accounts'
import { closedShort, type Documents, documentsOf, stockIsRight, sum } from './books'
import type { Run } from './channel'

/**
 * What must hold whatever has been done. All of it is told from rows that only ever change by differences and from documents, so that what one
 * step breaks stays broken: looking after every so many steps finds what looking after each would, and the last steps of a run say which.
 */
export async function theBooksAgree(run: Run): Promise<void> {
  const documents = await documentsOf(run)
  await stockIsRight(run, documents)
  for (const held of documents.orders) orderIsRight(held, documents)
  for (const one of documents.shipments) shipmentIsRight(one, documents)
  for (const { seller, buyer } of run.deals) await accountIsRight(seller.party.partyId, buyer.party.partyId, documents)
}

/** Units shipped ≤ ordered, received ≤ shipped, returned ≤ received; the order says what its documents add up to. */
function orderIsRight(held: HeldOrder, documents: Documents) {
  const { order, lines } = held
  const shipments = documents.shipments.filter(({ shipment }) => shipment.orderId === order.orderId)
  const claims = documents.claims.filter(({ orderId }) => orderId === order.orderId)
  const returns = documents.returns.filter(({ orderId }) => orderId === order.orderId)
  for (const line of lines) {
    const { skuId, quantity, shipped = 0, received = 0, returned = 0, credited = 0 } = line
    const mine = <T extends { skuId: string }>(some: readonly T[]) => some.filter((one) => one.skuId === skuId)
    const sent = mine(shipments.flatMap((one) => one.lines))
    const came = mine(shipments.flatMap(({ shipment }) => shipment.receipt?.lines ?? []))
    const back = returns.flatMap(({ status, lines: of }) => mine(of).map((one) => ({ ...one, status })))
    const inReturns = sum(back, ({ status, quantity: asked, accepted = 0, received: got = 0 }) =>
      status === 'requested' ? asked : status === 'approved' ? accepted : status === 'received' ? got : 0,
    )
    const paidBack =
      sum(mine(claims.flatMap((one) => one.lines)), ({ accepted = 0 }) => accepted) + sum(back, ({ received: got = 0 }) => got)
    expect({ shipped, received, returned, credited, worth: sum(sent, ({ amount }) => amount) }).toEqual({
      shipped: sum(sent, (one) => one.quantity),
      received: sum(came, (one) => one.received),
      returned: inReturns,
      credited: paidBack,
      worth: partOf(line, 0, shipped),
    })
    expect([shipped <= quantity, received <= shipped, returned <= received, credited <= shipped]).toEqual([true, true, true, true])
  }
  const { shippedAmount = 0, paid = 0, underway = 0, total } = order
  expect(shippedAmount).toBe(sum(shipments, ({ shipment }) => shipment.amount))
  expect(underway).toBe(shipments.filter(({ shipment }) => shipment.status === 'sent').length)
  expect([paid >= 0, paid <= shippedAmount, shippedAmount <= total]).toEqual([true, true, true])
  livedLegally(order)
  expect([order.status, settles(order)]).toEqual([order.status, false])
}

/** Every step is one that the lifecycle has, made by a side that may make it; what only happened left the state as it was. */
function livedLegally({ status, timeline, sellerId }: Order) {
  expect(timeline.at(-1)!.status).toBe(status)
  for (const [i, { status: to, by, what }] of timeline.slice(1).entries()) {
    const from = timeline[i]!.status
    if (from === to && what) continue
    const side = by ? (by.partyId === sellerId ? 'seller' : 'buyer') : 'system'
    const legal = (Object.keys(moves) as MoveName[]).filter((name) => moves[name].to === to && isLegal(name, from, side))
    const passed = !by && ['approved', 'fundsConfirmed'].includes(to)
    expect([from, to, side, legal.length === 1 || passed]).toEqual([from, to, side, true])
  }
}

/** Received + damaged + missing = shipped, and what is not whole is claimed. */
function shipmentIsRight({ shipment }: HeldShipment, { claims }: Documents) {
  const { status, lines, receipt, claimId, shipmentId } = shipment
  expect(receipt !== undefined).toBe(status === 'received')
  const came = receipt?.lines ?? []
  for (const [i, { skuId, received, damaged, missing }] of came.entries()) {
    expect([skuId, received + damaged + missing]).toEqual([lines[i]!.skuId, lines[i]!.quantity])
  }
  const claim = claims.find((one) => one.shipmentId === shipmentId)
  expect(claim?.claimId).toBe(claimId)
  expect(claim?.pieces ?? 0).toBe(sum(came, ({ damaged, missing }) => damaged + missing))
}

/** Balance = Σ entries = what is open; left = limit − reserved − balance; each document has its one entry. */
async function accountIsRight(sellerId: PartyId, buyerId: PartyId, { orders, shipments, claims, returns }: Documents) {
  const { credit, entries, balances, oldest, off } = await accountSums(sellerId, buyerId)
  expect([balances, off]).toEqual([[credit.balance, credit.balance, credit.balance], []])
  expect(credit.oldestDue).toBe(oldest)
  const mine = <T extends { sellerId: string; buyerId: string }>(some: readonly T[]) =>
    some.filter((one) => one.sellerId === sellerId && one.buyerId === buyerId)
  const holding = orders.filter((held) => held.reserves && !['rejected', 'cancelled'].includes(held.order.status) && !closedShort(held))
  const reserved = sum(mine(holding.map(({ order }) => order)), ({ total, shippedAmount = 0 }) => total - shippedAmount)
  expect([credit.reserved, credit.left]).toEqual([reserved, credit.limit - credit.reserved - credit.balance])
  let balance = 0
  for (const entry of entries) {
    balance += entry.amount
    expect(entry.balance).toBe(balance)
  }
  expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(entries.length)

  const posted = (kind: string) => new Map(entries.flatMap((one) => (one.kind === kind ? [[one.documentId, one.amount]] : [])))
  const worth = <T extends { amount?: number | undefined }>(some: readonly T[], idOf: (one: T) => string, sign: 1 | -1) =>
    new Map(some.flatMap((one) => (one.amount || sign > 0 ? [[idOf(one), sign * (one.amount ?? 0)]] : [])))
  expect(posted('shipment')).toEqual(worth(mine(shipments.map(({ shipment }) => shipment)), (one) => one.shipmentId, 1))
  expect(posted('claim')).toEqual(worth(mine(claims), (one) => one.claimId, -1))
  const back = mine(returns).filter(({ status }) => status === 'received')
  expect(posted('return')).toEqual(worth(back, (one) => one.returnId, -1))
}

/** Every statement is its slice of the ledger, and they follow on each other. Asked at the end of a run, when all of them are there. */
export async function statementsAreRight(run: Run): Promise<number> {
  const now = new Date().toISOString()
  let seen = 0
  for (const { seller, buyer } of run.deals) {
    const [sellerId, buyerId] = [seller.party.partyId, buyer.party.partyId]
    const entries = (await entriesAfter(sellerId, buyerId, undefined)).map(({ entry }) => entry)
    const { closedThrough = '' } = await accountOf(sellerId, buyerId)
    let closing = 0
    for (const period of new Set(entries.map(({ at }) => periodOf(at)))) {
      if (period > closedThrough) continue
      const statement = await statementShown({ sellerId, buyerId, period }, now)
      const slice = entries.filter(({ at }) => periodOf(at) === period)
      expect(statement.lines.map(({ entryId }) => entryId)).toEqual(slice.map(({ entryId }) => entryId))
      expect([statement.opening, statement.closing]).toEqual([closing, closing + sum(slice, ({ amount }) => amount)])
      closing = statement.closing
      seen++
    }
  }
  return seen
}
