import { Voucher, type VoucherId, type VoucherStatus } from '@shared/payments/model'
import { type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                         key
 * one voucher                              pk   VOUCHER#<voucherId>      sk  VOUCHER
 * a buyer's vouchers, newest first         gsi1 VOUCHERSOF#<buyerId>       /   <at>#<voucherId>
 * a seller's vouchers, newest first        gsi2 VOUCHERSTO#<sellerId>      /   <at>#<voucherId>
 * those a seller has not decided           gsi3 VOUCHERDESK#<sellerId>     /   <at>#<voucherId>
 */
const voucherKey = (voucherId: string): Key => ({ pk: `VOUCHER#${voucherId}`, sk: 'VOUCHER' })
export const voucherInTime = ({ at, voucherId }: Pick<Voucher, 'at' | 'voucherId'>) => `${at}#${voucherId}`

export async function voucherOf(voucherId: VoucherId): Promise<Voucher | undefined> {
  const row = await table.get(voucherKey(voucherId))
  return row && Voucher.parse(row.summary)
}

export function insertVoucher(voucher: Voucher): Write {
  const time = voucherInTime(voucher)
  return {
    key: voucherKey(voucher.voucherId),
    put: {
      summary: voucher,
      ...{ gsi1pk: `VOUCHERSOF#${voucher.buyerId}`, gsi1sk: time },
      ...{ gsi2pk: `VOUCHERSTO#${voucher.sellerId}`, gsi2sk: time },
      ...{ gsi3pk: `VOUCHERDESK#${voucher.sellerId}`, gsi3sk: time },
    },
    events: ['voucher.submitted'],
    guard: { when: 'absent', otherwise: 'voucher.duplicate' },
  }
}

/** Once. */
export const decideVoucher = (voucher: Voucher): Write => ({
  key: voucherKey(voucher.voucherId),
  set: { summary: voucher },
  remove: ['gsi3pk', 'gsi3sk'],
  events: ['voucher.decided'],
  guard: { when: { equal: { 'summary.status': 'submitted' } }, otherwise: 'voucher.decided' },
})

/** Newest first, below `before`. */
export async function vouchersBy(
  side: 'buyer' | 'seller',
  partyId: string,
  status: VoucherStatus | undefined,
  before: string,
  limit: number,
) {
  const toDecide = side === 'seller' && status === 'submitted'
  const where = toDecide
    ? ({ index: 'gsi3', pk: `VOUCHERDESK#${partyId}` } as const)
    : side === 'seller'
      ? ({ index: 'gsi2', pk: `VOUCHERSTO#${partyId}` } as const)
      : ({ index: 'gsi1', pk: `VOUCHERSOF#${partyId}` } as const)
  const only = status && !toDecide && { only: { 'summary.status': status } }
  const rows = await table.query({ ...where, newestFirst: true, sk: { below: before }, limit, ...only })
  return rows.map(({ summary }) => Voucher.parse(summary))
}
