import type { Return } from '@shared/returns/model'
import { aSummary, dealerId, storeId } from './orders'

const at = '2026-11-21T01:00:00.000Z'
const { orderId, number: orderNumber } = aSummary()
const lu = { staffId: 'stf_01J00000000000000000000009', name: '鲁惠民', partyId: storeId } as const
/** Who decides. */
export const zhou = { staffId: 'stf_01J00000000000000000000008', name: '周敏', partyId: dealerId } as const
const skuId = 'sku_01J00000000000000000000001'
/** Two cartons that a store asks its dealer to take back. */
export const aReturn = (more: Partial<Return> = {}): Return => ({
  ...{ returnId: 'ret_01J00000000000000000000001', number: 'TH1121-0001', orderId, orderNumber },
  ...{ buyerId: storeId, buyerName: '惠民便利店', sellerId: dealerId, sellerName: '宏远商贸' },
  ...{ status: 'requested', goods: { names: ['山泉苏打水'], cartons: 2, loose: 0, pieces: 48 }, amount: 7_440, requestedAt: at },
  lines: [{ skuId, name: '山泉苏打水', packSize: 24, quantity: 48, reason: '临期' }],
  ...{ photoIds: [], requested: { at, by: lu } },
  ...more,
})
