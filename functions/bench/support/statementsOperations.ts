import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import type { Statement } from '@shared/statements/model'
import { periodOf } from '@shared/statements/period'
import type { Channel } from './channel'
import { hears, type Input, type Load, type Operation, op, reads } from './operation'

const period = periodOf(new Date().toISOString())
const get: Load = () => import('../../statements/getStatement')
const dispute: Load = () => import('../../statements/disputeStatementLine')
const decide: Load = () => import('../../credit/decideAdjustment')
const ofBuyer: Input = ({ buyer }) => ({ period, buyerId: buyer.partyId })
const shown = ({ answers }: Channel) => answers.getStatement as Statement
const line =
  (at: number): Input =>
  (channel) => ({ period, lineId: shown(channel).lines[at]!.lineId })
const claimed =
  (at: number): Input =>
  (channel) => ({ ...line(at)(channel), reason: '少到一箱', claimedAmount: 900 })
const adjustment = ({ answers }: Channel) => ({ adjustmentId: (answers.settleDispute as { adjustmentId: string }).adjustmentId })

/** The frame of one KB in three lists, of one of which it also leaves the place; and the dispute. */
const frame = 2 + 2 * (3 + 1)

/** A month that ends at once, so that it can be issued. */
export const statementsOperations: Operation[] = [
  {
    // The frame in three lists and the account.
    ...{ name: 'one statement issued', most: { wru: 2 + 2 * 3 + 2, rru: 20 } },
    run: async ({ hq, buyer }) => {
      const { issueDue } = await import('../../statements/issuing')
      const issued = await issueDue(hq.partyId, buyer.partyId, period, plusMs(new Date().toISOString(), 40 * 24 * 3600_000))
      if (issued !== 1) throw new Error(`${issued} statements`)
    },
  },
  op('getStatement', 'owner', get, () => ({ period }), reads),
  op(
    'listStatements.seller',
    'finance',
    () => import('../../statements/listStatements'),
    () => ({ as: 'seller', status: 'issued' }),
    reads,
  ),
  op(
    'exportStatement.xlsx',
    'finance',
    () => import('../../statements/exportStatement'),
    (channel) => ({ ...ofBuyer(channel), format: 'xlsx' }),
    reads,
  ),
  op('disputeStatementLine', 'owner', dispute, claimed(0), { wru: frame + 2 }),
  op(
    'answerDispute',
    'finance',
    () => import('../../statements/answerDispute'),
    (channel) => ({ ...line(0)(channel), ...ofBuyer(channel), text: '请看签收照片' }),
    { wru: 2 + 2 },
  ),
  op(
    'settleDispute',
    'finance',
    () => import('../../statements/settleDispute'),
    (channel) => ({ ...line(0)(channel), ...ofBuyer(channel), adjustmentId: newId('adj'), amount: -100, reason: '核实' }),
    // The frame stays where it is; the adjustment in the list and among those that wait.
    { wru: 2 + 2 + (2 + 2 * 2) },
  ),
  op('decideAdjustment.dispute', 'admin', decide, (channel) => ({ ...adjustment(channel), accept: true }), { wru: 2 * 4 + 2 * 3 }),
  hears(
    'onAdjustmentDecided',
    'ledger.adjusted',
    () => import('../../statements/onAdjustmentDecided'),
    (channel) => adjustment(channel).adjustmentId,
    {
      wru: frame + 2,
    },
  ),
  op('disputeStatementLine.other', 'owner', dispute, claimed(1), { wru: frame + 2 }),
  op('withdrawDispute', 'owner', () => import('../../statements/withdrawDispute'), line(1), { wru: frame + 2 }),
  op(
    'confirmStatement',
    'owner',
    () => import('../../statements/confirmStatement'),
    (channel) => ({ period, closing: shown(channel).closing }),
    { wru: frame },
  ),
]
