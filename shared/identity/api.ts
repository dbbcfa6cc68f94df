import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { Instant } from '../kernel/time'
import { Party } from '../parties/model'
import { Staff, StaffId } from '../parties/staff'
import { Invitation, RefreshToken, Session, WebLoginId, WebLoginSecret, WechatCode } from './model'

const anyone = { scope: 'self', hq: 'any', dealer: 'any', store: 'any' } as const
const wechatTroubles = ['login.codeInvalid', 'login.throttled', 'login.risky', 'wechat.unavailable'] as const

export const logIn = endpoint({
  method: 'POST',
  path: '/sessions',
  title: '微信登录',
  who: 'anyone',
  input: z.object({ code: WechatCode }),
  output: Session,
  refusals: [...wechatTroubles, 'staff.unbound', 'staff.disabled'],
})

/** The token before the last still serves for two minutes, because an answer may get lost on the way to a phone. */
export const refreshSession = endpoint({
  method: 'POST',
  path: '/sessions/refresh',
  title: '续登录',
  who: 'anyone',
  input: z.object({ refreshToken: RefreshToken }),
  output: Session,
  refusals: ['session.invalid', 'staff.disabled'],
})

export const signOut = endpoint({
  method: 'POST',
  path: '/sessions/end',
  title: '退出登录',
  who: 'anyone',
  input: z.object({ refreshToken: RefreshToken }),
  output: z.object({}),
})

export const me = endpoint({
  method: 'GET',
  path: '/me',
  title: '我是谁',
  who: anyone,
  input: z.object({}),
  output: z.object({
    staff: z.pick(Staff, { staffId: true, name: true, roles: true, areas: true }),
    party: z.pick(Party, {
      partyId: true,
      kind: true,
      name: true,
      division: true,
      divisionName: true,
      territory: true,
      level: true,
      supplierId: true,
    }),
  }),
})

/** A new invitation ends the one before; a person who is bound already changes to another WeChat identity by it. */
export const inviteStaff = endpoint({
  method: 'POST',
  path: '/staff/{staffId}/invitation',
  title: '邀请人员绑定微信',
  who: { scope: 'subtree', hq: ['admin'], dealer: ['owner'], store: ['owner'] },
  input: z.object({ staffId: StaffId }),
  output: z.object({ invitation: Invitation, expiresAt: Instant }),
  refusals: ['staff.disabled', 'save.conflict'],
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitations/acceptance',
  title: '接受邀请并登录',
  who: 'anyone',
  input: z.object({ code: WechatCode, invitation: Invitation }),
  output: Session,
  refusals: [...wechatTroubles, 'invitation.invalid', 'staff.identityTaken', 'staff.disabled'],
})

/** The web page shows the image; the mini-program opens on `scene` = webLoginId and confirms; the page collects. Three minutes. */
export const openWebLogin = endpoint({
  method: 'POST',
  path: '/web-logins',
  title: '电脑登录：取二维码',
  who: 'anyone',
  input: z.object({}),
  output: z.object({ webLoginId: WebLoginId, secret: WebLoginSecret, image: z.optional(z.string()), expiresAt: Instant }),
  refusals: ['wechat.unavailable', 'login.throttled'],
})

export const confirmWebLogin = endpoint({
  method: 'POST',
  path: '/web-logins/{webLoginId}/confirmation',
  title: '电脑登录：手机上确认',
  who: anyone,
  input: z.object({ webLoginId: WebLoginId }),
  output: z.object({ webLoginId: WebLoginId }),
  refusals: ['webLogin.expired'],
})

export const collectWebLogin = endpoint({
  method: 'POST',
  path: '/web-logins/{webLoginId}/session',
  title: '电脑登录：取登录结果',
  who: 'anyone',
  input: z.object({ webLoginId: WebLoginId, secret: WebLoginSecret }),
  output: Session,
  refusals: ['webLogin.pending', 'webLogin.expired', 'staff.disabled'],
})
