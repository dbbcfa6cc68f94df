import { createHmac } from 'node:crypto'
import type { Session } from '@shared/identity/model'
import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { epochSeconds, type Instant, plusMs } from '@shared/kernel/time'
import type { Party } from '@shared/parties/model'
import type { StaffId } from '@shared/parties/staff'
import { importJWK, SignJWT } from 'jose'
import { partyOf, supplierOf } from '../parties/store'
import { tokenAlgorithm, tokenIssuer } from '../platform/auth'
import { required } from '../platform/env'
import { hashOf, newSecret } from '../platform/secret'
import { commit, type Write } from '../platform/table'
import { insertSession, type Person, personOf } from './store'

const minute = 60_000
const tokenMs = 15 * minute
const sessionSeconds = 30 * 24 * 3600
/** How long the refresh token before still serves, in case its answer never arrived. */
export const graceMs = 2 * minute

export type InOffice = Pick<Person, 'staff' | 'endedBefore'> & { party: Party }

/** Whether a person may sign in at all: staff.disabled when they or their party are out. */
export async function inOffice(staffId: StaffId): Promise<InOffice> {
  const person = await personOf(staffId)
  const party = person && (await partyOf(person.staff.partyId))
  if (!person || !party || person.staff.disabled || party.lifecycle === 'exited') throw new Refused('staff.disabled')
  return { ...person, party }
}

/** Begins a session together with whatever entitles the person to it. */
export async function signIn(person: InOffice, now: Instant, ...writes: Write[]): Promise<Session> {
  const { staff, endedBefore } = person
  const sessionId = newId('ses')
  const secret = newSecret()
  const session = {
    sessionId,
    staffId: staff.staffId,
    partyId: staff.partyId,
    startedAt: Math.max(Date.parse(now), endedBefore),
    hash: hashOf(secret),
    ttl: sessionEnd(now),
  }
  await commit(insertSession(session), ...writes)
  return answer(person, `${sessionId}.${secret}`, now)
}

/** Thirty days from the last use. */
export const sessionEnd = (now: Instant) => epochSeconds(now) + sessionSeconds

let privateKey: ReturnType<typeof importJWK> | undefined

/** A fresh token beside the refresh token given. A token is dated after whatever ended the person's earlier ones. */
export async function answer(
  { staff, party, endedBefore }: InOffice,
  refreshToken: Session['refreshToken'],
  now: Instant,
): Promise<Session> {
  privateKey ??= importJWK(JSON.parse(required('TOKEN_PRIVATE_KEY')), tokenAlgorithm)
  const issued = Math.max(epochSeconds(now), Math.ceil(endedBefore / 1000))
  const expiresAt = plusMs(now, tokenMs)
  const token = await new SignJWT({ party: party.partyId, seller: supplierOf(party) })
    .setProtectedHeader({ alg: tokenAlgorithm })
    .setIssuer(tokenIssuer)
    .setSubject(staff.staffId)
    .setIssuedAt(issued)
    .setExpirationTime(epochSeconds(expiresAt))
    .sign(await privateKey)
  return { token, refreshToken, expiresAt, staff, party }
}

/** The next secret follows from the last and the server's key: whoever asks twice gets the same one, and nobody else can tell it. */
export const nextSecret = (refreshToken: string) =>
  createHmac('sha256', required('TOKEN_PRIVATE_KEY')).update(refreshToken).digest('base64url')

export function split<P extends 'ses' | 'stf'>(credential: `${P}_${string}.${string}`): [id: `${P}_${string}`, secret: string] {
  const [id = '', secret = ''] = credential.split('.')
  return [id as `${P}_${string}`, secret]
}
