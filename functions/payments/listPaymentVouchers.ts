import { pageSize } from '@shared/kernel/page'
import { listPaymentVouchers } from '@shared/payments/api'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { voucherInTime, vouchersBy } from './voucherStore'

/** What the caller's party sent, or was sent. */
export const handler = http(listPaymentVouchers, async ({ input: { as, status, after }, actor }) =>
  page(
    await vouchersBy(as, actor.party.partyId, status, after ? fromCursor(after) : '~', pageSize + 1),
    voucherInTime,
    (voucher) => voucher,
  ),
)
