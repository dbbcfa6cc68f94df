import { expect, it } from '@jest/globals'
import { getCredit } from '@shared/credit/api'
import { logIn } from '@shared/identity/api'
import { approveOrder, listOrders } from '@shared/orders/api'
import type { Kind, Role } from '@shared/parties/roles'
import { isOnlyRep, may } from './may'
import { aSession } from './testing/people'

const person = (kind: Kind, ...roles: Role[]) => {
  const { staff, party } = aSession()
  return { staff: { ...staff, roles }, party: { ...party, kind } }
}

it.each([
  ['a dealer’s owner approves', approveOrder, person('dealer', 'owner'), true],
  ['a dealer’s buyer does not', approveOrder, person('dealer', 'buyer'), false],
  ['a store sells to nobody', approveOrder, person('store', 'owner'), false],
  ['one of several roles is enough', approveOrder, person('hq', 'finance', 'orderDesk'), true],
  ['everybody of a party looks at orders', listOrders, person('store', 'warehouse'), true],
  ['a storekeeper sees no credit', getCredit, person('dealer', 'warehouse'), false],
  ['a stranger signs in', logIn, undefined, true],
  ['a stranger looks at nothing', listOrders, undefined, false],
] as const)('%s', (_, endpoint, who, allowed) => {
  expect(may(endpoint, who)).toBe(allowed)
})

it('takes for a rep who has no other role', () => {
  expect(isOnlyRep(person('hq', 'salesRep'))).toBe(true)
  expect(isOnlyRep(person('hq', 'salesRep', 'channelManager'))).toBe(false)
  expect(isOnlyRep(undefined)).toBe(false)
})
