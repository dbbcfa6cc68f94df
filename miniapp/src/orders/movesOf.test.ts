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

it.each([
  ['its buyer cancels what nobody approved yet', store(), {}, ['cancel'], true],
  ['its buyer only orders again once it is approved', store(), { status: 'approved' }, [], true],
  ['a storekeeper of the buyer looks on', store('warehouse'), {}, [], false],
  ['the seller’s owner decides', dealer(), {}, ['approve', 'reject'], false],
  ['the seller’s buyer looks on', dealer('warehouse'), {}, [], false],
  ['over its credit it can be rejected alone', dealer(), { creditHold: true }, ['reject'], false],
  ['the seller takes back what it approved', dealer(), { status: 'approved' }, ['cancel'], false],
  ['nobody touches what is over', dealer(), { status: 'rejected' }, [], false],
  ['whoever looks on from above does nothing', person(hqId, 'hq', 'orderDesk'), {}, [], false],
] as const)('%s', (_, who, over, moves, mayReorder) => {
  expect(handsOn(anOrder(1, over as Partial<Order>), who)).toMatchObject({ moves, mayReorder })
})
