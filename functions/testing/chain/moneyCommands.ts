import { newId } from '@shared/kernel/id'
import { nextPeriod, periodOf } from '@shared/statements/period'
import { accountOf } from '../../credit/ledgerStore'
import { handler as setCreditLine } from '../../credit/setCreditLine'
import { handler as allocatePayment } from '../../payments/allocatePayment'
import { handler as onLedgerPosted } from '../../payments/onLedgerPosted'
import { handler as recordPayment } from '../../payments/recordPayment'
import { handler as refundPayment } from '../../payments/refundPayment'
import { issueDue } from '../../statements/issuing'
import type { Deal } from './channel'
import { type Command, type Commands, send } from './command'

const idsOf = ({ seller, buyer }: Deal) => [seller.party.partyId, buyer.party.partyId] as const

const pay: Command = async (run, dice) => {
  const deal = dice.one(run.deals)!
  const { balance } = (await accountOf(...idsOf(deal))).credit
  const amount = 1 + (balance > 0 && dice.below(2) ? balance - 1 : dice.below(20_000))
  const forOne = dice.below(3) === 0 ? dice.late(run.orders.filter((order) => order.deal === deal)) : undefined
  const paymentId = newId('pay')
  const paid = { paymentId, buyerId: deal.buyer.party.partyId, amount, method: 'bankTransfer', receivedOn: '2026-01-05' }
  const body = { ...paid, ...(forOne && { orderId: forOne.orderId }) }
  const { status } = await send(run, dice, 'pay', recordPayment, { body, token: deal.seller.token })
  if (status === 200) run.payments.push({ paymentId, deal })
}

const allocate: Command = async (run, dice) => {
  const payment = dice.late(run.payments)
  if (!payment) return
  const { paymentId, deal } = payment
  const order = dice.late(run.orders.filter((one) => one.deal === deal))
  const body = order && dice.below(2) ? { allocations: [{ orderId: order.orderId, amount: 1 + dice.below(9_000) }] } : {}
  await send(run, dice, 'allocate', allocatePayment, { pathParameters: { paymentId }, body, token: deal.seller.token })
}

const refund: Command = async (run, dice) => {
  const payment = dice.late(run.payments)
  if (!payment) return
  const { paymentId, deal } = payment
  const body = { refundId: newId('rfd'), amount: 1 + dice.below(5_000), reason: '多付' }
  await send(run, dice, 'refund', refundPayment, { pathParameters: { paymentId }, body, token: deal.seller.token })
}

/** The bus tells of a posting. */
const posted: Command = async (run, dice) => {
  const subject = idsOf(dice.one(run.deals)!).join('#')
  await onLedgerPosted({ detail: { id: newId('evt'), name: 'ledger.posted', subject, version: 1 } } as unknown as Parameters<
    typeof onLedgerPosted
  >[0])
}

const grant: Command = async (run, dice) => {
  const { seller, buyer } = dice.one(run.deals)!
  const limit = dice.below(3) ? 60_000 + dice.below(90_000) : dice.below(60_000)
  const term = dice.below(4) ? { kind: 'days', days: dice.below(60) } : { kind: 'prepay' }
  const body = {
    buyerId: buyer.party.partyId,
    limit,
    overLimit: dice.below(3) ? 'hold' : 'refuse',
    term,
    blockOverdue: dice.below(5) === 0,
  }
  await send(run, dice, 'grant', setCreditLine, { method: 'PUT', body, token: seller.token })
}

/** The next month that is not yet issued is; what is posted from then on belongs to a later one, whatever the clock says. */
const closeMonth: Command = async (run, dice) => {
  const [sellerId, buyerId] = idsOf(dice.one(run.deals)!)
  const now = new Date().toISOString()
  const { closedThrough } = await accountOf(sellerId, buyerId)
  await issueDue(sellerId, buyerId, closedThrough ? nextPeriod(closedThrough) : periodOf(now), now)
}

export const moneyCommands: Commands = {
  pay: { weight: 6, take: pay },
  allocate: { weight: 3, take: allocate },
  refund: { weight: 1, take: refund },
  posted: { weight: 6, take: posted },
  grant: { weight: 1, take: grant },
  closeMonth: { weight: 1, take: closeMonth },
}
