import { expect, it } from '@jest/globals'
import type { Order } from '@shared/orders/model'
import { anOrder, dealerId, hqId, storeId } from '../platform/testing/orders'
import { aSession } from '../platform/testing/people'
import { handsOn } from './movesOf'

const person = (partyId: string, kind: string, role: string) => {
  const { staff } = aSession()
  return { staff: { ...staff, roles: [role] }, party: { partyId, kind, name: '' } } as never
}
const store = (role = 'owner') => person(storeId, 'store', role)
const dealer = (role = 'owner') => person(dealerId, 'dealer', role)

const part = { ...anOrder().lines[0]!, shipped: 240, received: 200 }
const shipped = { status: 'partlyShipped', lines: [part], shippedAmount: 100, paid: 100 } as Partial<Order>

it.each([
  ['its buyer orders again, and cancels what nobody approved yet', store(), {}, ['reorder', 'cancel', 'note']],
  ['its buyer may pay once it is approved', store(), { status: 'approved' }, ['pay', 'reorder', 'note']],
  ['its buyer receives what is on the road first of all', store(), { ...shipped, underway: 1 }, ['receive', 'reorder', 'return', 'note']],
  ['its buyer pays what has been sent', store(), { ...shipped, paid: 99 }, ['pay', 'reorder', 'return', 'note']],
  ['what is in a return already cannot go back again', store(), { ...shipped, lines: [{ ...part, returned: 200 }] }, ['reorder', 'note']],
  ['a storekeeper of the buyer receives, and nothing more', store('warehouse'), { ...shipped, underway: 1 }, ['receive', 'return', 'note']],
  ['the buyer’s owner lets through what is above a limit', store(), { spendHold: true }, ['releaseSpending', 'reorder', 'cancel', 'note']],
  ['the buyer’s clerk does not', store('clerk'), { spendHold: true }, ['reorder', 'cancel', 'note']],
  ['the seller’s owner decides', dealer(), {}, ['approve', 'reject', 'note']],
  ['above a limit the seller waits', dealer(), { spendHold: true }, ['reject', 'note']],
  ['over its credit it is released first', dealer(), { creditHold: true }, ['releaseCredit', 'reject', 'note']],
  ['the seller confirms the money', dealer(), { status: 'approved' }, ['confirmFunds', 'cancel', 'releaseCredit', 'closeShort', 'note']],
  ['the seller sends it off', dealer(), { status: 'fundsConfirmed' }, ['ship', 'releaseCredit', 'closeShort', 'note']],
  ['the seller’s warehouse sends it off', dealer('warehouse'), { status: 'fundsConfirmed' }, ['ship', 'note']],
  ['the seller’s warehouse decides nothing', dealer('warehouse'), {}, ['note']],
  ['nobody touches what is over, but a word may be said', dealer(), { status: 'rejected' }, ['note']],
  ['whoever looks on from above does nothing', person(hqId, 'hq', 'orderDesk'), {}, []],
] as const)('%s', (_, who, over, actions) => {
  expect(handsOn(anOrder(1, over as Partial<Order>), who).actions).toEqual(actions)
})
