import * as z from 'zod/mini'
import { WechatCode } from '../identity/model'
import { endpoint } from '../kernel/endpoint'
import { Instant } from '../kernel/time'
import { ConsumerId } from './model'

// By itself: every phone can ask for it, and loads the rest of consumers with their pages.

/** A consumer's own session: what staff may do, its token opens nothing of. Seven days; then `wx.login` again. */
export const logInConsumer = endpoint({
  method: 'POST',
  path: '/consumer-sessions',
  title: '消费者登录（微信）',
  who: 'anyone',
  input: z.object({ code: WechatCode }),
  output: z.object({ token: z.string(), expiresAt: Instant, consumerId: ConsumerId }),
  refusals: ['login.codeInvalid', 'login.throttled', 'login.risky', 'wechat.unavailable'],
})
