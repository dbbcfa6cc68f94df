import type { EntryKind } from './ledger'

export const entryKindLabel: Record<EntryKind, string> = {
  shipment: '发货',
  payment: '收款',
  claim: '索赔冲减',
  return: '退货冲减',
  adjustment: '账目调整',
  refund: '退款',
  rebate: '返利',
}
