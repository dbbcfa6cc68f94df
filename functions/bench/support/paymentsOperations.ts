import { newId } from '@shared/kernel/id'
import type { Channel } from './channel'
import { fileFor, fileOf, getFile } from './filesOperations'
import { indexes, type Load, type Operation, op, reads, theOrder, theShipment } from './operation'
import { pay } from './outside'

const record: Load = () => import('../../payments/recordPayment')
const paid = ({ buyer }: Channel, amount: number) => ({
  ...{ paymentId: newId('pay'), buyerId: buyer.partyId, amount, method: 'bankTransfer', reference: '工行 0641', receivedOn: '2026-11-01' },
})
const of = (name: string, { answers }: Channel) => ({ paymentId: (answers[name] as { paymentId: string }).paymentId })
const voucher = ({ answers }: Channel) => ({ voucherId: (answers.submitPaymentVoucher as { voucherId: string }).voucherId })

/** The account, the payment in two lists, its entry and what is open of it. */
const posting = 2 * 4 + 2 * 2
/** The account, the debit, the credit, what it paid and the payment in two lists; the order of 5 KB, whose lists show what is paid. */
const matching = 2 * 5 + 2 * 2 + 2 * 5 + 2 * indexes
/** The refund among those that have not ended. */
const refund = 2 + 2

export const paymentsOperations: Operation[] = [
  op('recordPayment', 'finance', record, (channel) => ({ ...paid(channel, 5_000), ...theShipment(channel) }), { wru: posting + matching }),
  op('recordPayment.waiting', 'finance', record, (channel) => ({ ...paid(channel, 1_000), ...theOrder(channel) }), { wru: posting }),
  op(
    'getPayment',
    'owner',
    () => import('../../payments/getPayment'),
    (channel) => of('recordPayment', channel),
    reads,
  ),
  op(
    'listPayments.buyer',
    'owner',
    () => import('../../payments/listPayments'),
    () => ({ as: 'buyer' }),
    reads,
  ),
  op(
    'listPayments.seller',
    'finance',
    () => import('../../payments/listPayments'),
    () => ({ as: 'seller' }),
    reads,
  ),
  op(
    'allocatePayment',
    'finance',
    () => import('../../payments/allocatePayment'),
    (channel) => ({ ...of('recordPayment.waiting', channel), allocations: [{ ...theShipment(channel), amount: 1_000 }] }),
    { wru: matching },
  ),
  op(
    'refundPayment',
    'finance',
    () => import('../../payments/refundPayment'),
    (channel) => ({ ...of('recordPayment', channel), refundId: newId('rfd'), amount: 100, reason: '多付' }),
    // Kept back, which the order owes again; then posted: the refund ends, entry, account, credit and payment.
    { wru: refund + matching + refund + posting },
  ),
  ...fileFor('voucher', 'owner', 'voucher'),
  op(
    'submitPaymentVoucher',
    'owner',
    () => import('../../payments/submitPaymentVoucher'),
    (channel) => ({ voucherId: newId('vou'), amount: 2_000, fileId: fileOf(channel, 'voucher'), paidOn: '2026-11-01' }),
    // The voucher in three lists, and its file.
    { wru: 2 + 2 * 3 + 2 },
  ),
  getFile,
  op(
    'listPaymentVouchers',
    'finance',
    () => import('../../payments/listPaymentVouchers'),
    () => ({ as: 'seller', status: 'submitted' }),
    reads,
  ),
  op(
    'decidePaymentVoucher',
    'finance',
    () => import('../../payments/decidePaymentVoucher'),
    (channel) => ({ ...voucher(channel), accept: true }),
    { wru: 2 + 2 * 3 + posting + matching },
  ),
  op(
    'prepayWechat',
    'owner',
    () => import('../../payments/prepayWechat'),
    ({ code }) => ({ paymentId: newId('pay'), amount: 3_000, code: code() }),
    // What WeChat was asked to collect, among what is open.
    { wru: 2 + 2 },
  ),
  {
    ...{ name: 'receiveWechatPayNotify', most: { wru: 2 + 2 + posting + matching, rru: 12 } },
    run: async (channel) => {
      const { notice } = (await pay.pay({ outTradeNo: of('prepayWechat', channel).paymentId }))!
      await pay.settled()
      if (notice?.tries.join() !== '200') throw new Error(`receiveWechatPayNotify ${notice?.tries}`)
    },
  },
]
