import { newId } from '@shared/kernel/id'
import type { Channel } from './channel'
import { type Load, type Operation, op, reads } from './operation'

const issue: Load = () => import('../../codes/issueCodes')
const scan: Load = () => import('../../codes/scanCode')
const issued = ({ skuIds }: Channel) => ({ batchId: newId('bat'), skuId: skuIds[0]!, count: 20_000_000, lot: 'L20261121' })
const batchOf = ({ answers }: Channel) => ({ batchId: (answers['issueCodes.cases'] as { batchId: string }).batchId })
const scanned = ({ answers }: Channel) => ({
  ...{ scanId: newId('scn'), purpose: 'verify', place: { divisionCode: '310100' } },
  uri: (answers['issueCodes.cases'] as { firstUri: string }).firstUri,
})

/** Twenty million codes are one row, and one more for each index. */
export const codesOperations: Operation[] = [
  op('issueCodes', 'admin', issue, issued, { wru: 2 + 1 }),
  op('issueCodes.cases', 'admin', issue, (channel) => ({ ...issued(channel), itemsPerCase: 24, casesPerPallet: 60 }), { wru: 2 + 2 }),
  op('listCodeBatches', 'admin', () => import('../../codes/listCodeBatches'), undefined, reads),
  op('getCodeBatch', 'admin', () => import('../../codes/getCodeBatch'), batchOf, reads),
  op('scanCode.cold', '', scan, scanned, { wru: 1, rru: 1 }),
  op('scanCode.warm', '', scan, scanned, { wru: 1, rru: 1 }),
  op('scanCode.staff', 'owner', scan, scanned, { wru: 1, rru: 1 }),
  op(
    'getCodeHistory',
    'admin',
    () => import('../../codes/getCodeHistory'),
    ({ answers }) => ({ uri: scanned({ answers } as Channel).uri }),
    reads,
  ),
  op(
    'resolveCode',
    '',
    () => import('../../codes/resolveCode'),
    ({ answers }) => {
      const [, gtin, serial] = /\/01\/(\d+)\/21\/(\w+)/.exec(scanned({ answers } as Channel).uri)!
      return { gtin, serial, linkType: 'all' }
    },
    reads,
  ),
  op('getDealerSign', 'owner', () => import('../../codes/getDealerSign'), undefined, { wru: 0, rru: 0 }),
  op(
    'openDealerSign',
    '',
    () => import('../../codes/openDealerSign'),
    ({ other }) => ({ partyId: other.partyId }),
    { wru: 0, rru: 1 },
  ),
  op('exportEpcis', 'admin', () => import('../../codes/exportEpcis'), batchOf, reads),
  op('downloadCodes', 'admin', () => import('../../codes/downloadCodes'), batchOf, reads),
  op(
    'downloadLabels',
    'admin',
    () => import('../../codes/downloadLabels'),
    (channel) => ({ ...batchOf(channel), from: 0, to: 64 }),
    { wru: 1 },
  ),
  op(
    'downloadLabels.cases',
    'admin',
    () => import('../../codes/downloadLabels'),
    (channel) => ({ ...batchOf(channel), from: 0, to: 99, of: 'cases' }),
    { wru: 1 },
  ),
  op(
    'voidCodes',
    'admin',
    () => import('../../codes/voidCodes'),
    (channel) => ({ ...batchOf(channel), from: 0, to: 99, reason: '印错' }),
    // The batch in its two lists, and the voiding.
    { wru: 2 * 2 + 2 * 2 },
  ),
]
