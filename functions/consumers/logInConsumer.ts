import { logInConsumer } from '@shared/consumers/session'
import { http } from '../platform/http'
import { openidOf } from '../platform/wechatLogin'
import { consumerIdOf, consumerSession } from './session'

/** WeChat says who holds the phone; nothing is written of who only looks. */
export const handler = http(logInConsumer, async ({ input, now }) => consumerSession(consumerIdOf(await openidOf(input.code)), now))
