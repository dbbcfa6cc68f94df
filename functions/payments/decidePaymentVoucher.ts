import { Refused } from '@shared/kernel/refused'
import { decidePaymentVoucher } from '@shared/payments/api'
import type { PaymentId, Voucher } from '@shared/payments/model'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { record } from './recording'
import { isSameDecision } from './rules/voucher'
import { decideVoucher, voucherOf } from './voucherStore'

/** The seller's finance has looked into the bank: the voucher is a payment, or goes back. Decided once; the same again is the same. */
export const handler = http(decidePaymentVoucher, async ({ input: { voucherId, ...said }, actor: { staff, party: seller }, now }) => {
  const voucher = await voucherOf(voucherId)
  if (!voucher) throw new Refused('voucher.unknown')
  if (voucher.sellerId !== seller.partyId) throw new Refused('actor.forbidden')
  const by = { staffId: staff.staffId, name: staff.name, partyId: seller.partyId }
  const { accept, amount, reason } = said
  const decided = { at: now, by, ...(reason && { reason }), ...(accept && amount && amount !== voucher.amount && { amount }) }
  const paymentId: PaymentId = `pay_${voucherId.slice('vou_'.length)}`
  const next: Voucher = { ...voucher, status: accept ? 'accepted' : 'rejected', decided, ...(accept && { paymentId }) }
  try {
    if (voucher.status !== 'submitted') throw new Refused('voucher.decided')
    const { buyerId, paidOn: receivedOn, orderId } = voucher
    const payment = {
      paymentId,
      buyerId,
      amount: amount ?? voucher.amount,
      method: 'bankTransfer',
      receivedOn,
      orderId,
      voucherId,
    } as const
    if (accept) await record({ ...payment, seller, by }, now, [decideVoucher(next)])
    else await commit(decideVoucher(next))
  } catch (error) {
    const earlier = error instanceof Refused && error.code !== 'service.busy' && (await voucherOf(voucherId))
    if (!earlier || earlier.status === 'submitted') throw error
    if (!isSameDecision(earlier, said)) throw new Refused('voucher.decided', { voucher: earlier })
  }
  return (await voucherOf(voucherId))!
})
