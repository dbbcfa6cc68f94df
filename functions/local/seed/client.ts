import { logInConsumer } from '@shared/consumers/session'
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

/** Somebody in a shop, with nothing but WeChat; signs in with the code `demo-<key>`. */
export type ConsumerKey = `consumer-${number}`
type Caller = PersonKey | ConsumerKey
const isConsumer = (by: Caller): by is ConsumerKey => by.startsWith('consumer-')

/** The people of the demo at their phones: each signs in once and calls operations like anybody. */
export class Client {
  private readonly sessions = new Map<PersonKey, Promise<Session>>()
  private readonly consumers = new Map<ConsumerKey, Promise<{ token: string }>>()

  constructor(private readonly door: Door) {}

  /** Calls an operation as one of the people, or as nobody yet, now or at a moment past; any refusal ends the seed. */
  async call<I extends z.ZodMiniType, O extends z.ZodMiniType>(
    by: Caller | undefined,
    endpoint: Endpoint<I, O>,
    input: z.input<I>,
    at?: Instant,
  ): Promise<z.output<O>> {
    const answer = await this.send(by, endpoint, input, at)
    const body = JSON.parse(String(answer.body))
    if (answer.status === 200) return body
    const { title, method, path } = endpoint
    throw new Answered(
      body.code,
      `seed: ${title} (${method} ${path}) by ${by}: ${answer.status} ${body.code} ${JSON.stringify(body.detail)}`,
    )
  }

  /** A file that lies elsewhere once it is made, which is waited for. */
  async file<I extends z.ZodMiniType, O extends z.ZodMiniType>(by: Caller, endpoint: Endpoint<I, O>, input: z.input<I>): Promise<string> {
    for (let tries = 0; tries < 600; tries++) {
      const { status, headers } = await this.send(by, endpoint, input)
      if (status === 302) return (await fetch(String(headers.location))).text()
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`seed: ${endpoint.title} is never made`)
  }

  private async send<I extends z.ZodMiniType, O extends z.ZodMiniType>(
    by: Caller | undefined,
    { method, path }: Endpoint<I, O>,
    input: z.input<I>,
    at?: Instant,
  ) {
    const rest = { ...(input as Record<string, unknown>) }
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(rest[name])
      delete rest[name]
      return encodeURIComponent(value)
    })
    const query = new URLSearchParams(rest as Record<string, string>).toString()
    const isGet = method === 'GET'
    const headers = by ? { authorization: `Bearer ${(await this.sessionOf(by)).token}` } : {}
    return this.door.request(method, isGet && query ? `${filled}?${query}` : filled, {
      headers,
      ...(!isGet && { body: rest }),
      ...(at && { at: Date.parse(at) }),
    })
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

  private sessionOf(by: Caller): Promise<{ token: string }> {
    if (!isConsumer(by)) return this.session(by)
    const known = this.consumers.get(by) ?? this.call(undefined, logInConsumer, { code: `demo-${by}` })
    this.consumers.set(by, known)
    return known
  }
}
