import { Refused } from '@shared/kernel/refused'
import { shanghaiDate } from '@shared/kernel/time'
import { submitPaymentVoucher } from '@shared/payments/api'
import type { Voucher } from '@shared/payments/model'
import { accountOf } from '../credit/ledgerStore'
import { attachFiles } from '../files/attachStore'
import { getOrder } from '../orders/store'
import { partyOf, supplierOf } from '../parties/store'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { isSameVoucher, mayVouch } from './rules/voucher'
import { insertVoucher, voucherOf } from './voucherStore'

/** A buyer says that it has paid, and shows the slip. */
export const handler = http(submitPaymentVoucher, async ({ input, actor: { staff, party: buyer }, now }) => {
  const { sellerId: named, ...said } = input
  const pair = { buyerId: buyer.partyId, sellerId: named ?? supplierOf(buyer)! }
  try {
    const [seller, account, order] = await Promise.all([
      partyOf(pair.sellerId),
      accountOf(pair.sellerId, pair.buyerId),
      said.orderId && getOrder(said.orderId),
    ])
    if (said.orderId && !order) throw new Refused('order.unknown')
    const between = { buyerId: buyer.partyId, seller, supplierId: supplierOf(buyer), hasAccount: account.posted !== undefined }
    const to = mayVouch({ ...between, order: order ? order.order : undefined, paidOn: said.paidOn, today: shanghaiDate(now) })
    const by = { staffId: staff.staffId, name: staff.name, partyId: buyer.partyId }
    const voucher: Voucher = { ...said, ...pair, buyerName: buyer.name, sellerName: to.name, status: 'submitted', at: now, by }
    const attaching = { ...pair, thing: said.voucherId, ownerId: buyer.partyId, purpose: 'voucher', now } as const
    await commit(insertVoucher(voucher), ...(await attachFiles([said.fileId], attaching)))
    return voucher
  } catch (error) {
    const earlier = error instanceof Refused && (await voucherOf(said.voucherId))
    if (!earlier) throw error
    if (earlier.buyerId !== buyer.partyId) throw new Refused('actor.forbidden')
    if (!isSameVoucher(earlier, { ...input, buyerId: buyer.partyId })) throw new Refused('voucher.duplicate')
    return earlier
  }
})
