import { newId } from '@shared/kernel/id'
import { bonusOperations } from './bonusOperations'
import { linesOf } from './channel'
import { codesOperations } from './codesOperations'
import { consumersOperations } from './consumersOperations'
import { diversionOperations } from './diversionOperations'
import { goodsOperations } from './goodsOperations'
import { approvedOrder, moneyOperations } from './moneyOperations'
import {
  endOf10,
  hears,
  type Input,
  indexes,
  type Load,
  moveOf10,
  type Operation,
  op,
  ordered,
  orderOf10,
  reads,
  row,
  theOrder,
} from './operation'
import { paymentsOperations } from './paymentsOperations'
import { returnsOperations } from './returnsOperations'
import { statementsOperations } from './statementsOperations'

const browse: Load = () => import('../../catalog/listOfferedProducts')
const submit: Load = () => import('../../orders/submitOrder')
const list: Load = () => import('../../orders/listOrders')
const lines =
  (count: number): Input =>
  (channel) => ({ lines: linesOf(channel, count) })

/** In this order: some need what those before them left. */
export const operations: Operation[] = [
  op('listOfferedProducts.cold', 'owner', browse, undefined, { wru: 0, rru: 3 }),
  op('listOfferedProducts.warm', 'owner', browse, undefined, { wru: 0, rru: 1.5 }),
  op('listOfferedProducts.search', 'owner', browse, () => ({ search: 'wlc' }), reads),
  op(
    'getProduct',
    'owner',
    () => import('../../catalog/getProduct'),
    ({ skuIds: [skuId] }) => ({ skuId }),
    reads,
  ),
  op(
    'lookUpProducts.20',
    'owner',
    () => import('../../catalog/lookUpProducts'),
    ({ skuIds }) => ({ skuIds: skuIds.slice(0, 20) }),
    reads,
  ),
  op('listCategories', 'owner', () => import('../../catalog/listCategories'), undefined, reads),
  op('saveCart.10', 'owner', () => import('../../orders/saveCart'), lines(10), row),
  op('getCart', 'owner', () => import('../../orders/getCart'), undefined, reads),
  op('quote.10', 'owner', () => import('../../orders/quote'), lines(10), reads),
  op('submitOrder.10', 'owner', submit, ordered(10), orderOf10),
  op('submitOrder.again', 'owner', submit, (channel) => ({ ...theOrder(channel), ...lines(10)(channel) }), orderOf10),
  op('getOrder', 'owner', () => import('../../orders/getOrder'), theOrder, reads),
  op('approveOrder.10', 'admin', () => import('../../orders/approveOrder'), theOrder, moveOf10),
  ...approvedOrder,
  op('submitOrder.11', 'owner', submit, ordered(11), { wru: orderOf10.wru + 2 + 2 }),
  op(
    'rejectOrder.11',
    'admin',
    () => import('../../orders/rejectOrder'),
    (channel) => ({ ...theOrder(channel), reason: '缺货' }),
    { wru: endOf10.wru + 2 },
  ),
  op('submitOrder.10 once more', 'owner', submit, ordered(10), orderOf10),
  op('cancelOrder.10', 'owner', () => import('../../orders/cancelOrder'), theOrder, endOf10),
  // An order of 9 KB.
  op('submitOrder.90', 'owner', submit, ordered(90), { wru: 2 * (9 + 90 + 1) + 2 * indexes }),
  hears(
    'onOrderSubmitted.90',
    'order.submitted',
    () => import('../../orders/onOrderSubmitted'),
    ({ orderId }) => orderId,
    // Its rows for the subtree and the area, and the cart.
    { wru: 2 * 6 },
  ),
  op('listOrders.buyer', 'owner', list, () => ({ as: 'buyer' }), reads),
  op('listOrders.seller', 'admin', list, () => ({ as: 'seller' }), reads),
  op('listOrders.desk', 'admin', list, () => ({ as: 'seller', status: 'submitted' }), reads),
  op('listOrders.subtree', 'admin', list, () => ({ as: 'subtree' }), reads),
  op(
    'countOrders',
    'owner',
    () => import('../../orders/countOrders'),
    () => ({ as: 'buyer' }),
    reads,
  ),
  op(
    'getBuyerWeeks',
    'admin',
    () => import('../../orders/getBuyerWeeks'),
    ({ buyer }) => ({ buyerId: buyer.partyId }),
    reads,
  ),
  op('getCredit', 'owner', () => import('../../credit/getCredit'), undefined, reads),
  op('listCredits', 'admin', () => import('../../credit/listCredits'), undefined, reads),
  op(
    'setCreditLine',
    'admin',
    () => import('../../credit/setCreditLine'),
    ({ buyer }) => ({
      ...{ buyerId: buyer.partyId, limit: 9_000_000, overLimit: 'refuse', term: { kind: 'days', days: 45 } },
    }),
    // A row in its seller's list.
    { wru: 2 + 2 },
  ),
  op(
    'adjustStock.20',
    'admin',
    () => import('../../inventory/adjustStock'),
    ({ skuIds }) => ({
      ...{ adjustmentId: newId('adj'), reason: '盘点', lines: skuIds.slice(0, 20).map((skuId) => ({ skuId, counted: 7 })) },
    }),
    // The document has three KB.
    { wru: 2 * (3 + 20) },
  ),
  op(
    'poolStock',
    'admin',
    () => import('../../inventory/poolStock'),
    ({ skuIds }) => ({ skuId: skuIds[0]! }),
    reads,
  ),
  op('listStock', 'admin', () => import('../../inventory/listStock'), undefined, reads),
  op(
    'saveProduct',
    'admin',
    () => import('../../catalog/saveProduct'),
    ({ categoryId }) => ({
      ...{ skuId: newId('sku'), categoryId, code: 'NEW-1', name: '新品', packSize: 12 },
    }),
    // Its shelf, the words of it, the head, where it lies, and its code.
    { wru: 2 * 5 },
  ),
  op(
    'savePriceList.90',
    'admin',
    () => import('../../catalog/savePriceList'),
    ({ listId, skuIds }) => ({
      ...{ listId, name: '价目表', kind: 'base', lines: skuIds.map((skuId) => ({ skuId, price: 990, per: 1 })) },
    }),
    // The list in its seller's, what changed in 5 KB, five shelves, and the head.
    { wru: 2 + 2 + 2 * 5 + 2 * 5 + 2 },
  ),
  op(
    'getPriceList',
    'admin',
    () => import('../../catalog/getPriceList'),
    ({ listId }) => ({ listId }),
    reads,
  ),
  op(
    'listPriceChanges',
    'admin',
    () => import('../../catalog/listPriceChanges'),
    ({ listId }) => ({ listId }),
    reads,
  ),
  op('listPriceLists', 'admin', () => import('../../catalog/listPriceLists'), undefined, reads),
  op(
    'saveVisibleRange',
    'admin',
    () => import('../../catalog/saveVisibleRange'),
    ({ buyer, categoryId }) => ({
      ...{ rangeId: newId('rng'), name: '范围', partyIds: [buyer.partyId], categoryIds: [categoryId] },
    }),
    // The range in its seller's, the head, and the mark on a party, which stands in two indexes.
    { wru: 2 * 3 + 2 * 3 },
  ),
  op('listVisibleRanges', 'admin', () => import('../../catalog/listVisibleRanges'), undefined, reads),
  op('listProducts', 'admin', () => import('../../catalog/listProducts'), undefined, reads),
  op(
    'saveCategory',
    'admin',
    () => import('../../catalog/saveCategory'),
    () => ({ categoryId: newId('cat'), name: '新品类' }),
    row,
  ),
  op(
    'saveParty',
    'admin',
    () => import('../../parties/saveParty'),
    () => ({
      ...{ partyId: newId('pty'), kind: 'dealer', name: '新开经销商', division: '310115' },
    }),
    { wru: 2 + 2 * 2 },
  ),
  op(
    'getParty',
    'admin',
    () => import('../../parties/getParty'),
    ({ buyer }) => ({ partyId: buyer.partyId }),
    reads,
  ),
  op('listParties', 'admin', () => import('../../parties/listParties'), undefined, reads),
  op(
    'saveStaff',
    'admin',
    () => import('../../parties/saveStaff'),
    ({ buyer, newcomer }) => ({
      ...{ staffId: newcomer, partyId: buyer.partyId, name: '新来的', roles: ['clerk'] },
    }),
    { wru: 2 + 2 },
  ),
  op('listStaff', 'owner', () => import('../../parties/listStaff'), undefined, reads),
  op(
    'inviteStaff',
    'admin',
    () => import('../../identity/inviteStaff'),
    ({ newcomer }) => ({ staffId: newcomer }),
    row,
  ),
  op(
    'acceptInvitation',
    '',
    () => import('../../identity/acceptInvitation'),
    ({ code, answers }) => ({
      ...{ code: code(), invitation: (answers.inviteStaff! as { invitation: string }).invitation },
    }),
    // The person in the party's list, the identity, and the session.
    { wru: 2 * 3 + 2 },
  ),
  op(
    'logIn',
    '',
    () => import('../../identity/logIn'),
    ({ code }) => ({ code: code() }),
    row,
  ),
  op(
    'refreshSession',
    '',
    () => import('../../identity/refreshSession'),
    ({ answers }) => answers.logIn!,
    row,
  ),
  // Nothing but the check of the session.
  op('me', 'owner', () => import('../../identity/me'), undefined, { wru: 0, rru: 0 }),
  op('openWebLogin', '', () => import('../../identity/openWebLogin'), undefined, row),
  op(
    'confirmWebLogin',
    'owner',
    () => import('../../identity/confirmWebLogin'),
    ({ answers }) => ({
      ...{ webLoginId: (answers.openWebLogin! as { webLoginId: string }).webLoginId },
    }),
    row,
  ),
  op(
    'collectWebLogin',
    '',
    () => import('../../identity/collectWebLogin'),
    ({ answers }) => answers.openWebLogin!,
    // The sign-in goes, a session comes.
    { wru: 2 * 2 },
  ),
  op(
    'signOut',
    '',
    () => import('../../identity/signOut'),
    ({ answers }) => answers.refreshSession!,
    row,
  ),
  ...codesOperations,
  ...goodsOperations,
  ...moneyOperations,
  ...paymentsOperations,
  ...returnsOperations,
  ...statementsOperations,
  ...consumersOperations,
  ...diversionOperations,
  ...bonusOperations,
]
