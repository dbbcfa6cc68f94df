import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, cursor, nothing, refused } from './foreign'

const hqOnly = 'HQ alone; a batch is of nobody else'

export function codesCases({ sku, goods, id, back }: Cast): Cases {
  const batchId = newId('bat')
  const unknown = `https://a.cn/01/06901234567892/21/${'0'.repeat(20)}`
  const scan = (shipmentId: string) => ({ shipmentId, scanId: newId('scn'), uris: [unknown] })
  const given = (returnId: string) => ({ returnId, scanId: newId('scn'), uris: [unknown] })
  const moved = (what: string, by: string, whose: keyof typeof goods) => refused(what, by, scan(goods[whose].shipmentId))
  const nobodys = refused("nobody's", 'dealer.owner', scan(newId('shp')), 'shipment.unknown')
  return {
    issueCodes: { own: { by: 'hq.admin', input: { batchId, skuId: sku.open, count: 10 }, status: 422 }, foreign: [], selfOnly: hqOnly },
    listCodeBatches: { own: { by: 'hq.boss', input: {} }, foreign: [], selfOnly: hqOnly },
    getCodeBatch: { own: { by: 'hq.admin', input: { batchId: newId('bat') }, status: 404 }, foreign: [], selfOnly: hqOnly },
    voidCodes: { own: { by: 'hq.admin', input: { batchId: newId('bat'), reason: '印错' }, status: 404 }, foreign: [], selfOnly: hqOnly },
    downloadCodes: { own: { by: 'hq.boss', input: { batchId: newId('bat') }, status: 404 }, foreign: [], selfOnly: hqOnly },
    downloadLabels: {
      own: { by: 'hq.warehouse', input: { batchId: newId('bat'), from: 0, to: 9 }, status: 404 },
      foreign: [],
      selfOnly: hqOnly,
    },
    getCodeHistory: {
      own: { by: 'rep', input: { uri: `https://a.cn/01/06901234567892/21/${'0'.repeat(20)}` }, status: 404 },
      foreign: [],
      selfOnly: hqOnly,
    },
    packCase: {
      own: { by: 'hq.warehouse', input: { sscc: '106141411234567897', scanId: newId('scn'), uris: [] }, status: 404 },
      foreign: [],
      selfOnly: hqOnly,
    },
    getCase: { own: { by: 'hq.warehouse', input: { sscc: '106141411234567897' }, status: 404 }, foreign: [], selfOnly: hqOnly },
    shipCases: {
      own: { by: 'dealer.warehouse', input: scan(goods.store.shipmentId), status: 404 },
      foreign: [
        moved("a sibling's sale", 'dealer.owner', 'siblingStore'),
        moved("a sibling's purchase", 'dealer.owner', 'sibling'),
        moved('its own purchase', 'dealer.owner', 'dealer'),
        moved('between others, as HQ', 'hq.warehouse', 'store'),
        nobodys,
      ],
    },
    receiveCases: {
      own: { by: 'store.clerk', input: scan(goods.store.shipmentId), status: 404 },
      foreign: [
        moved("a sibling's", 'dealer.owner', 'sibling'),
        moved('what it sent itself', 'dealer.owner', 'store'),
        moved('of the party above', 'store.owner', 'dealer'),
        moved('of a sibling', 'store.owner', 'city'),
        nobodys,
      ],
    },
    getLoad: {
      own: { by: 'store.clerk', input: { shipmentId: goods.store.shipmentId } },
      foreign: [
        refused("a sibling's", 'dealer.owner', { shipmentId: goods.sibling.shipmentId }),
        refused('of the party above', 'store.owner', { shipmentId: goods.dealer.shipmentId }),
        refused('between others, as HQ', 'hq.admin', { shipmentId: goods.store.shipmentId }),
      ],
    },
    listSellOut: {
      own: { by: 'dealer.clerk', input: {} },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { partyId: id[whose] })),
        refused("the party above's", 'store.owner', { partyId: id.dealer }),
        refused('outside the areas', 'rep', { partyId: id.sibling }),
        refused("everybody's", 'rep', {}),
        nothing('from where another stands', 'dealer.owner', { after: cursor(`2026-11-21#${id.siblingStore}`) }),
      ],
    },
    sumSellOut: {
      own: { by: 'dealer.clerk', input: {} },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { partyId: id[whose] })),
        refused("the party above's", 'store.owner', { partyId: id.dealer }),
        refused('outside the areas', 'rep', { partyId: id.sibling }),
        refused("everybody's", 'rep', {}),
      ],
    },
    listHoldings: {
      own: { by: 'dealer.clerk', input: {} },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { partyId: id[whose] })),
        refused("the party above's", 'store.owner', { partyId: id.dealer }),
        refused('outside the areas', 'rep', { partyId: id.sibling }),
        nothing('from where another stands', 'dealer.owner', { after: cursor(`sku_0#2026#${id.siblingStore}`) }),
      ],
    },
    receiveReturnedCases: {
      own: { by: 'dealer.warehouse', input: given(back.store), status: 404 },
      foreign: [
        refused("a sibling's", 'dealer.owner', given(back.sibling)),
        refused("a sibling's store's", 'dealer.owner', given(back.siblingStore)),
        refused('its own', 'dealer.owner', given(back.dealer)),
        refused('between others, as HQ', 'hq.warehouse', given(back.store)),
        refused("nobody's", 'dealer.owner', given(newId('ret')), 'return.unknown'),
      ],
    },
    getReturnLoad: {
      own: { by: 'store.clerk', input: { returnId: back.store } },
      foreign: [
        refused("a sibling's", 'dealer.owner', { returnId: back.sibling }),
        refused('of the party above', 'store.owner', { returnId: back.dealer }),
        refused('between others, as HQ', 'hq.admin', { returnId: back.store }),
      ],
    },
    resolveCode: { foreign: [], selfOnly: 'anyone; it tells what anybody learns who scans' },
    getDealerSign: {
      own: { by: 'dealer.clerk', input: {} },
      foreign: [refused('as a store', 'store.owner', {}), refused('as HQ', 'hq.admin', {}), refused('as a buyer', 'dealer.buyer', {})],
    },
    openDealerSign: {
      foreign: [
        refused("a store's", '', { partyId: id.store }, 'party.unknown'),
        refused("HQ's", 'dealer.owner', { partyId: id.hq }, 'party.unknown'),
        refused('nobody’s', '', { partyId: newId('pty') }, 'party.unknown'),
      ],
    },
    exportEpcis: { own: { by: 'hq.boss', input: { batchId: newId('bat') }, status: 404 }, foreign: [], selfOnly: hqOnly },
    proveHost: { foreign: [refused('a file of another', '', { file: 'codes.csv' }, 'file.unknown')] },
    scanCode: { foreign: [], selfOnly: 'anyone; who has no session is told of no party' },
  }
}
