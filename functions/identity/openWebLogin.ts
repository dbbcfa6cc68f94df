import { openWebLogin } from '@shared/identity/api'
import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import { http } from '../platform/http'
import { hashOf, newSecret } from '../platform/secret'
import { commit } from '../platform/table'
import { insertWebLogin } from './store'
import { codeImage } from './wechat'

const threeMinutes = 180_000
/** Of the mini-program: it opens there with `scene`, the id, which at 30 characters fits the 32 that WeChat allows. */
const page = 'identity/pages/webLogin/index'

/** Offers the web a code to show, and a secret that alone collects what the phone confirms. */
export const handler = http(openWebLogin, async ({ now }) => {
  const webLoginId = newId('wlg')
  const secret = newSecret()
  const expiresAt = plusMs(now, threeMinutes)
  const image = await codeImage(webLoginId, page)
  await commit(insertWebLogin(webLoginId, hashOf(secret), expiresAt))
  return { webLoginId, secret, image, expiresAt }
})
