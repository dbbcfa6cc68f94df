import { newId } from '@shared/kernel/id'
import { ask } from './ask'
import { pairs } from './casesOperations'
import { type Load, type Operation, op, reads } from './operation'

const joins: Load = () => import('../../consumers/bindDealer')

/** A consumer who makes an item of the shipped case its own, and then wants another dealer. */
export const consumersOperations: Operation[] = [
  op(
    'savePrivilege',
    'admin',
    () => import('../../consumers/savePrivilege'),
    ({ skuIds }) => ({ skuId: skuIds[0], points: 50, warrantyMonths: 3 }),
    { wru: 2 },
  ),
  op('listPrivileges', 'admin', () => import('../../consumers/listPrivileges'), undefined, reads),
  {
    ...{ name: 'logInConsumer', most: { wru: 0, rru: 0 } },
    run: async (channel) => {
      const { handler } = await import('../../consumers/logInConsumer')
      const session = (await ask('logInConsumer', handler, { code: channel.code('oConsumer000000000000000000x') })) as { token: string }
      channel.token.consumer = session.token
      channel.answers.logInConsumer = session
    },
  },
  op(
    'bindCode',
    'consumer',
    () => import('../../codes/bindCode'),
    (channel) => ({ scanId: newId('scn'), uri: pairs(channel).firstUri }),
    // The item, its owner in the dealer's list, what it bound, and the case that is without it, among what its holder has.
    { wru: 2 * 4 + 1 + 1 },
  ),
  op('listBindings', 'consumer', () => import('../../consumers/listBindings'), undefined, reads),
  op(
    'bindDealer',
    'consumer',
    joins,
    ({ other }) => ({ scanId: newId('scn'), dealerId: other.partyId }),
    // The request, among those that wait; and that its owner waits.
    { wru: 2 * 2 + 1 },
  ),
  op('listRebindings', 'admin', () => import('../../consumers/listRebindings'), undefined, reads),
  op(
    'decideRebinding',
    'admin',
    () => import('../../consumers/decideRebinding'),
    ({ answers }) => ({ requestId: (answers.bindDealer as { requestId: string }).requestId, accept: true }),
    // Request and owner, each leaving one place for another.
    { wru: 2 * (2 + 2 * 2) },
  ),
  op(
    'listCustomerItems',
    'admin',
    () => import('../../consumers/listCustomerItems'),
    ({ answers }) => ({ ownerId: (answers.logInConsumer as { consumerId: string }).consumerId }),
    // That it was read.
    { wru: 1 },
  ),
  op('listCustomers', 'owner', () => import('../../consumers/listCustomers'), undefined, reads),
  op(
    'listCustomers.hq',
    'admin',
    () => import('../../consumers/listCustomers'),
    ({ other }) => ({ partyId: other.partyId }),
    // That it was read.
    { wru: 1 },
  ),
  op(
    'listCustomerAccess',
    'admin',
    () => import('../../consumers/listCustomerAccess'),
    ({ other }) => ({ partyId: other.partyId }),
    reads,
  ),
]
