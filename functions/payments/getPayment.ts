import { getPayment } from '@shared/payments/api'
import { http } from '../platform/http'
import { paymentInReach } from './reach'
import { shownPayment } from './shown'

/** One payment with what it paid. */
export const handler = http(getPayment, async ({ input, actor }) => shownPayment(await paymentInReach(actor, input.paymentId)))
