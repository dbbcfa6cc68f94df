import { failed } from './answers'

/** A payment as WeChat Pay knows it: what is shipped for must have been paid. */
export interface PaidOrder {
  transaction_id: string
  mchid: string
  out_trade_no: string
  openid: string
  description: string
  /** fen */
  total: number
  /** Epoch ms. */
  openedAt: number
  paidAt: number
  isRefunded: boolean
}
export type FindPayment = (key: { transactionId: string } | { outTradeNo: string }) => PaidOrder | undefined

type Body = Record<string, unknown>
interface Known {
  logistics_type: number
  delivery_mode: number
  complete: boolean
  /** Times it was shipped whole: twice at most. */
  times: number
  uploadedAt: number
  list: Body[]
  same: string
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

/**
 * 发货信息管理 as developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping tells it: upload_shipping_info and get_order,
 * their checks and numbers. One correction of what was shipped whole, as documented.
 */
export class Shipping {
  private readonly known = new Map<string, Known>()

  constructor(private readonly payment: FindPayment) {}

  upload(body: Body): object {
    const payment = this.keyed(body.order_key as Body | undefined)
    if (typeof payment === 'number') return failed(payment)
    const wrong = wrongShipment(body)
    if (wrong) return failed(wrong)
    if (payment.openid !== (body.payer as Body | undefined)?.openid) return failed(10060031)
    if (payment.isRefunded) return failed(10060004)
    return failed(this.keep(payment.transaction_id, body))
  }

  private keep(transactionId: string, { logistics_type, delivery_mode, is_all_delivered, shipping_list, upload_time }: Body): number {
    const before = this.known.get(transactionId)
    const list = shipping_list as Body[]
    const uploadedAt = Date.parse(String(upload_time))
    const complete = delivery_mode === 1 || is_all_delivered === true
    const same = JSON.stringify([logistics_type, delivery_mode, complete, list])
    if (before?.same === same) return 10060023
    if (before && uploadedAt <= before.uploadedAt) return 10060023
    if (before && before.times > 1) return 10060003
    this.known.set(transactionId, {
      ...{ logistics_type: Number(logistics_type), delivery_mode: Number(delivery_mode), complete, uploadedAt, list, same },
      times: (before?.times ?? 0) + (complete || before?.complete ? 1 : 0),
    })
    return 0
  }

  order({ transaction_id, merchant_id, merchant_trade_no }: Body): object {
    const payment = this.keyed(
      transaction_id
        ? { order_number_type: 2, transaction_id }
        : { order_number_type: 1, mchid: merchant_id, out_trade_no: merchant_trade_no },
    )
    if (typeof payment === 'number') return failed(payment)
    const shipped = this.known.get(payment.transaction_id)
    const order = {
      ...{
        transaction_id: payment.transaction_id,
        merchant_id: payment.mchid,
        sub_merchant_id: '',
        merchant_trade_no: payment.out_trade_no,
      },
      ...{ description: payment.description, paid_amount: payment.total, openid: payment.openid, in_complaint: false },
      ...{ trade_create_time: Math.floor(payment.openedAt / 1000), pay_time: Math.floor(payment.paidAt / 1000) },
      order_state: payment.isRefunded ? 5 : shipped?.complete ? 2 : 1,
      shipping: shipped && {
        ...{ delivery_mode: shipped.delivery_mode, logistics_type: shipped.logistics_type, goods_desc: '' },
        ...{ finish_shipping: shipped.complete, finish_shipping_count: shipped.times },
        shipping_list: shipped.list.map(({ item_desc, ...parcel }) => {
          return { ...parcel, goods_desc: item_desc, upload_time: Math.floor(shipped.uploadedAt / 1000) }
        }),
      },
    }
    return { ...failed(0), order }
  }

  private keyed(key: Body | undefined): PaidOrder | number {
    const { order_number_type, transaction_id, mchid, out_trade_no } = key ?? {}
    if (order_number_type !== 1 && order_number_type !== 2) return 268485194
    if (order_number_type === 2 && !transaction_id) return 268485195
    if (order_number_type === 1 && !mchid) return 268485196
    if (order_number_type === 1 && !out_trade_no) return 268485197
    const found = this.payment(order_number_type === 2 ? { transactionId: String(transaction_id) } : { outTradeNo: String(out_trade_no) })
    return found && (order_number_type === 2 || found.mchid === mchid) ? found : 10060001
  }
}

function wrongShipment({ logistics_type, delivery_mode, is_all_delivered, shipping_list, upload_time }: Body): number {
  if (![1, 2, 3, 4].includes(logistics_type as number)) return 10060005
  if (delivery_mode !== 1 && delivery_mode !== 2) return 268485224
  if (delivery_mode === 2 && logistics_type !== 1) return 10060006
  if (delivery_mode === 2 && typeof is_all_delivered !== 'boolean') return 10060007
  if (!Array.isArray(shipping_list) || shipping_list.length === 0) return 10060014
  if (delivery_mode === 1 && shipping_list.length !== 1) return 268485228
  if (shipping_list.length > 15) return 10060024
  if (typeof upload_time !== 'string' || !rfc3339.test(upload_time) || Number.isNaN(Date.parse(upload_time))) return 268485216
  return shipping_list.map((parcel) => wrongParcel(parcel as Body, logistics_type === 1)).find(Boolean) ?? 0
}

function wrongParcel({ tracking_no, express_company, item_desc, contact }: Body, isExpress: boolean): number {
  if (!item_desc) return 10060008
  if ([...String(item_desc)].length > 120) return 10060009
  if (isExpress && !tracking_no) return 268485226
  if (isExpress && !express_company) return 268485227
  if (String(tracking_no ?? '').length > 128) return 10060026
  if (String(express_company ?? '').length > 128) return 10060025
  const { receiver_contact, consignor_contact } = (contact ?? {}) as Body
  if (express_company === 'SF' && !receiver_contact && !consignor_contact) return 10060014
  return [receiver_contact, consignor_contact].every((one) => one === undefined || isMasked(String(one))) ? 0 : 10060014
}

/** 189****1234, 021-****1234: the last four digits are open, and not all before them. */
const isMasked = (contact: string) => /\*.*\d{4}$/.test(contact)
