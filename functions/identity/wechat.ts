import { required } from '../platform/env'
import { refusing } from '../platform/wechatLogin'
import { askWithToken } from '../platform/wechatToken'

/** The mini-program's code that opens `page` with `scene`, as a data URL. Outside production the page may be one not yet published. */
export const codeImage = (scene: string, page: string): Promise<string> => {
  const isLive = required('STAGE') === 'prod'
  const wanted = { scene, page, check_path: isLive, env_version: isLive ? 'release' : 'trial', width: 280 }
  return refusing('/wxa/getwxacodeunlimit', async (url, account) => {
    const answer = await askWithToken(url, account, wanted)
    const bytes = Buffer.from(await answer.arrayBuffer())
    return `data:${answer.headers.get('content-type')};base64,${bytes.toString('base64')}`
  })
}
