import { acceptInvitation, inviteStaff, logIn } from '@shared/identity/api'
import type { Session } from '@shared/identity/model'
import type { Endpoint } from '@shared/kernel/endpoint'
import type { Instant } from '@shared/kernel/time'
import type * as z from 'zod/mini'
import type { Runner } from '../runner'
import { hq } from './data/parties'
import { type PersonKey, personOf, type SeedPerson } from './data/people'

type Door = Pick<Runner, 'request' | 'invoke'>

class Answered extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The people of the demo at their phones: each signs in once and calls operations like anybody. */
export class Client {
  private readonly sessions = new Map<PersonKey, Promise<Session>>()

  constructor(private readonly door: Door) {}

  /** Calls an operation as one of the people, or as nobody yet, now or at a moment past; any refusal ends the seed. */
  async call<I extends z.ZodMiniType, O extends z.ZodMiniType>(
    by: PersonKey | undefined,
    { method, path, title }: Endpoint<I, O>,
    input: z.input<I>,
    at?: Instant,
  ): Promise<z.output<O>> {
    const rest = { ...(input as Record<string, unknown>) }
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(rest[name])
      delete rest[name]
      return encodeURIComponent(value)
    })
    const query = new URLSearchParams(rest as Record<string, string>).toString()
    const isGet = method === 'GET'
    const headers = by ? { authorization: `Bearer ${(await this.session(by)).token}` } : {}
    const answer = await this.door.request(method, isGet && query ? `${filled}?${query}` : filled, {
      headers,
      ...(!isGet && { body: rest }),
      ...(at && { at: Date.parse(at) }),
    })
    const body = JSON.parse(String(answer.body))
    if (answer.status === 200) return body
    throw new Answered(
      body.code,
      `seed: ${title} (${method} ${filled}) by ${by}: ${answer.status} ${body.code} ${JSON.stringify(body.detail)}`,
    )
  }

  /** HQ and its admin, once; everybody else is invited by somebody. */
  async found(admin: SeedPerson) {
    try {
      await this.session(admin.key)
    } catch (error) {
      if (!(error instanceof Answered) || error.code !== 'staff.unbound') throw error
      const { partyId, name, division } = hq
      const founding = { partyId, name, division, staffId: admin.staffId, staffName: admin.name }
      const { invitation } = (await this.door.invoke('foundChannel', founding)) as { invitation: Session['refreshToken'] }
      await this.accept(admin, invitation)
    }
  }

  /** Binds a person to the WeChat of their phone. */
  async bind(person: SeedPerson, by: PersonKey) {
    const { invitation } = await this.call(by, inviteStaff, { staffId: person.staffId })
    await this.accept(person, invitation)
  }

  private async accept({ key, code }: SeedPerson, invitation: string) {
    const session = await this.call(undefined, acceptInvitation, { code, invitation: invitation as `stf_${string}.${string}` })
    this.sessions.set(key, Promise.resolve(session))
  }

  private session(key: PersonKey): Promise<Session> {
    const known = this.sessions.get(key) ?? this.call(undefined, logIn, { code: personOf(key).code })
    this.sessions.set(key, known)
    known.catch(() => this.sessions.delete(key))
    return known
  }
}
