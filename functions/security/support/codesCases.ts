import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import type { Cases } from './foreign'

const hqOnly = 'HQ alone; a batch is of nobody else'

export function codesCases({ sku }: Cast): Cases {
  const batchId = newId('bat')
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
    scanCode: { foreign: [], selfOnly: 'anyone; who has no session is told of no party' },
  }
}
