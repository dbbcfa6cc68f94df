import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'

/** News of parcels, in 快递100's form and answered in its words; whose news they are is told by the sign (callback.unverified). */
export const receiveCarrierPush = endpoint({
  method: 'POST',
  path: '/carriers/kuaidi100/push',
  title: '快递100 物流推送',
  who: 'anyone',
  input: z.object({}),
  output: z.object({ result: z.boolean(), returnCode: z.string(), message: z.string() }),
  refusals: ['callback.unverified'],
})
