import type { prepayWechat } from '@shared/payments/api'
import * as z from 'zod/mini'
import { send } from '../../platform/send'
import { session } from '../../platform/session'

type Opened = z.output<typeof prepayWechat.output>

/** Both answered by the local runtime alone, which plays WeChat: they are part of no deployed package. */
const people = {
  ...({ method: 'GET', path: '/local/people', title: '演示人员', who: 'anyone', input: z.object({}) } as const),
  output: z.array(z.object({ code: z.string(), staffId: z.string() })),
} as const
const tap = {
  ...({ method: 'POST', path: '/local/wechat-pay/pay', title: '付款人点了支付', who: 'anyone' } as const),
  input: z.object({ prepayId: z.string() }),
  output: z.object({ transactionId: z.string() }),
} as const

/** Who pays, as WeChat knows it. A browser is not WeChat: nobody, but on a laptop the person of the demo. */
export async function payerCode(): Promise<string | undefined> {
  const me = session.current()?.staff.staffId
  const demo = await send(people, {}, undefined).catch(() => [])
  return demo.find(({ staffId }) => staffId === me)?.code
}

/** True when it was paid; false when the payer thought better of it. */
export async function payWith({ package: packed }: Opened): Promise<boolean> {
  await send(tap, { prepayId: packed.replace('prepay_id=', '') }, undefined)
  return true
}
