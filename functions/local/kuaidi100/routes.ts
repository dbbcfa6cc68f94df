import { required } from '../../platform/env'
import { json, refusal } from '../httpEvent'
import type { LocalRoute } from '../localRoute'
import { isPush, type Kuaidi100, kuaidi100StandIn } from './standIn'

/** An hour of a parcel's way on a laptop: it is there after two minutes. `KUAIDI100_LOCAL_HOUR_MS=0` leaves every push to `/pushes`. */
const hourMs = () => Number(process.env.KUAIDI100_LOCAL_HOUR_MS ?? 5_000)

let running: Kuaidi100 | undefined
function local(): Kuaidi100 {
  running ??= kuaidi100StandIn({
    key: required('KUAIDI100_KEY'),
    ...(hourMs() > 0 && { hourMs: hourMs() }),
  })
  return running
}

/**
 * 快递100 under `/local/kuaidi100` (KUAIDI100_BASE_URL), and the road:
 * - `POST /local/kuaidi100/pushes {trackingNo, push}` → `{status}`: news of a parcel that is followed; which there are is told in `standIn.ts`.
 * - `POST /local/kuaidi100/answers {codes}`: what the next subscriptions are answered.
 */
export const kuaidi100Routes: Record<string, LocalRoute> = kuaidiRoutes(local)

export function kuaidiRoutes(standIn: () => Kuaidi100): Record<string, LocalRoute> {
  return {
    'POST /local/kuaidi100/poll': ({ body }) => json(200, standIn().poll(body?.toString() ?? '')),
    'POST /local/kuaidi100/pushes': async ({ body }) => {
      const { trackingNo, push } = asked(body)
      if (!isPush(push)) return refusal(400, 'input.invalid', '没有这种推送')
      const status = await standIn().push(String(trackingNo), push)
      return status === undefined ? refusal(404, 'route.unknown', '没有订阅这个运单，或还没有可推送的内容') : json(200, { status })
    },
    'POST /local/kuaidi100/answers': ({ body }) => {
      const { codes } = asked(body)
      const known = Array.isArray(codes) ? codes.map(String) : []
      standIn().spoil(...known)
      return json(200, { codes: known })
    },
  }
}

function asked(body: Buffer | undefined): Record<string, unknown> {
  try {
    return JSON.parse(body?.toString() || '{}') as Record<string, unknown>
  } catch {
    return {}
  }
}
