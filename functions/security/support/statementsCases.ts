import { newId } from '@shared/kernel/id'
import { periodOf } from '@shared/statements/period'
import type { Cast } from './cast'
import { type Cases, cursor, nothing, refused } from './foreign'

const others = ['sibling', 'siblingStore', 'hq'] as const

export function statementsCases({ id }: Cast): Cases {
  const period = periodOf(new Date().toISOString())
  const lineId = newId('led')
  const mine = { period, closing: 0 }
  const claim = { period, lineId, reason: '不对', claimedAmount: 0 }
  const said = { period, lineId, text: '请看照片' }
  const settled = (over: object) => ({ period: '2020-01', lineId, adjustmentId: newId('adj'), reason: '核实', ...over })
  const looks = (over: object) => [
    ...others.map((whose) => refused(whose, 'dealer.owner', { period, buyerId: id[whose], ...over })),
    refused("a sibling's with HQ", 'dealer.owner', { period, sellerId: id.hq, buyerId: id.sibling, ...over }),
    refused("the party above's", 'store.owner', { period, buyerId: id.dealer, ...over }),
    refused("the party above's, as its seller", 'store.owner', { period, sellerId: id.store, buyerId: id.dealer, ...over }),
    refused('outside the areas', 'rep', { period, buyerId: id.sibling, ...over }),
    refused('with whom it has none', 'dealer.owner', { period, sellerId: id.sibling, ...over }),
  ]
  return {
    getStatement: {
      own: { by: 'dealer.clerk', input: { period, buyerId: id.store } },
      foreign: looks({}),
    },
    listStatements: {
      own: { by: 'dealer.clerk', input: { as: 'seller', buyerId: id.store } },
      foreign: [
        ...others.flatMap((whose) => ['buyer', 'seller'].map((as) => refused(whose, 'dealer.owner', { as, buyerId: id[whose] }))),
        ...others.map((whose) => refused(`as ${whose}`, 'dealer.owner', { as: 'seller', sellerId: id[whose] })),
        refused("the party above's", 'store.owner', { as: 'buyer', buyerId: id.dealer }),
        refused('outside the areas', 'rep', { as: 'seller', buyerId: id.sibling }),
        nothing('from where another stands', 'dealer.owner', { as: 'seller', after: cursor(`2099-12#${id.siblingStore}`) }),
      ],
    },
    confirmStatement: {
      own: { by: 'dealer.owner', input: mine, status: 409 },
      foreign: [
        refused('with a seller of others', 'dealer.owner', { ...mine, sellerId: id.sibling }, 'statement.open'),
        refused('of the month before', 'store.clerk', { ...mine, period: '2020-01' }),
      ],
    },
    disputeStatementLine: {
      own: { by: 'dealer.owner', input: claim, status: 409 },
      foreign: [refused('with a seller of others', 'dealer.owner', { ...claim, period: '2020-01', sellerId: id.sibling })],
    },
    answerDispute: {
      own: { by: 'dealer.owner', input: { ...said, buyerId: id.store }, status: 409 },
      foreign: [
        refused("a sibling's, as HQ", 'dealer.owner', { ...said, sellerId: id.hq, buyerId: id.sibling }),
        refused("a sibling's store's, as the sibling", 'dealer.owner', { ...said, sellerId: id.sibling, buyerId: id.siblingStore }),
        refused('between others, as who stands above', 'hq.admin', { ...said, sellerId: id.dealer, buyerId: id.store }),
        refused("a buyer's of others", 'dealer.owner', { ...said, period: '2020-01', buyerId: id.siblingStore }),
      ],
    },
    exportStatement: {
      own: { by: 'dealer.clerk', input: { period, buyerId: id.store, format: 'xlsx' } },
      foreign: looks({ format: 'xlsx' }),
    },
    settleDispute: {
      own: { by: 'dealer.owner', input: settled({ period, buyerId: id.store }), status: 409 },
      foreign: [
        ...(['sibling', 'siblingStore', 'hq', 'store'] as const).map((whose) =>
          refused(`of ${whose}`, 'dealer.owner', settled({ buyerId: id[whose] })),
        ),
        refused('between others, as who stands above', 'hq.admin', settled({ buyerId: id.store })),
      ],
    },
    withdrawDispute: {
      own: { by: 'dealer.owner', input: { period, lineId }, status: 409 },
      foreign: [refused('with a seller of others', 'dealer.owner', { period: '2020-01', lineId, sellerId: id.sibling })],
    },
  }
}
