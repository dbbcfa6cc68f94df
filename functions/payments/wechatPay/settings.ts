import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { required } from '../../platform/env'
import type { Signer } from './signature'

/** What it takes to hear WeChat Pay: whose notifications are ours, and by which keys they are signed. */
export interface Hearing {
  mchid: string
  appid: string
  v3Key: Buffer
  /** By `PUB_KEY_ID_…` or the serial of a platform certificate. */
  publicKeys: ReadonlyMap<string, KeyObject>
}
/** What it takes to ask it as well. */
export interface Asking extends Hearing, Signer {
  base: string
  notifyUrl: string
}

/** Keys are read once for as long as their text stays the same. */
const read = new Map<string, KeyObject>()
function once(text: string, parse: (text: string) => KeyObject): KeyObject {
  const known = read.get(text)
  if (known) return known
  const key = parse(text)
  read.set(text, key)
  return key
}

/** A secret store that keeps one line keeps PEM with `\n` spelt out. */
const pem = (name: string) => required(name).replaceAll('\\n', '\n')

/**
 * One key or several, each by its id in the same order, ids parted by commas: while a key is replaced, WeChat Pay signs with either.
 * A platform certificate in place of a public key must bear the serial it is named by.
 */
function publicKeys(): Map<string, KeyObject> {
  const ids = required('WECHAT_PAY_PUBLIC_KEY_ID').split(',')
  const texts = pem('WECHAT_PAY_PUBLIC_KEY').match(/-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/g) ?? []
  if (ids.length !== texts.length)
    throw new Error(`WECHAT_PAY_PUBLIC_KEY_ID names ${ids.length} keys, WECHAT_PAY_PUBLIC_KEY holds ${texts.length}`)
  return new Map(ids.map((id, i) => [id.trim(), once(texts[i]!, (text) => publicKey(id.trim(), text))]))
}

function publicKey(id: string, text: string): KeyObject {
  if (!text.includes('CERTIFICATE')) return createPublicKey(text)
  const certificate = new X509Certificate(text)
  if (certificate.serialNumber !== id.toUpperCase())
    throw new Error('WECHAT_PAY_PUBLIC_KEY is a certificate of another serial than WECHAT_PAY_PUBLIC_KEY_ID')
  return certificate.publicKey
}

function v3Key(): Buffer {
  const key = Buffer.from(required('WECHAT_PAY_V3_KEY'))
  if (key.length !== 32) throw new Error('WECHAT_PAY_V3_KEY must have 32 bytes')
  return key
}

/** Reads the environment at each call; whatever is missing or no key is an error. */
export const hearing = (): Hearing => {
  return { mchid: required('WECHAT_PAY_MCHID'), appid: required('WECHAT_APPID'), v3Key: v3Key(), publicKeys: publicKeys() }
}

export const asking = (): Asking => ({
  ...hearing(),
  base: required('WECHAT_PAY_BASE_URL'),
  notifyUrl: required('WECHAT_PAY_NOTIFY_URL'),
  serial: required('WECHAT_PAY_SERIAL'),
  privateKey: once(pem('WECHAT_PAY_PRIVATE_KEY'), createPrivateKey),
})
