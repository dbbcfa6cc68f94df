import { createCipheriv, createSign, createVerify, randomBytes } from 'node:crypto'
import { type PayKeys, publicHalf } from './keys'

/** WeChat Pay's side of the signatures, written apart from the product's, so that a fault of one is not the other's too. */
export class Seals {
  private readonly merchantKey: string

  constructor(
    private readonly keys: PayKeys,
    private readonly clock: () => number,
  ) {
    this.merchantKey = publicHalf(keys.merchantPrivateKey)
  }

  /** What is wrong with a merchant's request; undefined where nothing is. */
  fault(method: string, target: string, body: string, authorization = ''): string | undefined {
    const [scheme, rest = ''] = [authorization.slice(0, authorization.indexOf(' ')), authorization.slice(authorization.indexOf(' ') + 1)]
    if (scheme !== 'WECHATPAY2-SHA256-RSA2048') return 'Http头Authorization认证类型不正确'
    const fields = Object.fromEntries([...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value])) as Record<
      string,
      string
    >
    const { mchid, serial_no, timestamp = '', nonce_str = '', signature = '' } = fields
    if (mchid !== this.keys.mchid) return '商户号不存在'
    if (serial_no !== this.keys.merchantSerial) return '商户证书序列号有误'
    if (!/^\d{10}$/.test(timestamp) || Math.abs(this.clock() / 1000 - Number(timestamp)) > 300)
      return 'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟'
    const verify = createVerify('RSA-SHA256').update(`${method}\n${target}\n${timestamp}\n${nonce_str}\n${body}\n`)
    return nonce_str && verify.verify(this.merchantKey, signature, 'base64') ? undefined : '签名错误，请检查后再试'
  }

  /** The headers that sign an answer or a notification. */
  headers(body: string, { secondsAgo = 0, serial = this.keys.publicKeyId } = {}): Record<string, string> {
    const timestamp = `${Math.floor(this.clock() / 1000) - secondsAgo}`
    const nonce = randomBytes(16).toString('hex')
    const signature = createSign('RSA-SHA256').update(`${timestamp}\n${nonce}\n${body}\n`).sign(this.keys.platformPrivateKey, 'base64')
    return {
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': nonce,
      'Wechatpay-Serial': serial,
      'Wechatpay-Signature': signature,
      'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    }
  }

  /** AEAD_AES_256_GCM with the merchant's APIv3 key. */
  sealed(plain: object, originalType: string) {
    const nonce = randomBytes(6).toString('hex')
    const cipher = createCipheriv('aes-256-gcm', this.keys.v3Key, nonce).setAAD(Buffer.from(originalType))
    const bytes = Buffer.concat([cipher.update(JSON.stringify(plain)), cipher.final(), cipher.getAuthTag()])
    return {
      original_type: originalType,
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: bytes.toString('base64'),
      associated_data: originalType,
      nonce,
    }
  }
}
