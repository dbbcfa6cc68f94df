import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeWhole } from '../dataDir'

export interface Payment {
  out_trade_no: string
  prepay_id: string
  /** The request that opened it: another one under the same number is refused. */
  asked: string
  openid: string
  description: string
  total: number
  attach?: string
  notify_url: string
  /** Epoch ms. */
  openedAt: number
  expiresAt?: number
  paidAt?: number
  transaction_id?: string
  closed?: boolean
}
export interface Refund {
  out_refund_no: string
  refund_id: string
  out_trade_no: string
  asked: string
  amount: number
  notify_url?: string
  openedAt: number
  status: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'
  endedAt?: number
}

/** `2026-11-21T16:00:00+08:00`, as WeChat Pay writes moments. */
export const written = (at: number) => `${new Date(at + 8 * 3600_000).toISOString().slice(0, 19)}+08:00`

/** Digits like WeChat's own numbers. */
const digits = (count: number) => [...randomBytes(count)].map((byte) => byte % 10).join('')

/** What WeChat Pay remembers of a merchant; in a file, where there is one, so that a restart forgets no payment. */
export class Ledger {
  readonly payments = new Map<string, Payment>()
  readonly refunds = new Map<string, Refund>()

  constructor(
    private readonly clock: () => number,
    private readonly file?: string,
  ) {
    if (!file || !existsSync(file)) return
    const { payments, refunds } = JSON.parse(readFileSync(file, 'utf8')) as { payments: Payment[]; refunds: Refund[] }
    for (const payment of payments) this.payments.set(payment.out_trade_no, payment)
    for (const refund of refunds) this.refunds.set(refund.out_refund_no, refund)
  }

  open(payment: Omit<Payment, 'prepay_id' | 'openedAt'>): Payment {
    const opened = { ...payment, prepay_id: `wx${digits(20)}${randomBytes(7).toString('hex')}`, openedAt: this.clock() }
    this.payments.set(opened.out_trade_no, opened)
    this.save()
    return opened
  }

  pay(payment: Payment): void {
    payment.paidAt = this.clock()
    payment.transaction_id = `42000${digits(23)}`
    this.save()
  }

  close(outTradeNo: string): void {
    const payment = this.payments.get(outTradeNo)
    if (payment) payment.closed = true
    this.save()
  }

  openRefund(refund: Omit<Refund, 'refund_id' | 'openedAt' | 'status'>): Refund {
    const opened: Refund = { ...refund, refund_id: `5030${digits(25)}`, openedAt: this.clock(), status: 'PROCESSING' }
    this.refunds.set(opened.out_refund_no, opened)
    this.save()
    return opened
  }

  endRefund(refund: Refund, status: Exclude<Refund['status'], 'PROCESSING'>): void {
    refund.status = status
    refund.endedAt = this.clock()
    this.save()
  }

  isExpired = ({ expiresAt }: Payment) => expiresAt !== undefined && expiresAt <= this.clock()

  /** What of a payment is on its way back, or is back. */
  refunded = (outTradeNo: string) =>
    [...this.refunds.values()]
      .filter((one) => one.out_trade_no === outTradeNo && one.status !== 'CLOSED')
      .reduce((sum, { amount }) => sum + amount, 0)

  stateOf(payment: Payment): 'SUCCESS' | 'REFUND' | 'CLOSED' | 'NOTPAY' {
    if (payment.paidAt !== undefined) return this.refunded(payment.out_trade_no) > 0 ? 'REFUND' : 'SUCCESS'
    return payment.closed || this.isExpired(payment) ? 'CLOSED' : 'NOTPAY'
  }

  private save() {
    if (!this.file) return
    writeWhole(this.file, JSON.stringify({ payments: [...this.payments.values()], refunds: [...this.refunds.values()] }), 0o600)
  }
}
