import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, cursor, nothing, refused } from './foreign'

const hqOnly = 'HQ alone; a dealer only speaks to its own case'

/** `none` is the sibling's, outside the areas of the rep; functions/diversion/hearing.test.ts asks for cases that are there. */
export function diversionCases({ id, sku, file, staff }: Cast): Cases {
  const none = `2026-11.${id.sibling}`
  const unknown = `https://a.cn/01/06901234567892/21/${'0'.repeat(20)}`
  const words = { caseId: none, statementId: newId('stm'), text: '没有卖到外地' }
  const report = { scanId: newId('scn'), uri: unknown, kind: 'diverted' }
  return {
    listDiversionCases: {
      own: { by: 'hq.boss', input: { status: 'open' } },
      foreign: [
        nothing('outside the areas', 'rep', {}),
        nothing("a sibling's", 'dealer.owner', {}),
        nothing("a sibling's, from where one stands", 'dealer.owner', { after: cursor('2027-01') }),
        nothing('of a dealer, as a store', 'store.owner', { status: 'open' }),
      ],
    },
    getDiversionCase: {
      own: { by: 'hq.boss', input: { caseId: none }, status: 404 },
      foreign: [
        refused('outside the areas', 'rep', { caseId: none }, 'diversionCase.unknown'),
        refused("a sibling's", 'dealer.owner', { caseId: none }, 'diversionCase.unknown'),
        refused('its own that nobody has let it see', 'sibling.owner', { caseId: none }, 'diversionCase.unknown'),
      ],
    },
    openHearing: { own: { by: 'hq.channelManager', input: { caseId: none }, status: 404 }, foreign: [], selfOnly: hqOnly },
    sendInspector: {
      own: { by: 'hq.channelManager', input: { caseId: none, staffId: staff['hq.salesRep']!.staffId }, status: 404 },
      foreign: [],
      selfOnly: hqOnly,
    },
    stateDiversionCase: {
      own: { by: 'hq.channelManager', input: words, status: 404 },
      foreign: [
        refused('outside the areas', 'rep', words, 'diversionCase.unknown'),
        refused("a sibling's", 'dealer.owner', words, 'diversionCase.unknown'),
        refused('of a dealer, as its store', 'siblingStore.owner', words, 'diversionCase.unknown'),
        refused('its own that nobody has let it see', 'sibling.owner', words, 'diversionCase.unknown'),
      ],
    },
    decideDiversionCase: {
      own: { by: 'hq.channelManager', input: { caseId: none, outcome: 'dismissed', reason: '误报' }, status: 404 },
      foreign: [],
      selfOnly: hqOnly,
    },
    listFloorPrices: { own: { by: 'hq.boss', input: {} }, foreign: [], selfOnly: hqOnly },
    reportCode: {
      foreign: [
        refused("with a dealer's photo", 'sibling.owner', { ...report, photoIds: [file.dealer.checked] }, 'file.unknown'),
        refused("with a dealer's photo, as a consumer", 'consumer', { ...report, photoIds: [file.dealer.checked] }, 'file.unknown'),
        refused('with a photo, as nobody', '', { ...report, photoIds: [file.dealer.checked] }, 'codeReport.textOnly'),
        ...['expired', 'garbage', 'forged', 'disabled', 'exited'].map((by) => refused('as who was', by, report, 'session.invalid')),
      ],
    },
    listCodeReports: { own: { by: 'hq.boss', input: { status: 'open' } }, foreign: [nothing('outside the areas', 'rep', {})] },
    decideCodeReport: {
      own: { by: 'hq.channelManager', input: { reportId: newId('scn'), outcome: 'upheld', reason: '属实' }, status: 404 },
      foreign: [],
      selfOnly: hqOnly,
    },
    listMyReports: {
      foreign: [
        refused('as nobody', '', {}, 'session.invalid'),
        nothing('from where another stands', 'dealer.owner', { after: cursor(`9999#${newId('scn')}`) }),
      ],
    },
    listForgedCodes: { own: { by: 'hq.boss', input: {} }, foreign: [nothing('outside the areas', 'rep', {})] },
    saveFloorPrice: { own: { by: 'hq.channelManager', input: { skuId: sku.open, price: 300 } }, foreign: [], selfOnly: hqOnly },
    reportPrice: {
      own: { by: 'rep', input: { scanId: newId('scn'), uri: unknown, price: 300, photoIds: [newId('fil')] }, status: 404 },
      foreign: [],
      selfOnly: 'HQ alone; whose photo it is, files says',
    },
  }
}
