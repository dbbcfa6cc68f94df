import { epochSeconds, type Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { Staff, type StaffId } from '@shared/parties/staff'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                       key
 * one person                             pk  STAFF#<staffId>        sk  STAFF
 * a party's people, by name              gsi1 PEOPLE#<partyId>        /  <name>#<staffId>
 * whom a WeChat identity signs in        pk  WECHAT#<openid's hash> sk  WECHAT
 * one session, by its refresh token's id pk  SESSION#<sessionId>    sk  SESSION
 * one sign-in on the web                 pk  WEBLOGIN#<webLoginId>  sk  WEBLOGIN
 */
export const staffKey = (staffId: string): Key => ({ pk: `STAFF#${staffId}`, sk: 'STAFF' })
const wechatKey = (identity: string): Key => ({ pk: `WECHAT#${identity}`, sk: 'WECHAT' })
const sessionKey = (sessionId: string): Key => ({ pk: `SESSION#${sessionId}`, sk: 'SESSION' })
const webLoginKey = (webLoginId: string): Key => ({ pk: `WEBLOGIN#${webLoginId}`, sk: 'WEBLOGIN' })

/** The person in a row, and the moment (epoch ms) before which every token of theirs has ended. */
export function sessionRow(row: Item | undefined): { staff: Staff; endedBefore: number } | undefined {
  return row && { staff: Staff.parse(row.summary), endedBefore: Number(row.endedBefore ?? 0) }
}

/**
 * When everything signed so far has ended, as the person's next `endedBefore`. Tokens count whole seconds, so all of this second's end,
 * and whoever signs next dates the token after it; hence also a second beyond the last ending.
 */
export const endingNow = ({ endedBefore }: Pick<Person, 'endedBefore'>, now: Instant): number =>
  Math.max(epochSeconds(now) * 1000, endedBefore) + 1000

/** A person with what only the server may know. */
export interface Person {
  staff: Staff
  endedBefore: number
  version: number
  /** The hash of the openid that signs this person in. */
  identity?: string | undefined
  invitation?: { hash: string; until: Instant } | undefined
}

export async function personOf(staffId: StaffId): Promise<Person | undefined> {
  const row = await table.get(staffKey(staffId))
  if (!row) return undefined
  const { version, identity, invitation } = row as unknown as Person
  return { staff: Staff.parse(row.summary), endedBefore: Number(row.endedBefore ?? 0), version, identity, invitation }
}

export async function peopleOf(partyId: PartyId, after: string | undefined, limit: number) {
  const rows = await table.query({ index: 'gsi1', pk: `PEOPLE#${partyId}`, ...(after && { sk: { above: after } }), limit })
  return rows.map((row) => ({ staff: Staff.parse(row.summary), sortKey: String(row.gsi1sk) }))
}

const nameKey = ({ name, staffId }: Staff) => `${name}#${staffId}`

export const insertStaff = (staff: Staff, invitation?: Person['invitation']): Write => ({
  key: staffKey(staff.staffId),
  put: { summary: staff, gsi1pk: `PEOPLE#${staff.partyId}`, gsi1sk: nameKey(staff), endedBefore: 0, ...(invitation && { invitation }) },
  events: ['staff.saved'],
  guard: { when: 'absent', otherwise: 'staff.duplicate' },
})

/** Held to what was read, because the count of the party's leaders follows from it. */
export const changeStaff = ({ version }: Person, staff: Staff, endedBefore?: number): Write => ({
  key: staffKey(staff.staffId),
  set: {
    'summary.name': staff.name,
    'summary.roles': staff.roles,
    'summary.areas': staff.areas,
    'summary.disabled': staff.disabled,
    'summary.approval': staff.approval,
    'summary.spending': staff.spending,
    gsi1sk: nameKey(staff),
    endedBefore,
  },
  remove: (['approval', 'spending'] as const).flatMap((limit) => (staff[limit] ? [] : [`summary.${limit}`])),
  events: ['staff.saved'],
  guard: { when: { equal: { version } }, otherwise: 'save.conflict' },
})

/** One invitation at a time: a new one takes the old one's place. */
export const setInvitation = ({ staff, version }: Person, invitation: { hash: string; until: Instant }): Write => ({
  key: staffKey(staff.staffId),
  set: { invitation },
  guard: { when: { equal: { version } }, otherwise: 'save.conflict' },
})

/** Uses up the invitation; whatever signed this person in before ends. The openid is kept for messages, outside of what lists show. */
export const bindStaff = (staffId: StaffId, used: { hash: string }, identity: string, openid: string, endedBefore: number): Write => ({
  key: staffKey(staffId),
  set: { identity, openid, 'summary.bound': true, endedBefore },
  remove: ['invitation'],
  events: ['staff.bound'],
  guard: { when: { equal: { 'invitation.hash': used.hash, 'summary.disabled': false } }, otherwise: 'invitation.invalid' },
})

/** A person out of office gives up the WeChat identity to whom they have become elsewhere. */
export const unbindStaff = ({ staff, version }: Person): Write => ({
  key: staffKey(staff.staffId),
  set: { 'summary.bound': false },
  remove: ['identity', 'openid'],
  guard: { when: { equal: { version } }, otherwise: 'staff.identityTaken' },
})

export async function staffIdBoundTo(identity: string): Promise<StaffId | undefined> {
  return (await table.get(wechatKey(identity)))?.staffId as StaffId | undefined
}

/** One WeChat identity is one person: the row that says so is the guard. */
export const takeIdentity = (identity: string, staffId: StaffId, from?: StaffId): Write => {
  const key = wechatKey(identity)
  if (!from) return { key, put: { staffId }, guard: { when: 'absent', otherwise: 'staff.identityTaken' } }
  return { key, set: { staffId }, guard: { when: { equal: { staffId: from } }, otherwise: 'staff.identityTaken' } }
}

export const leaveIdentity = (identity: string, staffId: StaffId): Write => ({
  key: wechatKey(identity),
  delete: true,
  guard: { when: { equal: { staffId } }, otherwise: 'invitation.invalid' },
})

/** A chain of refresh tokens. `hash` is the current one's; the one before it still serves until `previous.until`. */
export interface SessionRow {
  sessionId: string
  staffId: StaffId
  partyId: PartyId
  startedAt: number
  hash: string
  previous?: { hash: string; until: Instant } | undefined
  ttl: number
}

/** Time to live removes rows late, so what has run out is not there. */
const alive = <T>(row: Item | undefined, now: Instant) => (row && Number(row.ttl) > epochSeconds(now) ? (row as unknown as T) : undefined)

export async function sessionOf(sessionId: string, now: Instant): Promise<SessionRow | undefined> {
  return alive<SessionRow>(await table.get(sessionKey(sessionId)), now)
}

export const insertSession = (session: SessionRow): Write => ({
  key: sessionKey(session.sessionId),
  put: { ...session },
  guard: { when: 'absent', otherwise: 'session.invalid' },
})

export const rotateSession = ({ sessionId, hash }: SessionRow, next: string, until: Instant, ttl: number): Write => ({
  key: sessionKey(sessionId),
  set: { hash: next, previous: { hash, until }, ttl },
  guard: { when: { equal: { hash } }, otherwise: 'session.invalid' },
})

export const endSession = (sessionId: string): Write => ({ key: sessionKey(sessionId), delete: true })

export interface WebLoginRow {
  secretHash: string
  status: 'pending' | 'confirmed'
  staffId?: StaffId
  /** Epoch ms. */
  until: number
}

export async function webLoginOf(webLoginId: string, now: Instant): Promise<WebLoginRow | undefined> {
  const row = (await table.get(webLoginKey(webLoginId))) as unknown as WebLoginRow | undefined
  return row && row.until > Date.parse(now) ? row : undefined
}

export const insertWebLogin = (webLoginId: string, secretHash: string, until: Instant): Write => ({
  key: webLoginKey(webLoginId),
  put: { secretHash, status: 'pending', until: Date.parse(until), ttl: epochSeconds(until) },
  guard: { when: 'absent', otherwise: 'webLogin.expired' },
})

export const confirmWebLogin = (webLoginId: string, staffId: StaffId, now: Instant): Write => ({
  key: webLoginKey(webLoginId),
  set: { status: 'confirmed', staffId },
  guard: { when: { equal: { status: 'pending' }, atLeast: { until: Date.parse(now) + 1 } }, otherwise: 'webLogin.expired' },
})

/** Collected once. */
export const removeWebLogin = (webLoginId: string, { secretHash }: WebLoginRow): Write => ({
  key: webLoginKey(webLoginId),
  delete: true,
  guard: { when: { equal: { status: 'confirmed', secretHash } }, otherwise: 'webLogin.expired' },
})
