import { collectWebLogin, openWebLogin } from '@shared/identity/api'
import { Refused } from '@shared/kernel/refused'
import { skipToken, useQuery } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../platform/call'
import { enter } from './enter'

type Code = z.infer<typeof openWebLogin.output>
const everyTwoSeconds = 2_000

/** Sign-in on the web: a code to scan, asked after until the phone has confirmed it, and replaced when it runs out. */
export function useWebLogin(next: string) {
  const opened = useQuery({
    queryKey: ['webLogin'],
    queryFn: () => call(openWebLogin, {}),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const code = opened.data
  useQuery({
    queryKey: ['webLogin', code?.webLoginId],
    queryFn: code ? () => collected(code, next, opened.refetch) : skipToken,
    refetchInterval: ({ state }) => (state.data === 'entered' ? false : everyTwoSeconds),
    gcTime: 0,
  })
  return { image: code?.image, error: opened.error, isWaiting: opened.isPending, retry: () => void opened.refetch() }
}

async function collected({ webLoginId, secret }: Code, next: string, replace: () => Promise<unknown>) {
  try {
    await enter(await call(collectWebLogin, { webLoginId, secret }), next)
    return 'entered'
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    if (problem.code !== 'webLogin.pending') await replace()
    return problem.code
  }
}
