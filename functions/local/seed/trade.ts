import { setCreditLine } from '@shared/credit/api'
import { adjustStock } from '@shared/inventory/api'
import type { Client } from './client'
import { creditLines } from './data/credit'
import { partyIds } from './data/parties'
import { leaderOf } from './data/people'
import { openingStock } from './data/stock'
import { type Stage, stage } from './stages'

/** What buyers may owe, and what sellers have. */
export const tradeStages = (client: Client): Stage[] => [
  stage('credit', 4, creditLines, ({ seller, buyer, ...line }) =>
    client.call(seller === 'hq' ? 'hq-credit-controller' : leaderOf(seller).key, setCreditLine, { buyerId: partyIds[buyer], ...line }),
  ),
  stage('stock', 2, openingStock, ({ party, adjustmentId, lines }) =>
    client.call(party === 'hq' ? 'hq-warehouse' : leaderOf(party).key, adjustStock, { adjustmentId, reason: '期初库存', lines }),
  ),
]
