import { newId } from '@shared/kernel/id'
import { pairs } from './casesOperations'
import { type Operation, op, reads } from './operation'

/** The balance among those that are due, and its entry. */
const entered = 2 + 2 + 2

/** A store of the dealer opens the case that was shipped there, and is paid for it. */
export const bonusOperations: Operation[] = [
  op(
    'saveBonusProgram',
    'admin',
    () => import('../../bonus/saveBonusProgram'),
    ({ skuIds }) => ({ skuId: skuIds[0], perCase: 300, perScan: 50, dailyCap: 1_000 }),
    { wru: 2 },
  ),
  op('listBonusPrograms', 'store', () => import('../../bonus/listBonusPrograms'), undefined, reads),
  op(
    'claimBonus',
    'store',
    () => import('../../codes/claimBonus'),
    (channel) => ({ scanId: newId('scn'), uri: pairs(channel).firstCaseUri }),
    // And the case.
    { wru: entered + 2 },
  ),
  op('getBonus', 'store', () => import('../../bonus/getBonus'), undefined, reads),
  op('listBonusEntries', 'store', () => import('../../bonus/listBonusEntries'), undefined, reads),
  op('listBonusBalances', 'finance', () => import('../../bonus/listBonusBalances'), undefined, reads),
  op(
    'payBonus',
    'finance',
    () => import('../../bonus/payBonus'),
    ({ store }) => ({ payoutId: newId('bpo'), partyId: store.partyId, amount: 300 }),
    // And the payout.
    { wru: entered + 2 },
  ),
]
