import { me } from '@shared/identity/api'
import { http } from '../platform/http'

/** The caller as the rows say at this moment. */
export const handler = http(me, async ({ actor: { staff, party } }) => ({ staff, party }))
