import { getBonus } from '@shared/bonus/api'
import { http } from '../platform/http'
import { storeRead } from './reach'
import { bonusOf } from './store'

/** What a store has earned, has got, and is still to get. */
export const handler = http(getBonus, async ({ input: { partyId }, actor }) => (await bonusOf(await storeRead(actor, partyId))).balance)
