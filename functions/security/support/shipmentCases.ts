import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, cursor, nothing, refused } from './foreign'

export function shipmentCases({ sku, goods, file }: Cast): Cases {
  const piece = [{ skuId: sku.open, quantity: 1 }]
  const sending = (over: object) => ({ shipmentId: newId('shp'), lines: piece, ...over })
  const send = (what: string, by: string, whose: keyof typeof goods, over: object = {}) =>
    refused(what, by, sending({ orderId: goods[whose].orderId, ...over }))
  const came = (shipmentId: string, over: object = {}) => ({ shipmentId, lines: [{ skuId: sku.open, received: 1 }], ...over })
  const receive = (what: string, by: string, whose: keyof typeof goods) => refused(what, by, came(goods[whose].shipmentId))
  const decision = (claimId: string) => ({ claimId, lines: [{ skuId: sku.open, accepted: 1 }] })
  const looks = (of: (whose: keyof typeof goods) => object) => [
    refused("a sibling's", 'dealer.owner', of('sibling')),
    refused("a sibling's store's", 'dealer.owner', of('siblingStore')),
    refused('of the party above', 'store.owner', of('dealer')),
    refused('of a sibling', 'store.owner', of('city')),
    refused('outside the areas', 'rep', of('sibling')),
  ]
  const lists = (document: 'shipmentId' | 'claimId') =>
    ['buyer', 'seller'].flatMap((as) => [
      ...['dealer.owner', 'dealer.warehouse', 'store.owner'].map((by) => nothing(`as ${as}`, by, { as })),
      nothing(`as ${as}, from where another stands`, 'dealer.owner', { as, after: cursor(`9999#${goods.sibling[document]}`) }),
      refused(`as ${as}, whoever buys it`, 'rep', { as }),
    ])
  return {
    shipOrder: {
      own: { by: 'dealer.warehouse', input: sending({ orderId: goods.store.orderId }) },
      foreign: [
        send("a sibling's purchase", 'dealer.owner', 'sibling'),
        send("a sibling's sale", 'dealer.owner', 'siblingStore'),
        send('its own purchase', 'dealer.owner', 'dealer'),
        send('between others, as HQ', 'hq.warehouse', 'store'),
        send("under a sibling's id", 'dealer.owner', 'store', { shipmentId: goods.sibling.shipmentId }),
        refused("nobody's order", 'dealer.owner', sending({ orderId: newId('ord') })),
      ],
    },
    receiveShipment: {
      own: { by: 'store.clerk', input: came(goods.store.shipmentId) },
      foreign: [
        receive("a sibling's", 'dealer.owner', 'sibling'),
        receive("a sibling's store's", 'dealer.owner', 'siblingStore'),
        receive('what it sent itself', 'dealer.owner', 'store'),
        receive('of the party above', 'store.owner', 'dealer'),
        receive('of a sibling', 'store.owner', 'city'),
        refused(
          "with a sibling's photo",
          'store.owner',
          came(goods.store.shipmentId, { photoIds: [file.sibling.checked] }),
          'file.unknown',
        ),
        refused("nobody's", 'dealer.owner', came(newId('shp')), 'shipment.unknown'),
      ],
    },
    listShipments: {
      own: { by: 'dealer.clerk', input: { as: 'seller', status: 'sent' } },
      foreign: [...lists('shipmentId'), ...looks((whose) => ({ orderId: goods[whose].orderId }))],
    },
    getShipment: {
      own: { by: 'store.clerk', input: { shipmentId: goods.store.shipmentId } },
      foreign: [
        ...looks((whose) => ({ shipmentId: goods[whose].shipmentId })),
        refused("nobody's", 'dealer.owner', { shipmentId: newId('shp') }, 'shipment.unknown'),
      ],
    },
    listClaims: { own: { by: 'dealer.clerk', input: { as: 'seller', status: 'open' } }, foreign: lists('claimId') },
    getClaim: {
      own: { by: 'store.clerk', input: { claimId: goods.store.claimId } },
      foreign: [
        ...looks((whose) => ({ claimId: goods[whose].claimId })),
        refused("nobody's", 'dealer.owner', { claimId: newId('clm') }, 'claim.unknown'),
      ],
    },
    decideClaim: {
      own: { by: 'dealer.owner', input: decision(goods.store.claimId) },
      foreign: [
        refused("a sibling's", 'dealer.owner', decision(goods.sibling.claimId)),
        refused("a sibling's store's", 'dealer.owner', decision(goods.siblingStore.claimId)),
        refused('its own', 'dealer.owner', decision(goods.dealer.claimId)),
        refused('between others, as HQ', 'hq.admin', decision(goods.store.claimId)),
        refused("nobody's", 'dealer.owner', decision(newId('clm')), 'claim.unknown'),
      ],
    },
  }
}
