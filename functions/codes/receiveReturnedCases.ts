import { receiveReturnedCases } from '@shared/codes/scanning'
import { http } from '../platform/http'
import { takeBack } from './cases/returning'

/** What a buyer gave back is the seller's again, to be shipped to whomever. */
export const handler = http(receiveReturnedCases, ({ input, actor, now }) => takeBack(input, actor, now))
