import { listCodeReports, listDiversionCases } from '@shared/diversion/lists'
import { deciders } from '@shared/diversion/who'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../platform/call'
import { may } from '../platform/may'
import { session } from '../platform/session'
import { setCount } from '../platform/shell/counts'
import { diversionNeeds } from './diversionNeeds'

/** What waits at the desk of diversion, for who may see it: read once the page has its answer, and said in the side bar too. */
export function useDiversion(ready: boolean) {
  const me = session.current()
  const enabled = ready && may(listDiversionCases, me)
  const cases = useQuery({
    queryKey: [listDiversionCases.path, 'waiting'],
    queryFn: () => call(listDiversionCases, { status: 'open' }),
    enabled,
  })
  const reports = useQuery({
    queryKey: [listCodeReports.path, 'waiting'],
    queryFn: () => call(listCodeReports, { status: 'open' }),
    enabled,
  })
  useEffect(() => {
    if (cases.data) setCount('diversion', cases.data.items.length)
    if (reports.data) setCount('diversion', reports.data.items.length, 'reports')
  }, [cases.data, reports.data])
  const facts = { cases: cases.data?.items, reports: reports.data?.items, decides: may({ who: deciders }, me) }
  return { reads: [cases, reports], needs: diversionNeeds({ ...facts, now: new Date().toISOString() }) }
}
