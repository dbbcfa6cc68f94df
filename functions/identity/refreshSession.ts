import { refreshSession } from '@shared/identity/api'
import { Refused } from '@shared/kernel/refused'
import { plusMs } from '@shared/kernel/time'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { hashOf } from '../platform/secret'
import { commit } from '../platform/table'
import { decideRefresh } from './rules/refresh'
import { answer, graceMs, inOffice, nextSecret, sessionEnd, split } from './session'
import { endSession, rotateSession, sessionOf } from './store'

/** Exchanges a refresh token for the next pair. Two calls with one token get the same pair; a token seen after its time ends the session. */
export const handler = http(refreshSession, ({ input: { refreshToken }, now }) =>
  again(
    'session.invalid',
    async () => {
      const [sessionId, secret] = split(refreshToken)
      const session = await sessionOf(sessionId, now)
      if (!session) throw new Refused('session.invalid')
      const decision = decideRefresh(session, hashOf(secret), now)
      if (decision === 'theft') {
        await commit(endSession(sessionId))
        throw new Refused('session.invalid')
      }
      const person = await inOffice(session.staffId)
      if (person.party.partyId !== session.partyId || session.startedAt < person.endedBefore) throw new Refused('session.invalid')
      const next = nextSecret(refreshToken)
      if (decision === 'rotate') await commit(rotateSession(session, hashOf(next), plusMs(now, graceMs), sessionEnd(now)))
      return answer(person, `${sessionId}.${next}`, now)
    },
    2,
  ),
)
