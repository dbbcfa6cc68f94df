import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, nothing, refused } from './foreign'

const hqOnly = 'HQ alone; dealers never see a case'

/** `case` is the sibling's, outside the areas of the rep. */
export function diversionCases({ id, sku }: Cast): Cases {
  const none = `2026-11.${id.sibling}`
  const unknown = `https://a.cn/01/06901234567892/21/${'0'.repeat(20)}`
  return {
    listDiversionCases: {
      own: { by: 'hq.boss', input: { status: 'open' } },
      foreign: [nothing('outside the areas', 'rep', {})],
    },
    getDiversionCase: {
      own: { by: 'hq.boss', input: { caseId: none }, status: 404 },
      foreign: [refused('outside the areas', 'rep', { caseId: none }, 'diversionCase.unknown')],
    },
    decideDiversionCase: {
      own: { by: 'hq.channelManager', input: { caseId: none, outcome: 'dismissed', reason: '误报' }, status: 404 },
      foreign: [],
      selfOnly: hqOnly,
    },
    saveFloorPrice: { own: { by: 'hq.channelManager', input: { skuId: sku.open, price: 300 } }, foreign: [], selfOnly: hqOnly },
    reportPrice: {
      own: { by: 'rep', input: { scanId: newId('scn'), uri: unknown, price: 300, photoIds: [newId('fil')] }, status: 404 },
      foreign: [],
      selfOnly: 'HQ alone; whose photo it is, files says',
    },
  }
}
