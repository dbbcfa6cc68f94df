import { serveRoutes } from '../serveRoutes'
import { kuaidiRoutes } from './routes'
import { type Kuaidi100, kuaidi100StandIn, type Options } from './standIn'
import { kuaidiValues } from './values'

export interface RunningKuaidi100 extends Kuaidi100 {
  url: string
  /** For the environment of the Lambdas. */
  env: Record<string, string>
  close(): Promise<void>
}

/** The stand-in as a server of its own, on the loopback: for tests. Nothing moves by itself unless `hourMs` says so. */
export async function startKuaidi100({
  callbackUrl,
  ...options
}: Omit<Options, 'key'> & { callbackUrl: string }): Promise<RunningKuaidi100> {
  const { KUAIDI100_KEY: key } = kuaidiValues('', '')
  const standIn = kuaidi100StandIn({ ...options, key: key! })
  const { url, close } = await serveRoutes(kuaidiRoutes(() => standIn))
  return {
    ...standIn,
    url,
    env: kuaidiValues(`${url}/local/kuaidi100`, callbackUrl),
    close: async () => {
      standIn.stop()
      await close()
    },
  }
}
