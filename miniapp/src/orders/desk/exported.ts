import { statusLabel } from '@shared/orders/labels'
import type { OrderSummary } from '@shared/orders/model'
import type { ExportColumn } from '../../platform/desk/exportRows'
import { goodsText } from './columns'

export const orderColumns: ExportColumn<OrderSummary>[] = [
  { title: '订单号', value: ({ number }) => number },
  { title: '提交时间', kind: 'moment', value: ({ submittedAt }) => submittedAt },
  { title: '客户', value: ({ buyerName }) => buyerName },
  { title: '货', value: goodsText },
  { title: '种类', kind: 'count', value: ({ lineCount }) => lineCount },
  { title: '整箱', kind: 'count', value: ({ goods }) => goods.cartons },
  { title: '零散件', kind: 'count', value: ({ goods }) => goods.loose },
  { title: '金额（元）', kind: 'money', value: ({ total }) => total },
  { title: '状态', value: ({ status, creditHold }) => (creditHold && status === 'submitted' ? '超额度挂起' : statusLabel[status]) },
]
