import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, cursor, type Foreign, nothing, refused } from './foreign'

export function returnsCases({ sku, order, back }: Cast): Cases {
  const asked = (over: object) => ({ returnId: newId('ret'), lines: [{ skuId: sku.open, quantity: 1, reason: '临期' }], ...over })
  const decision = (returnId: string) => ({ returnId, lines: [{ skuId: sku.open, accepted: 1 }] })
  const unowned = (of: (returnId: string) => object): Foreign[] => [
    refused("a sibling's", 'dealer.owner', of(back.sibling)),
    refused("a sibling's store's", 'dealer.owner', of(back.siblingStore)),
    refused('its own', 'dealer.owner', of(back.dealer)),
    refused('between others, as HQ', 'hq.admin', of(back.store)),
    refused("nobody's", 'dealer.owner', of(newId('ret'))),
  ]
  return {
    requestReturn: {
      own: { by: 'dealer.warehouse', input: asked({ orderId: order.dealer.orderId }), status: 422 },
      foreign: [
        refused("of a sibling's order", 'dealer.owner', asked({ orderId: order.sibling.orderId })),
        refused("of a sibling's store's", 'dealer.owner', asked({ orderId: order.siblingStore.orderId })),
        refused('of what it sold', 'dealer.owner', asked({ orderId: order.store.orderId })),
        refused('of the party above', 'store.owner', asked({ orderId: order.dealer.orderId })),
        refused("under a sibling's id", 'dealer.owner', asked({ orderId: order.dealer.orderId, returnId: back.sibling })),
        refused("of nobody's order", 'dealer.owner', asked({ orderId: newId('ord') })),
      ],
    },
    getReturn: {
      own: { by: 'store.clerk', input: { returnId: back.store } },
      foreign: [
        refused("a sibling's", 'dealer.owner', { returnId: back.sibling }),
        refused("a sibling's store's", 'dealer.owner', { returnId: back.siblingStore }),
        refused('of the party above', 'store.owner', { returnId: back.dealer }),
        refused('outside the areas', 'rep', { returnId: back.sibling }),
        refused("nobody's", 'dealer.owner', { returnId: newId('ret') }),
      ],
    },
    listReturns: {
      own: { by: 'dealer.clerk', input: { as: 'seller', status: 'requested' } },
      foreign: ['buyer', 'seller'].flatMap((as) => [
        ...['dealer.owner', 'dealer.warehouse', 'store.owner'].map((by) => nothing(`as ${as}`, by, { as })),
        nothing(`as ${as}, from where another stands`, 'dealer.owner', { as, after: cursor(`9999#${back.sibling}`) }),
        refused(`as ${as}, whoever buys it`, 'rep', { as }),
      ]),
    },
    decideReturn: { own: { by: 'dealer.owner', input: decision(back.store) }, foreign: unowned(decision) },
    // Decided just before.
    receiveReturn: { own: { by: 'dealer.warehouse', input: { returnId: back.store } }, foreign: unowned((returnId) => ({ returnId })) },
  }
}
