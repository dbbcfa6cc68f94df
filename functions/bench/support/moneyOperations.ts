import { newId } from '@shared/kernel/id'
import { endOf10, indexes, type Load, moveOf10, type Operation, op, ordered, orderOf10, reads, theOrder } from './operation'

const submit: Load = () => import('../../orders/submitOrder')
const grant: Load = () => import('../../credit/setCreditLine')
/** One item of two to three KB whose place on the desk stays, and its summary in each index where that changes. */
const releaseOf10 = { wru: 2 * 3 + 2 * indexes }

/** Of the order that was approved last. */
export const approvedOrder: Operation[] = [
  op('confirmOrderFunds.10', 'admin', () => import('../../orders/confirmOrderFunds'), theOrder, moveOf10),
  op(
    'noteOrder.10',
    'owner',
    () => import('../../orders/noteOrder'),
    (channel) => ({ ...theOrder(channel), note: '下午送' }),
    { wru: 2 * 3 },
  ),
  op(
    'closeOrderShort.10',
    'admin',
    () => import('../../orders/closeOrderShort'),
    (channel) => ({ ...theOrder(channel), reason: '断货' }),
    endOf10,
  ),
]

/** After all others that order, because the buyer is left without credit. */
export const moneyOperations: Operation[] = [
  op('submitOrder.10, limited', 'limited', submit, ordered(10), { wru: orderOf10.wru + 2 }),
  op('releaseSpending.10', 'owner', () => import('../../orders/releaseSpending'), theOrder, releaseOf10),
  op(
    'setCreditLine.none',
    'admin',
    grant,
    ({ buyer }) => ({ buyerId: buyer.partyId, limit: 0, overLimit: 'hold', term: { kind: 'days', days: 45 } }),
    { wru: 2 + 2 },
  ),
  op('submitOrder.10, over its credit', 'owner', submit, ordered(10), orderOf10),
  op(
    'releaseCredit.10',
    'admin',
    () => import('../../orders/releaseCredit'),
    (channel) => ({ ...theOrder(channel), reason: '老客户' }),
    releaseOf10,
  ),
  op(
    'requestAdjustment',
    'admin',
    () => import('../../credit/requestAdjustment'),
    ({ buyer }) => ({ adjustmentId: newId('adj'), buyerId: buyer.partyId, amount: 500, reason: '运费' }),
    // A row, in the list and among those that wait.
    { wru: 2 + 2 * 2 },
  ),
  op('listAdjustments', 'admin', () => import('../../credit/listAdjustments'), undefined, reads),
  op(
    'decideAdjustment',
    'finance',
    () => import('../../credit/decideAdjustment'),
    ({ answers }) => ({ adjustmentId: (answers.requestAdjustment as { adjustmentId: string }).adjustmentId, accept: true }),
    // Itself, the account, the entry and what is open of it; the list, the place it leaves, and the account's among the accounts.
    { wru: 2 * 4 + 2 * 3 },
  ),
  op('getAccount', 'owner', () => import('../../credit/getAccount'), undefined, reads),
  op('listLedger', 'owner', () => import('../../credit/listLedger'), undefined, reads),
  op('getOrderCycle', 'admin', () => import('../../orders/getOrderCycle'), undefined, reads),
]
