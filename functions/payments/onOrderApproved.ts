import type { OrderId } from '@shared/orders/model'
import { on } from '../platform/events'
import { confirmPaidOrder } from './collecting'

/** Its money may have come before it was approved. */
export const handler = on('onOrderApproved', ({ subject }) => confirmPaidOrder(subject as OrderId, new Date().toISOString()))
