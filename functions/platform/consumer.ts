import type { ConsumerId } from '@shared/consumers/model'
import { Refused } from '@shared/kernel/refused'
import { issuerOf, verifiedToken } from './token'

/** Another issuer than that of staff: neither token is ever taken for the other. */
export const consumerIssuer = 'qudaotong/consumer'

/** The consumer whose token it is; undefined where it says that it is none of a consumer's. Refuses with session.invalid. */
export function consumerOf(authorization: string | undefined): ConsumerId | undefined {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
  if (!token || issuerOf(token) !== consumerIssuer) return undefined
  const claims = verifiedToken(token, consumerIssuer)
  if (!claims) throw new Refused('session.invalid')
  return claims.sub as ConsumerId
}
