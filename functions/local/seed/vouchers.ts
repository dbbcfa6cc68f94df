import { getAccount } from '@shared/credit/api'
import { confirmUpload, openUpload } from '@shared/files/api'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import { listPaymentVouchers, submitPaymentVoucher } from '@shared/payments/api'
import { pngOf } from '../png'
import type { Client } from './client'
import { idOf } from './data/ids'
import type { PartyKey } from './data/parties'
import { leaderOf } from './data/people'
import { type Stage, stage } from './stages'

/** Who has just paid by bank and sent the slip, so that every cashier finds one to decide. */
const payers: readonly PartyKey[] = ['js', 'hangzhou', 'ningbo', 'keqiao-1']

/** A bank's slip as a phone takes it: a dark head, lines of print, the sum in a box. */
const slip = pngOf(360, 520, (x, y) => {
  if (x < 16 || x > 343 || y < 16 || y > 503) return 214
  if (y < 72) return 96
  if (y > 400 && y < 456 && x > 40 && x < 320)
    return x < 44 || x > 316 || y < 404 || y > 452 ? 96 : x > 120 && y > 420 && y < 438 ? 60 : 240
  const [line, within] = [Math.floor((y - 96) / 40), (y - 96) % 40]
  const isPrint = y >= 96 && line < 7 && within < 12 && x > 40 && x < 140 + ((line * 67) % 160)
  return isPrint && x % 14 > 3 ? 120 : 250
})

/** Slips of what is overdue or due next; one that was sent before stays as it is. */
export const voucherStage = (client: Client, now: Instant): Stage =>
  stage('payment slips', 2, payers, async (payer) => {
    const { key } = leaderOf(payer)
    const [voucherId, fileId] = [idOf('vou', payer), idOf('fil', `slip of ${payer}`)]
    const { items } = await client.call(key, listPaymentVouchers, { as: 'buyer' })
    if (items.some((sent) => sent.voucherId === voucherId)) return
    const { overdue, nextDue } = await client.call(key, getAccount, {})
    const amount = overdue.amount || nextDue?.amount
    if (!amount) return
    const upload = await client.call(key, openUpload, { fileId, purpose: 'voucher', contentType: 'image/png', size: slip.length })
    const { status } = await fetch(upload.uploadUrl, { method: upload.method, headers: upload.headers, body: new Uint8Array(slip) })
    if (status !== 200) throw new Error(`seed: the slip of ${payer} could not be sent: ${status}`)
    await client.call(key, confirmUpload, { fileId })
    await client.call(key, submitPaymentVoucher, { voucherId, amount, fileId, paidOn: shanghaiDate(now) })
  })
