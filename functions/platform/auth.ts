import { Refused } from '@shared/kernel/refused'
import { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { importJWK, jwtVerify } from 'jose'
import * as z from 'zod/mini'
import { sessionRow, staffKey } from '../identity/store'
import { partyKey } from '../parties/store'
import { type Along, type Read, readAfter } from './along'
import { required } from './env'
import { table } from './table'

/** Who calls: a person in office and the party the person acts for, as they are at this moment. */
export interface Actor {
  staff: Staff
  party: Party
}

export const tokenAlgorithm = 'EdDSA'
export const tokenIssuer = 'qudaotong'

const Claims = z.object({ sub: z.string(), party: z.string(), seller: z.optional(z.string()), iat: z.int(), exp: z.int() })
type Claims = z.infer<typeof Claims>

/** By token, what a warm Lambda has verified: a signature that held once holds until its token ends. */
const verified = new Map<string, Claims>()
const maxVerified = 1_000

let publicKey: ReturnType<typeof importJWK> | undefined

/**
 * The signature is checked with the public key alone (only the Lambdas that sign hold the private one), then person and party are read:
 * what was true when the token was made may have ended, so a disabled or moved person's next call fails. Refuses with session.invalid.
 */
export async function actorOf(authorization: string | undefined, along: Along = () => []): Promise<{ actor: Actor; read: Read }> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
  if (!token) throw new Refused('session.invalid')
  const { sub, party: partyId, seller: sellerId, iat } = await claims(token)
  const keys = along({ partyId, sellerId })
  const [staffRow, partyRow, ...rows] = await table.getMany([staffKey(sub), partyKey(partyId), ...keys])
  const session = sessionRow(staffRow)
  if (!session || !partyRow || session.staff.disabled || session.staff.partyId !== partyId || iat * 1000 < session.endedBefore) {
    throw new Refused('session.invalid')
  }
  const party = Party.parse(partyRow.summary)
  if (party.lifecycle === 'exited') throw new Refused('session.invalid')
  return { actor: { staff: session.staff, party }, read: readAfter(keys, rows) }
}

async function claims(token: string): Promise<Claims> {
  const known = verified.get(token)
  if (known && known.exp > Date.now() / 1000) return known
  publicKey ??= importJWK(JSON.parse(required('TOKEN_PUBLIC_KEY')), tokenAlgorithm)
  try {
    const { payload } = await jwtVerify(token, await publicKey, { algorithms: [tokenAlgorithm], issuer: tokenIssuer })
    const found = Claims.parse(payload)
    verified.set(token, found)
    if (verified.size > maxVerified) verified.delete(verified.keys().next().value!)
    return found
  } catch {
    throw new Refused('session.invalid')
  }
}
