import { createHash, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../dataDir'

/** Both sides of a merchant's account, as PEM: what the merchant holds, and what only WeChat Pay does. */
export interface PayKeys {
  mchid: string
  merchantSerial: string
  merchantPrivateKey: string
  publicKeyId: string
  platformPrivateKey: string
  v3Key: string
}

export function newPayKeys(): PayKeys {
  const pem = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const merchantPrivateKey = pem()
  return {
    mchid: '1900000001',
    merchantSerial: createHash('sha1').update(merchantPrivateKey).digest('hex').toUpperCase(),
    merchantPrivateKey,
    publicKeyId: `PUB_KEY_ID_01190000000120261121${randomBytes(7).toString('hex').slice(0, 14)}`,
    platformPrivateKey: pem(),
    v3Key: randomBytes(16).toString('hex'),
  }
}

export const publicHalf = (privateKey: string) => createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString()

let fresh: PayKeys | undefined

/** A data directory's keys: made once, so that a payment begun before a restart is still understood. */
export function payKeys(dataDir: string): PayKeys {
  const file = join(dataDir, 'wechatPayKeys.json')
  if (!existsSync(file)) {
    // Two RSA pairs take a third of a second: directories that one process makes share them.
    fresh ??= newPayKeys()
    writeWhole(file, JSON.stringify(fresh), 0o600)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as PayKeys
}

/** What the Lambdas find in their environment. */
export const payValues = (keys: PayKeys, base: string, notifyUrl: string): Record<string, string> => ({
  WECHAT_PAY_BASE_URL: base,
  WECHAT_PAY_NOTIFY_URL: notifyUrl,
  WECHAT_PAY_MCHID: keys.mchid,
  WECHAT_PAY_SERIAL: keys.merchantSerial,
  WECHAT_PAY_PRIVATE_KEY: keys.merchantPrivateKey,
  WECHAT_PAY_V3_KEY: keys.v3Key,
  WECHAT_PAY_PUBLIC_KEY_ID: keys.publicKeyId,
  WECHAT_PAY_PUBLIC_KEY: publicHalf(keys.platformPrivateKey),
})
