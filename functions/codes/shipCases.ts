import { shipCases } from '@shared/codes/scanning'
import { http } from '../platform/http'
import { moveCases } from './cases/moving'

/** Order, buyer and territory for every item inside, by one row for each case. */
export const handler = http(shipCases, ({ input, actor, now }) => moveCases('OUT', input, actor, now))
