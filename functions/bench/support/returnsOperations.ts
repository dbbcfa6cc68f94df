import { newId } from '@shared/kernel/id'
import type { Return } from '@shared/returns/model'
import { second } from './casesOperations'
import type { Channel } from './channel'
import { indexes, type Operation, op, reads, theShipment } from './operation'

const asked = ({ answers }: Channel) => answers['requestReturn.10'] as Return
const back = (channel: Channel) => ({ returnId: asked(channel).returnId })

/** The order of 5 KB in its lists; the return of 3 KB in two lists and on a desk that it comes to or leaves. */
const order = 2 * 5 + 2 * indexes
const stock = 2 * 10

/** One piece of each line of what was received. */
export const returnsOperations: Operation[] = [
  op(
    'requestReturn.10',
    'owner',
    () => import('../../returns/requestReturn'),
    (channel) => {
      const lines = channel.skuIds.slice(0, 10).map((skuId) => ({ skuId, quantity: 1, reason: '破损' }))
      return { returnId: newId('ret'), ...theShipment(channel), lines }
    },
    { wru: order + 2 * 3 + 2 * 3 },
  ),
  op('getReturn', 'admin', () => import('../../returns/getReturn'), back, reads),
  op(
    'listReturns.desk',
    'admin',
    () => import('../../returns/listReturns'),
    () => ({ as: 'seller', status: 'requested' }),
    reads,
  ),
  op(
    'listReturns.buyer',
    'owner',
    () => import('../../returns/listReturns'),
    () => ({ as: 'buyer' }),
    reads,
  ),
  op(
    'decideReturn.10',
    'admin',
    () => import('../../returns/decideReturn'),
    (channel) => ({ ...back(channel), lines: asked(channel).lines.map(({ skuId }) => ({ skuId, accepted: 1 })) }),
    { wru: order + (2 * 3 + 2 * 4) + stock },
  ),
  op(
    'receiveReturnedCases',
    'admin',
    () => import('../../codes/receiveReturnedCases'),
    (channel) => ({ ...back(channel), scanId: newId('scn'), uris: [second(channel)] }),
    // The item, its case among what the buyer has, what has come of the return, and what was scanned.
    { wru: 2 * 4 + 1 },
  ),
  op('getReturnLoad', 'owner', () => import('../../codes/getReturnLoad'), back, reads),
  op('receiveReturn.10', 'admin', () => import('../../returns/receiveReturn'), back, {
    // The account, its entry and what is open of it.
    wru: order + (2 * 3 + 2 * 3) + stock + 2 * 3,
  }),
]
