import { serveRoutes } from '../serveRoutes'
import { newPayKeys, type PayKeys, payValues } from './keys'
import { payRoutes } from './routes'
import { type Options, type WechatPay, wechatPayStandIn } from './standIn'

export interface RunningPay extends WechatPay {
  url: string
  /** WeChat Pay's half too, for whoever plays it. */
  keys: PayKeys
  /** For the environment of the Lambdas. */
  env: Record<string, string>
  close(): Promise<void>
}

/** The stand-in as a server of its own, on the loopback and with keys of its own: for tests. Give `env` to the process before the product asks. */
export async function startWechatPay({
  notifyUrl,
  ...options
}: Partial<Options> & { appid: string; notifyUrl: string }): Promise<RunningPay> {
  const keys = options.keys ?? newPayKeys()
  const standIn = wechatPayStandIn({ secondMs: 1, prefix: '/local/wechat-pay', ...options, keys })
  const { url, close } = await serveRoutes(payRoutes(() => standIn))
  return {
    ...standIn,
    url,
    keys,
    env: payValues(keys, `${url}/local/wechat-pay`, notifyUrl),
    close: async () => {
      standIn.stop()
      await close()
    },
  }
}
