import { newId } from '@shared/kernel/id'
import type { Cast } from './cast'
import { type Cases, cursor, nothing, refused } from './foreign'

const hqOnly = 'HQ alone'

export function consumersCases({ id, sku }: Cast): Cases {
  const looks = [
    ...(['sibling', 'store', 'hq'] as const).map((whose) => refused(whose, 'dealer.owner', { partyId: id[whose] })),
    refused('a dealer below', 'dealer.owner', { partyId: id.city }),
    refused('the party above', 'city.owner', { partyId: id.dealer }),
    refused('nobody', 'hq.admin', { partyId: newId('pty') }),
    nothing('from where another stands', 'dealer.owner', { after: cursor(`9999#${id.siblingStore}`) }),
  ]
  return {
    logInConsumer: { foreign: [], selfOnly: 'anyone; WeChat says who it is' },
    bindCode: {
      foreign: [
        refused('as a dealer', 'dealer.owner', { scanId: newId('scn'), uri: '6901234567892' }),
        refused('as HQ', 'hq.admin', { scanId: newId('scn'), uri: '6901234567892' }),
        refused('as nobody', '', { scanId: newId('scn'), uri: '6901234567892' }, 'session.invalid'),
      ],
    },
    listBindings: { foreign: [refused('as a dealer', 'dealer.owner', {}), refused('as nobody', '', {}, 'session.invalid')] },
    bindDealer: {
      foreign: [
        refused('as a dealer', 'dealer.owner', { scanId: newId('scn'), dealerId: id.sibling }),
        refused('as nobody', '', { scanId: newId('scn'), dealerId: id.sibling }, 'session.invalid'),
        refused('to a store', 'store.owner', { scanId: newId('scn'), dealerId: id.siblingStore }),
      ],
    },
    listRebindings: { own: { by: 'hq.admin', input: {} }, foreign: [], selfOnly: hqOnly },
    decideRebinding: {
      own: { by: 'hq.channelManager', input: { requestId: newId('scn'), accept: true }, status: 404 },
      foreign: [],
      selfOnly: hqOnly,
    },
    listCustomers: { own: { by: 'dealer.owner', input: {} }, foreign: looks },
    listCustomerItems: {
      own: { by: 'hq.admin', input: { ownerId: `csm_${'0'.repeat(26)}` }, status: 404 },
      foreign: [refused('of nobody', 'dealer.owner', { ownerId: `csm_${'0'.repeat(26)}` })],
    },
    listCustomerAccess: { own: { by: 'dealer.owner', input: {} }, foreign: looks },
    savePrivilege: { own: { by: 'hq.admin', input: { skuId: sku.open, points: 1 } }, foreign: [], selfOnly: hqOnly },
    listPrivileges: { own: { by: 'hq.finance', input: {} }, foreign: [], selfOnly: hqOnly },
  }
}
