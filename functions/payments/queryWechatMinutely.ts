import { plusMs } from '@shared/kernel/time'
import { logFault } from '../platform/log'
import { askAboutIntent, askAboutRefund } from './querying'
import { refundsPending } from './store'
import { intentsOpen } from './wechatStore'

const fiveMinutes = 5 * 60_000
/** Each is a call to WeChat: what is more waits for the next time. */
const most = 100

/** Asks after what WeChat should have told of by now. One that fails holds up no other. */
export async function handler(event: { time: string }): Promise<void> {
  const now = new Date(event.time).toISOString()
  const before = plusMs(now, -fiveMinutes)
  const failing = (what: string) => (error: unknown) => logFault('queryWechatMinutely', what, error)
  for (const paymentId of await intentsOpen(before, most)) await askAboutIntent(paymentId, now).catch(failing(paymentId))
  for (const { paymentId, refundId } of await refundsPending(before, most))
    await askAboutRefund(paymentId, refundId, now).catch(failing(refundId))
}
