import type { Session } from '@shared/identity/model'
import { session } from '../session'
import { aSession, ok, refused } from './people'
import { request } from './taro'

type Asked = { path: string; query: URLSearchParams; data: Record<string, unknown> }
type Answers = Record<string, (asked: Asked) => unknown>

/** A server that answers by `METHOD /path`; what it does not know is not there. Returns what it was asked. */
export function serverThat(answers: Answers): string[] {
  const asked: string[] = []
  request.mockImplementation(async ({ url, method, data }) => {
    const { pathname, searchParams } = new URL(url)
    const query =
      method === 'GET' ? new URLSearchParams({ ...Object.fromEntries(searchParams), ...(data as Record<string, string>) }) : searchParams
    asked.push(`${method} ${pathname}${query.size > 0 ? `?${query}` : ''}`)
    const answer = answers[`${method} ${pathname}`]
    return answer ? answer({ path: pathname, query, data }) : refused(404, 'route.unknown')
  })
  return asked
}

/** Signs somebody in on this device. */
export function signedIn(kind: Session['party']['kind'], ...roles: Session['staff']['roles']) {
  const fresh = aSession()
  const person = { ...fresh, staff: { ...fresh.staff, roles }, party: { ...fresh.party, kind } }
  session.keep(person)
  return person
}

export const page = (items: readonly unknown[], next?: string) => ok({ items, ...(next && { next }) })
