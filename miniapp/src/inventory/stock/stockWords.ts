import type { StockCause } from '@shared/inventory/model'
import type { Instant } from '@shared/kernel/time'
import { moment } from '../../platform/formatting/dates'

const causes: Record<StockCause, string> = {
  ordered: '订单占用',
  sent: '发货',
  coming: '供货方发出',
  received: '收货',
  counted: '盘点调整',
  sold: '扫码卖出',
  returned: '退货',
}

/** Since when a level is what it is, and by what: 今天 9:31 扫码卖出. Levels of before that was kept say nothing. */
export const sinceWords = ({ asOf, cause }: { asOf?: Instant | undefined; cause?: StockCause | undefined }, now?: Instant) =>
  asOf && [moment(asOf, now), cause && causes[cause]].filter(Boolean).join(' ')
