import { createDecipheriv, type KeyObject, sign, verify } from 'node:crypto'

/** APIv3's signatures and cipher as pay.weixin.qq.com/doc/v3/merchant/4012365342 tells them; the vectors are in signature.test.ts. */
export const scheme = 'WECHATPAY2-SHA256-RSA2048'

/** What is signed: each part on a line of its own, the last one too, also where it is empty. */
const lines = (...parts: string[]) => parts.map((part) => `${part}\n`).join('')

const signed = (message: string, key: KeyObject) => sign('sha256', Buffer.from(message), key).toString('base64')

export interface Signer {
  mchid: string
  /** Of the merchant's certificate. */
  serial: string
  privateKey: KeyObject
}
export interface Request {
  method: 'GET' | 'POST'
  /** Path and query as they stand on the request line. */
  target: string
  /** As it is sent; empty for GET. */
  body: string
}
/** Seconds since 1970, and a random text that serves once. */
export interface Once {
  timestamp: string
  nonce: string
}

/** The Authorization header of a request to WeChat Pay. */
export function authorization(
  { mchid, serial, privateKey }: Signer,
  { method, target, body }: Request,
  { timestamp, nonce }: Once,
): string {
  const signature = signed(lines(method, target, timestamp, nonce, body), privateKey)
  return `${scheme} mchid="${mchid}",nonce_str="${nonce}",signature="${signature}",timestamp="${timestamp}",serial_no="${serial}"`
}

/** What `wx.requestPayment` takes, by its own names. Signed for the mini-program `appId`; WeChat honours it for two hours. */
export interface PayParameters {
  appId: string
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'RSA'
  paySign: string
}

export function payParameters(appId: string, prepayId: string, privateKey: KeyObject, { timestamp, nonce }: Once): PayParameters {
  const prepay = `prepay_id=${prepayId}`
  const paySign = signed(lines(appId, timestamp, nonce, prepay), privateKey)
  return { appId, timeStamp: timestamp, nonceStr: nonce, package: prepay, signType: 'RSA', paySign }
}

/** Whether WeChat Pay signed an answer or a notification, over the bytes of its body. */
export const isSigned = (body: string, { timestamp, nonce }: Once, signature: string, key: KeyObject): boolean =>
  verify('sha256', Buffer.from(lines(timestamp, nonce, body)), key, Buffer.from(signature, 'base64'))

export interface Sealed {
  ciphertext: string
  nonce: string
  associated_data?: string | undefined
}

const tagBytes = 16

/** AEAD_AES_256_GCM: the tag is the last 16 bytes. Throws where key, nonce, associated data or ciphertext are not the sender's. */
export function opened({ ciphertext, nonce, associated_data = '' }: Sealed, v3Key: Buffer): string {
  const bytes = Buffer.from(ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', v3Key, Buffer.from(nonce), { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(-tagBytes)).setAAD(Buffer.from(associated_data))
  return decipher.update(bytes.subarray(0, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
}
