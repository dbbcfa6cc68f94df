import { getDiversionCase } from '@shared/diversion/api'
import { http } from '../platform/http'
import { caseShown } from './caseShown'
import { caseInReach } from './reach'

export const handler = http(getDiversionCase, async ({ input: { caseId }, actor }) => caseShown(actor, await caseInReach(actor, caseId)))
