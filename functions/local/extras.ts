import { kuaidi100Routes } from './kuaidi100/routes'
import type { LocalRoute } from './localRoute'
import { wechatRoutes } from './wechat/routes'
import { wechatPayRoutes } from './wechatPay/routes'

/** Routes that exist on this machine only, by method and path (`ANY` and `{rest+}` as in serverless.yml). */
export const extras: Record<string, LocalRoute> = { ...wechatRoutes, ...wechatPayRoutes, ...kuaidi100Routes }
