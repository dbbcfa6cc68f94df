import { signOut } from '@shared/identity/api'
import { http } from '../platform/http'
import { hashOf } from '../platform/secret'
import { commit } from '../platform/table'
import { split } from './session'
import { endSession, sessionOf } from './store'

/** Ends the session of whoever holds its refresh token; signing out twice is signed out. */
export const handler = http(signOut, async ({ input, now }) => {
  const [sessionId, secret] = split(input.refreshToken)
  const session = await sessionOf(sessionId, now)
  const hash = hashOf(secret)
  if (session && (hash === session.hash || hash === session.previous?.hash)) await commit(endSession(sessionId))
  return {}
})
