import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, cursor, nothing, refused } from './foreign'

const hqOnly = 'HQ alone'

export function bonusCases({ id, sku }: Cast): Cases {
  const looks = [
    ...(['cityStore', 'siblingStore', 'dealer', 'hq'] as const).map((whose) => refused(whose, 'store.owner', { partyId: id[whose] })),
    refused('a dealer', 'hq.admin', { partyId: id.dealer }),
    nothing('from where another stands', 'store.owner', { after: cursor(`ENTRY#9999#${id.siblingStore}`) }),
  ]
  return {
    saveBonusProgram: {
      own: { by: 'hq.admin', input: { skuId: sku.open, perCase: 1, perScan: 1, dailyCap: 10 } },
      foreign: [],
      selfOnly: hqOnly,
    },
    listBonusPrograms: { own: { by: 'store.clerk', input: {} }, foreign: [], selfOnly: 'the same for every store' },
    getBonus: { own: { by: 'store.clerk', input: {} }, foreign: looks },
    listBonusEntries: { own: { by: 'store.clerk', input: {} }, foreign: looks },
    listBonusBalances: { own: { by: 'hq.finance', input: {} }, foreign: [], selfOnly: hqOnly },
    payBonus: {
      own: { by: 'hq.finance', input: { payoutId: newId('bpo'), partyId: id.store, amount: 1 }, status: 422 },
      foreign: [],
      selfOnly: hqOnly,
    },
    claimBonus: {
      own: { by: 'store.clerk', input: { scanId: newId('scn'), uri: '6901234567892' }, status: 422 },
      foreign: [],
      selfOnly: 'earned by the caller alone; whose goods it may open, functions/bonus shows',
    },
  }
}
