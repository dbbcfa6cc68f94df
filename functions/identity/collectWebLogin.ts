import { collectWebLogin } from '@shared/identity/api'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { hashOf } from '../platform/secret'
import { inOffice, signIn } from './session'
import { removeWebLogin, webLoginOf } from './store'

/** Whoever opened the sign-in collects the session, once; a wrong secret is told no more than a late one. */
export const handler = http(collectWebLogin, async ({ input: { webLoginId, secret }, now }) => {
  const found = await webLoginOf(webLoginId, now)
  if (!found || found.secretHash !== hashOf(secret)) throw new Refused('webLogin.expired')
  if (!found.staffId) throw new Refused('webLogin.pending')
  return signIn(await inOffice(found.staffId), now, removeWebLogin(webLoginId, found))
})
