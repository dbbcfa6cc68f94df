import type { Return, ReturnStatus } from '@shared/returns/model'
import { money } from '../platform/formatting/money'

/** The colour beside the word. */
export const returnTone: Record<ReturnStatus, 'warn' | 'brand' | 'danger' | 'success'> = {
  requested: 'warn',
  approved: 'brand',
  rejected: 'danger',
  received: 'success',
}

/** Where the return stands and who is next, as seen from one side. */
export function returnAnswer({ status, amount, buyerName, sellerName }: Return, side: 'buyer' | 'seller' | undefined): string {
  switch (status) {
    case 'requested':
      return side === 'seller' ? '等您审' : `等${sellerName}审`
    case 'approved':
      return side === 'buyer' ? `可以退了，送回${sellerName}` : `等${buyerName}把货送回来`
    case 'rejected':
      return '没同意退'
    case 'received':
      return `货退回了，${side === 'buyer' ? '抵货款' : '退'} ${money(amount)}`
    default:
      return status satisfies never
  }
}
