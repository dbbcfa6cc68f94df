import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { required } from './env'

export const tokenAlgorithm = 'EdDSA'

let publicKey: KeyObject | undefined

/**
 * What a token says (JWT, RFC 7519) that was signed by our key (Ed25519, RFC 8037), has this issuer and has not run out; of any other, nothing.
 * By node:crypto alone: a library's way through WebCrypto makes a first call 8 ms later, and every token's first call half a millisecond.
 */
export function verifiedToken(token: string, issuer: string): Record<string, unknown> | undefined {
  const [head = '', payload = '', signature = '', ...more] = token.split('.')
  const { alg, crit } = jsonOf(head)
  if (more.length > 0 || alg !== tokenAlgorithm || crit !== undefined) return undefined
  publicKey ??= createPublicKey({ key: JSON.parse(required('TOKEN_PUBLIC_KEY')), format: 'jwk' })
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error('TOKEN_PUBLIC_KEY is no Ed25519 key')
  if (!verify(null, Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))) return undefined
  const claims = jsonOf(payload)
  return claims.iss === issuer && Number(claims.exp) > Date.now() / 1000 ? claims : undefined
}

/** Whose token it says it is, before anything of it is believed. */
export const issuerOf = (token: string): unknown => jsonOf(token.split('.')[1] ?? '').iss

function jsonOf(part: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return read && typeof read === 'object' ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
