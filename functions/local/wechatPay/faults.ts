import type { Letter } from './notifier'
import type { Seals } from './seals'

/**
 * What may go wrong with a notification. Of WeChat's doing: `lost` at every try, `twice` though it was accepted, `late` by half an hour
 * (compressed), `probe` with a signature that is wrong on purpose. Of somebody else's: the rest, each sent once, signed as well as one could:
 * `tampered` after it was signed, under another `wrongSerial`, with an old time (`stale`), with associated data of another notice (`badAad`),
 * of another merchant or mini-program, or with the amount changed by one who holds all keys.
 */
export const noticeFaults = [
  'lost',
  'twice',
  'late',
  'probe',
  'tampered',
  'wrongSerial',
  'stale',
  'badAad',
  'otherMerchant',
  'otherApp',
  'amountChanged',
] as const
export type NoticeFault = (typeof noticeFaults)[number]
export const isNoticeFault = (text: unknown): text is NoticeFault => noticeFaults.includes(text as NoticeFault)

export const onceOnly: ReadonlySet<NoticeFault> = new Set([
  'probe',
  'tampered',
  'wrongSerial',
  'stale',
  'badAad',
  'otherMerchant',
  'otherApp',
  'amountChanged',
] as const)

/** What may go wrong with an answer: it comes after the client has given up (`slow`), not from WeChat Pay at all (`gateway`, though the thing was done), as a fault of its own (`busy`, nothing done), or badly signed. */
export const answerFaults = ['slow', 'gateway', 'busy', 'unsigned', 'tampered', 'wrongSerial', 'stale'] as const
export type AnswerFault = (typeof answerFaults)[number]
export const isAnswerFault = (text: unknown): text is AnswerFault => answerFaults.includes(text as AnswerFault)

/** Seals and signs a notice, with the fault in its place. */
export function faulted(fault: NoticeFault | undefined, notice: object, plain: object, type: string, seals: Seals): Omit<Letter, 'url'> {
  const sealed = seals.sealed(changed(fault, plain), type)
  const resource = fault === 'badAad' ? { ...sealed, associated_data: 'certificate' } : sealed
  const body = JSON.stringify({ ...notice, resource })
  const headers = seals.headers(body, {
    ...(fault === 'stale' && { secondsAgo: 301 }),
    ...(fault === 'wrongSerial' && { serial: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1' }),
  })
  if (fault === 'probe') headers['Wechatpay-Signature'] = `WECHATPAY/SIGNTEST/${headers['Wechatpay-Signature']}`
  return { headers, body: fault === 'tampered' ? body.replace('"summary":"支付结果"', '"summary":"支付成功"') : body }
}

function changed(fault: NoticeFault | undefined, plain: object): object {
  const { amount } = plain as { amount: { total: number } }
  if (fault === 'otherMerchant') return { ...plain, mchid: '1900000999' }
  if (fault === 'otherApp') return { ...plain, appid: 'wxother0000000000' }
  return fault === 'amountChanged' ? { ...plain, amount: { ...amount, total: amount.total + 1, payer_total: amount.total + 1 } } : plain
}
