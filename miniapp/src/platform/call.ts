import { refreshSession } from '@shared/identity/api'
import type { Endpoint } from '@shared/kernel/endpoint'
import { Refused } from '@shared/kernel/refused'
import type * as z from 'zod/mini'
import { consumer, consumerToken } from './consumer'
import { send } from './send'
import { session } from './session'

let renewal: Promise<string | undefined> | undefined

/** Calls an endpoint as whoever is signed in, or as a consumer where one may call it. A token that ran out is renewed once, unseen, and the call repeated. */
export async function call<I extends z.ZodMiniType, O extends z.ZodMiniType>(
  endpoint: Endpoint<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> {
  const person = session.current()
  const token = person ? person.token : endpoint.consumes && (await consumerToken(endpoint.consumes))
  try {
    return await send(endpoint, input, token)
  } catch (problem) {
    const fresh = token && isOver(problem) && (await (person ? renewed(token) : consumer.renewed(token)))
    if (!fresh) throw problem
    return send(endpoint, input, fresh)
  }
}

const isOver = (problem: unknown) => problem instanceof Refused && problem.code === 'session.invalid'

/** However many calls fail on one token, it is renewed once. */
function renewed(token: string): Promise<string | undefined> {
  renewal ??= alone(() => renew(token)).finally(() => {
    renewal = undefined
  })
  return renewal
}

/** Browser tabs share the session, and a refresh token serves once: they take turns. The mini-program has no tabs. */
const alone = <T>(work: () => Promise<T>): Promise<T> => globalThis.navigator?.locks?.request('session', work) ?? work()

/** A late call finds the new token already there. A refused renewal ends the session; a lost one does not. */
async function renew(token: string): Promise<string | undefined> {
  const current = session.current()
  if (!current || current.token !== token) return current?.token
  try {
    const fresh = await send(refreshSession, { refreshToken: current.refreshToken }, undefined)
    session.keep(fresh)
    return fresh.token
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    session.end()
    return undefined
  }
}
