import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Shipment } from '@shared/shipments/model'
import { uriAt } from '../../codes/serials/uris'
import { type Channel, weekSold } from './channel'
import { type Operation, op, reads } from './operation'

interface Batch {
  batchId: string
  firstUri: string
  firstCaseUri: string
}
export const pairs = ({ answers }: Channel) => answers['getCodeBatch.pairs'] as Batch
const scanned = (channel: Channel) => {
  const { shipmentId } = channel.answers['shipOrder.10'] as Shipment
  return { shipmentId, scanId: newId('scn'), uris: [pairs(channel).firstCaseUri] }
}

/** The other one of the case. */
export const second = (channel: Channel) => uriAt(pairs(channel) as Batch & CodeBatch, 1)

/** The case, what is loaded of the shipment, and what was scanned. */
const scannedIn = { wru: 2 * 3 }
/** And the case's place among what its holder has. */
const scannedOut = { wru: 2 * 3 + 1 }

/** A case of two pieces onto a shipment that is on its way, and off it. */
export const casesOperations: Operation[] = [
  op(
    'issueCodes.pairs',
    'admin',
    () => import('../../codes/issueCodes'),
    ({ skuIds }) => ({ batchId: newId('bat'), skuId: skuIds[0]!, count: 1_000, itemsPerCase: 2 }),
    { wru: 2 + 2 },
  ),
  op(
    'getCodeBatch.pairs',
    'admin',
    () => import('../../codes/getCodeBatch'),
    ({ answers }) => ({ batchId: (answers['issueCodes.pairs'] as Batch).batchId }),
    reads,
  ),
  op(
    'packCase.asPrinted',
    'admin',
    () => import('../../codes/packCase'),
    (channel) => ({ sscc: /\/00\/(\d{18})/.exec(pairs(channel).firstCaseUri)![1], scanId: newId('scn'), uris: [] }),
    { wru: 2 },
  ),
  op(
    'getCase',
    'admin',
    () => import('../../codes/getCase'),
    (channel) => ({ sscc: /\/00\/(\d{18})/.exec(pairs(channel).firstCaseUri)![1] }),
    reads,
  ),
  op('shipCases.1', 'admin', () => import('../../codes/shipCases'), scanned, scannedOut),
  op('listHoldings', 'owner', () => import('../../codes/listHoldings'), undefined, reads),
  op(
    'getLoad',
    'owner',
    () => import('../../codes/getLoad'),
    (channel) => ({ shipmentId: scanned(channel).shipmentId }),
    reads,
  ),
  op('receiveCases.1', 'owner', () => import('../../codes/receiveCases'), scanned, scannedIn),
  op('sumSellOut', 'admin', () => import('../../codes/sumSellOut'), undefined, reads),
  // A page asks it anew every five seconds: the index of a thousand rows, and each of forty stores' range of them.
  op(
    'sumSellOut.week',
    'owner',
    () => import('../../codes/sumSellOut'),
    () => weekSold,
    { wru: 0, rru: 90 },
  ),
  op('listSellOut', 'admin', () => import('../../codes/listSellOut'), undefined, reads),
]
