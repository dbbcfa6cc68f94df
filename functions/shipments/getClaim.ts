import { getClaim } from '@shared/shipments/api'
import { http } from '../platform/http'
import { claimInReach } from './reach'

/** One claim with its lines, and how it was decided. */
export const handler = http(getClaim, async ({ input: { claimId }, actor }) => (await claimInReach(actor, claimId)).claim)
