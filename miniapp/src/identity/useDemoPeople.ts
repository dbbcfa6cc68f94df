import { Kind, Role } from '@shared/parties/roles'
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { send } from '../platform/send'
import { Unanswered } from '../platform/unanswered'

const DemoPerson = z.object({
  code: z.string(),
  staffId: z.string(),
  name: z.string(),
  roles: z.array(Role),
  partyId: z.string(),
  partyName: z.string(),
  kind: Kind,
})
export type DemoPerson = z.infer<typeof DemoPerson>

/** Answered by the local runtime alone: it is part of no deployed package. */
const listDemoPeople = {
  method: 'GET',
  path: '/local/people',
  title: '演示人员',
  who: 'anyone',
  input: z.object({}),
  output: z.array(DemoPerson),
} as const

/** The people of the demo; null where nobody offers any, so that the page asks for a real sign-in. */
async function demoPeople(): Promise<DemoPerson[] | null> {
  try {
    return await send(listDemoPeople, {}, undefined)
  } catch (problem) {
    if (problem instanceof Unanswered && problem.why !== 'broken') throw problem
    return null
  }
}

export const useDemoPeople = (enabled = true) =>
  useQuery({ queryKey: ['demoPeople'], queryFn: demoPeople, staleTime: Number.POSITIVE_INFINITY, enabled })
