import type { prepayWechat } from '@shared/payments/api'
import { login, requestPayment } from '@tarojs/taro'
import type * as z from 'zod/mini'

type Opened = z.output<typeof prepayWechat.output>

/** Who pays, as WeChat knows it. */
export const payerCode = async (): Promise<string | undefined> => (await login()).code

/** True when it was paid; false when the payer thought better of it. */
export async function payWith({ paymentId: _, ...asked }: Opened): Promise<boolean> {
  try {
    await requestPayment(asked)
    return true
  } catch (failure) {
    if (/cancel/.test(String((failure as { errMsg?: string }).errMsg))) return false
    throw failure
  }
}
