import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, cursor, nothing, refused } from './foreign'

export function paymentCases({ id, order, payment, voucher, file }: Cast): Cases {
  const paid = (over: object = {}) => ({
    ...{ paymentId: newId('pay'), buyerId: id.store, amount: 100, method: 'bankTransfer', receivedOn: '2026-01-05', ...over },
  })
  const prepaid = (over: object) => ({ paymentId: newId('pay'), amount: 100, code: 'guess', ...over })
  const vouched = (over: object = {}) => ({
    ...{ voucherId: newId('vou'), amount: 100, fileId: file.dealer.checked, paidOn: '2026-01-05', ...over },
  })
  const record = (what: string, by: string, over: object, then?: string) => refused(what, by, paid(over), then)
  const theirs = (paymentId: string, over: object = {}) => ({ paymentId, ...over })
  const others = (over: object = {}) => [
    refused("a sibling's", 'dealer.owner', theirs(payment.sibling, over)),
    refused("a sibling's store's", 'dealer.owner', theirs(payment.siblingStore, over)),
    refused("nobody's", 'dealer.owner', theirs(newId('pay'), over)),
  ]
  const notMine = (over: object = {}) => [
    ...others(over),
    refused('its own purchase', 'dealer.owner', theirs(payment.dealer, over)),
    refused('between others, as HQ', 'hq.finance', theirs(payment.store, over)),
  ]
  return {
    recordPayment: {
      own: { by: 'dealer.owner', input: paid() },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq', 'direct', 'cityStore', 'dealer'] as const).map((whose) =>
          record(`of ${whose}`, 'dealer.owner', { buyerId: id[whose] }),
        ),
        record("of a dealer's store, as HQ", 'hq.finance', {}),
        record("for a sibling's order", 'dealer.owner', { orderId: order.sibling.orderId }),
        record('for an order of another buyer', 'dealer.owner', { orderId: order.city.orderId }),
        record("under a sibling's id", 'dealer.owner', { paymentId: payment.sibling }),
        record('under the id of its own purchase', 'dealer.owner', { paymentId: payment.dealer }),
      ],
    },
    listPayments: {
      own: { by: 'dealer.clerk', input: { as: 'seller', buyerId: id.store } },
      foreign: [
        ...['buyer', 'seller'].flatMap((as) => [
          ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) =>
            refused(`of ${whose}, as ${as}`, 'dealer.owner', { as, buyerId: id[whose] }),
          ),
          refused(`of the party above, as ${as}`, 'store.owner', { as, buyerId: id.dealer }),
          refused(`outside the areas, as ${as}`, 'rep', { as, buyerId: id.sibling }),
          ...['dealer.owner', 'store.owner', 'rep'].map((by) => nothing(`as ${as}`, by, { as })),
          nothing(`as ${as}, from where another stands`, 'dealer.owner', { as, after: cursor(`9999#${payment.sibling}`) }),
        ]),
        nothing('what a store pays elsewhere', 'dealer.owner', { as: 'seller', buyerId: id.direct }),
      ],
    },
    getPayment: {
      own: { by: 'store.clerk', input: theirs(payment.store) },
      foreign: [
        ...others(),
        refused('of the party above', 'store.owner', theirs(payment.dealer)),
        refused('outside the areas', 'rep', theirs(payment.sibling)),
      ],
    },
    prepayWechat: {
      // HQ of this cast has no merchant.
      own: { by: 'dealer.owner', input: { paymentId: newId('pay'), amount: 100, code: 'guess' }, status: 422 },
      foreign: [
        refused("for a sibling's order", 'dealer.owner', prepaid({ orderId: order.sibling.orderId })),
        refused('for an order that it sold', 'dealer.owner', prepaid({ orderId: order.store.orderId })),
        refused("for nobody's order", 'dealer.owner', prepaid({ orderId: newId('ord') })),
      ],
    },
    receiveWechatPayNotify: { foreign: [refused('news that nobody signed', '', { id: '1', resource: {} }, 'callback.unverified')] },
    submitPaymentVoucher: {
      own: { by: 'dealer.buyer', input: vouched({ fileId: file.dealer.checked, orderId: order.dealer.orderId }) },
      foreign: [
        ...(['sibling', 'store', 'cityStore', 'dealer'] as const).map((whose) =>
          refused(`to ${whose}`, 'dealer.owner', vouched({ sellerId: id[whose] })),
        ),
        refused('to HQ, which does not supply it', 'store.owner', vouched({ fileId: file.store.checked, sellerId: id.hq })),
        refused("with a sibling's photo", 'dealer.owner', vouched({ fileId: file.sibling.checked }), 'file.unknown'),
        refused("for a sibling's order", 'dealer.owner', vouched({ orderId: order.sibling.orderId })),
        refused('for an order that it sold', 'dealer.owner', vouched({ orderId: order.store.orderId })),
        refused("under a sibling's id", 'dealer.owner', vouched({ voucherId: voucher.sibling })),
        refused("under its store's id", 'dealer.owner', vouched({ voucherId: voucher.store })),
      ],
    },
    decidePaymentVoucher: {
      own: { by: 'dealer.owner', input: { voucherId: voucher.store, accept: true } },
      foreign: [
        refused("a sibling's", 'dealer.owner', { voucherId: voucher.sibling, accept: true }),
        refused('its own', 'dealer.owner', { voucherId: voucher.dealer, accept: true }),
        refused('between others, as HQ', 'hq.finance', { voucherId: voucher.store, accept: false, reason: '没到账' }),
        refused("nobody's", 'dealer.owner', { voucherId: newId('vou'), accept: true }),
      ],
    },
    listPaymentVouchers: {
      own: { by: 'dealer.owner', input: { as: 'seller', status: 'submitted' } },
      foreign: ['buyer', 'seller'].flatMap((as) => [
        ...['dealer.owner', 'store.owner'].map((by) => nothing(`as ${as}`, by, { as })),
        nothing(`as ${as}, from where another stands`, 'dealer.owner', { as, after: cursor(`9999#${voucher.sibling}`) }),
      ]),
    },
    refundPayment: {
      own: { by: 'dealer.owner', input: theirs(payment.store, { refundId: newId('rfd'), amount: 1, reason: '多付' }) },
      foreign: notMine({ refundId: newId('rfd'), amount: 1, reason: '多付' }),
    },
    allocatePayment: {
      own: { by: 'dealer.owner', input: theirs(payment.store) },
      foreign: [
        ...notMine(),
        ...notMine({ allocations: [{ orderId: order.store.orderId, amount: 1 }] }),
        refused(
          "on another buyer's order",
          'dealer.owner',
          theirs(payment.store, { allocations: [{ orderId: order.city.orderId, amount: 1 }] }),
          'payment.tooMuch',
        ),
      ],
    },
  }
}
