import { logIn } from '@shared/identity/api'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { hashOf } from '../platform/secret'
import { openidOf } from '../platform/wechatLogin'
import { inOffice, signIn } from './session'
import { staffIdBoundTo } from './store'

/** WeChat says who holds the phone; the row that binds the identity says which person that is. */
export const handler = http(logIn, async ({ input, now }) => {
  const staffId = await staffIdBoundTo(hashOf(await openidOf(input.code)))
  if (!staffId) throw new Refused('staff.unbound')
  return signIn(await inOffice(staffId), now)
})
