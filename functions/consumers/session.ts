import { createHash } from 'node:crypto'
import { alphabet } from '@shared/codes/serial'
import type { ConsumerId } from '@shared/consumers/model'
import { epochSeconds, type Instant, plusMs } from '@shared/kernel/time'
import { importJWK, SignJWT } from 'jose'
import { tokenAlgorithm } from '../platform/auth'
import { consumerIssuer } from '../platform/consumer'
import { required } from '../platform/env'

const sevenDays = 7 * 24 * 3600_000

/** Follows from the openid, which is stored nowhere: 130 bits of its hash. */
export function consumerIdOf(openid: string): ConsumerId {
  const hash = createHash('sha256').update(`qudaotong/consumer ${openid}`).digest()
  return `csm_${[...hash.subarray(0, 26)].map((byte) => alphabet[byte % 32]).join('')}`
}

let privateKey: ReturnType<typeof importJWK> | undefined

export async function consumerSession(consumerId: ConsumerId, now: Instant) {
  privateKey ??= importJWK(JSON.parse(required('TOKEN_PRIVATE_KEY')), tokenAlgorithm)
  const expiresAt = plusMs(now, sevenDays)
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: tokenAlgorithm })
    .setIssuer(consumerIssuer)
    .setSubject(consumerId)
    .setIssuedAt(epochSeconds(now))
    .setExpirationTime(epochSeconds(expiresAt))
    .sign(await privateKey)
  return { token, expiresAt, consumerId }
}
