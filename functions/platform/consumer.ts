import type { ConsumerId } from '@shared/consumers/model'
import { Refused } from '@shared/kernel/refused'
import { decodeJwt, importJWK, jwtVerify } from 'jose'
import { tokenAlgorithm } from './auth'
import { required } from './env'

/** Another issuer than that of staff: neither token is ever taken for the other. */
export const consumerIssuer = 'qudaotong/consumer'

let publicKey: ReturnType<typeof importJWK> | undefined

/** The consumer whose token it is; undefined where it says that it is none of a consumer's. Refuses with session.invalid. */
export async function consumerOf(authorization: string | undefined): Promise<ConsumerId | undefined> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
  if (!token || issuerOf(token) !== consumerIssuer) return undefined
  publicKey ??= importJWK(JSON.parse(required('TOKEN_PUBLIC_KEY')), tokenAlgorithm)
  try {
    const { payload } = await jwtVerify(token, await publicKey, { algorithms: [tokenAlgorithm], issuer: consumerIssuer })
    return payload.sub as ConsumerId
  } catch {
    throw new Refused('session.invalid')
  }
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}
