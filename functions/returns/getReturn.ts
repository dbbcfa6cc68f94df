import { getReturn } from '@shared/returns/api'
import { http } from '../platform/http'
import { returnInReach } from './reach'

/** One return with its lines, for both sides and whoever is above the buyer. */
export const handler = http(getReturn, async ({ input: { returnId }, actor }) => (await returnInReach(actor, returnId)).found)
