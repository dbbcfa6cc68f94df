import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Instant } from '../kernel/time'
import { Party } from '../parties/model'
import { Staff } from '../parties/staff'

/** What `wx.login` gives the mini-program: serves once, for five minutes. */
export const WechatCode = z.string().check(z.trim(), z.minLength(1), z.maxLength(128))

const secret = z.string().check(z.regex(/^[\w-]{16,64}$/))

/** `ses_ULID.<secret>`: the id finds the session, the secret proves it; only the secret's hash is stored. */
export const RefreshToken = z.templateLiteral([Id('ses'), '.', secret], { error: '登录凭证的格式不对' })
/** `stf_ULID.<secret>`: whom it invites, and the proof. */
export const Invitation = z.templateLiteral([Id('stf'), '.', secret], { error: '邀请码的格式不对' })

export const WebLoginId = Id('wlg')
export type WebLoginId = z.infer<typeof WebLoginId>
export const WebLoginSecret = secret

/** A signed-in person: the token serves until `expiresAt`, then the refresh token gives the next pair. */
export const Session = z.object({
  token: z.string(),
  refreshToken: RefreshToken,
  expiresAt: Instant,
  staff: z.pick(Staff, { staffId: true, name: true, roles: true }),
  party: z.pick(Party, { partyId: true, kind: true, name: true }),
})
export type Session = z.infer<typeof Session>
