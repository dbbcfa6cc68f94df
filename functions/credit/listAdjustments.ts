import { listAdjustments } from '@shared/credit/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { adjustmentPlace, adjustmentsBelow } from './adjustmentStore'

/** What a seller has changed, or wants to change, of what its buyers owe. */
export const handler = http(listAdjustments, async ({ input: { status, after }, actor }) =>
  page(
    await adjustmentsBelow(actor.party.partyId, status, after && fromCursor(after), pageSize + 1),
    adjustmentPlace,
    (adjustment) => adjustment,
  ),
)
