import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, cursor, type Foreign, nothing, refused } from './foreign'

export function orderCases({ id, sku, order }: Cast): Cases {
  const lines = [{ skuId: sku.open, quantity: 1 }]
  const submitted = (over: object = {}) => ({ orderId: newId('ord'), lines, ...over })
  const again = (buyer: keyof typeof order, over: object = {}) => ({ orderId: order[buyer].orderId, lines: order[buyer].lines, ...over })
  const theirs = ({ orderId }: { orderId: string }, over: object = {}) => ({ orderId, ...over })
  const outsiders = (over: object): Foreign[] => [
    refused("a sibling's", 'dealer.owner', theirs(order.sibling, over)),
    refused("a sibling's store's", 'dealer.owner', theirs(order.siblingStore, over)),
    refused('of a store that HQ supplies', 'dealer.owner', theirs(order.direct, over)),
    refused('between others, as HQ', 'hq.admin', theirs(order.store, over)),
  ]
  return {
    quote: {
      own: { by: 'store.clerk', input: { lines } },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) =>
          refused(`as ${whose}`, 'dealer.owner', { lines, buyerId: id[whose] }),
        ),
        refused('as the party above', 'store.owner', { lines, buyerId: id.dealer }),
        refused('outside the areas', 'rep', { lines, buyerId: id.siblingStore }),
        refused('what it may not see', 'dealer.owner', { lines: [{ skuId: sku.hidden, quantity: 1 }] }, 'product.notOffered'),
      ],
    },
    getCart: { own: { by: 'dealer.owner', input: {} }, foreign: [], selfOnly: "a person's own" },
    saveCart: { own: { by: 'dealer.owner', input: { lines } }, foreign: [], selfOnly: "a person's own" },
    submitOrder: {
      own: { by: 'store.clerk', input: submitted() },
      foreign: [
        ...(['sibling', 'siblingStore', 'store', 'hq'] as const).map((whose) =>
          refused(`in the name of ${whose}`, 'dealer.owner', submitted({ buyerId: id[whose] })),
        ),
        refused('in the name of the party above', 'store.owner', submitted({ buyerId: id.dealer })),
        refused('for a store that does not let a rep', 'rep', submitted({ buyerId: id.store })),
        refused('outside the areas', 'rep', submitted({ buyerId: id.siblingStore })),
        refused('outside the areas, with another role', 'wideRep', submitted({ buyerId: id.siblingStore })),
        refused("under a sibling's id", 'dealer.owner', again('sibling')),
        refused("under a sibling's id and name", 'dealer.owner', again('sibling', { buyerId: id.sibling })),
        refused("under a sibling's id and name, other lines", 'dealer.owner', again('sibling', { buyerId: id.sibling, lines })),
        refused('what it may not see', 'dealer.owner', submitted({ lines: [{ skuId: sku.hidden, quantity: 1 }] }), 'product.notOffered'),
      ],
    },
    listOrders: {
      own: { by: 'dealer.owner', input: { as: 'seller', buyerId: id.store, search: '惠民', from: '2026-01-01', to: '2099-12-31' } },
      foreign: ['buyer', 'seller', 'subtree'].flatMap((as) => [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) =>
          refused(`of ${whose}, as ${as}`, 'dealer.owner', { as, buyerId: id[whose] }),
        ),
        refused(`of the party above, as ${as}`, 'store.owner', { as, buyerId: id.dealer }),
        refused(`outside the areas, as ${as}`, 'rep', { as, buyerId: id.sibling }),
        nothing(`by its name, as ${as}`, 'dealer.owner', { as, search: '塞北' }),
        nothing(`by its name outside the areas, as ${as}`, 'rep', { as, search: '塞北' }),
        ...['dealer.owner', 'dealer.warehouse', 'store.owner', 'rep'].map((by) => nothing(`as ${as}`, by, { as })),
        nothing(`as ${as}, from where another stands`, 'dealer.owner', { as, after: cursor(`9999#${order.sibling.orderId}`) }),
      ]),
    },
    getBuyerWeeks: {
      own: { by: 'dealer.clerk', input: { buyerId: id.store } },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { buyerId: id[whose] })),
        refused('the party above', 'store.owner', { buyerId: id.dealer }),
        refused('outside the areas', 'rep', { buyerId: id.sibling }),
        nothing('what a store buys elsewhere', 'dealer.owner', { buyerId: id.direct }),
      ],
    },
    countOrders: { own: { by: 'dealer.clerk', input: { as: 'seller' } }, foreign: [], selfOnly: 'names nobody' },
    getOrder: {
      own: { by: 'dealer.warehouse', input: theirs(order.store) },
      foreign: [
        ...outsiders({}).slice(0, 2),
        refused('of the party above', 'store.owner', theirs(order.dealer)),
        refused('of a sibling', 'store.owner', theirs(order.city)),
        refused('outside the areas', 'rep', theirs(order.sibling)),
        refused("nobody's", 'dealer.owner', theirs({ orderId: newId('ord') })),
      ],
    },
    cancelOrder: {
      own: { by: 'dealer.owner', input: theirs(order.city) },
      foreign: [
        ...outsiders({}),
        refused('of the party above', 'store.owner', theirs(order.dealer)),
        refused('between others, as who is above', 'city.owner', theirs(order.store)),
      ],
    },
    approveOrder: {
      own: { by: 'hq.orderDesk', input: theirs(order.direct) },
      foreign: [...outsiders({}), refused('its own purchase', 'dealer.owner', theirs(order.dealer))],
    },
    rejectOrder: {
      own: { by: 'dealer.owner', input: theirs(order.store, { reason: '缺货' }) },
      foreign: [...outsiders({ reason: '缺货' }), refused('its own purchase', 'dealer.owner', theirs(order.dealer, { reason: '缺货' }))],
    },
    confirmOrderFunds: {
      own: { by: 'hq.finance', input: theirs(order.sibling), status: 409 },
      foreign: [...outsiders({}), refused('its own purchase', 'dealer.owner', theirs(order.dealer))],
    },
    releaseCredit: {
      own: { by: 'hq.creditController', input: theirs(order.sibling, { reason: '老客户' }), status: 409 },
      foreign: [
        ...outsiders({ reason: '老客户' }).slice(0, 3),
        refused('its own purchase', 'dealer.owner', theirs(order.dealer, { reason: '老客户' })),
        refused('between others, as HQ', 'hq.creditController', theirs(order.store, { reason: '老客户' })),
      ],
    },
    closeOrderShort: {
      own: { by: 'hq.orderDesk', input: theirs(order.sibling, { reason: '断货' }), status: 409 },
      foreign: [...outsiders({ reason: '断货' }), refused('its own purchase', 'dealer.owner', theirs(order.dealer, { reason: '断货' }))],
    },
    releaseSpending: {
      own: { by: 'dealer.owner', input: theirs(order.dealer), status: 409 },
      foreign: [
        ...outsiders({}).slice(0, 3),
        refused('what its store buys', 'dealer.owner', theirs(order.store)),
        refused('of the party above', 'store.owner', theirs(order.dealer)),
      ],
    },
    getOrderCycle: { own: { by: 'dealer.owner', input: {} }, foreign: [], selfOnly: 'names nobody' },
    noteOrder: {
      own: { by: 'dealer.warehouse', input: theirs(order.dealer, { note: '下午送' }) },
      foreign: [
        ...outsiders({ note: '下午送' }),
        refused('of the party above', 'store.owner', theirs(order.dealer, { note: '下午送' })),
        refused('outside the areas', 'rep', theirs(order.sibling, { note: '下午送' })),
        refused("among the seller's people", 'dealer.owner', theirs(order.dealer, { note: '下午送', internal: true })),
      ],
    },
  }
}
