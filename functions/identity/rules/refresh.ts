import type { Instant } from '@shared/kernel/time'

export interface Chain {
  hash: string
  previous?: { hash: string; until: Instant } | undefined
}

/**
 * What a presented refresh token means: the current one is exchanged; the one before is answered again, for as long as an answer may have
 * been lost on its way; anything older is in two hands, so the session ends for both.
 */
export function decideRefresh({ hash, previous }: Chain, presented: string, now: Instant): 'rotate' | 'repeat' | 'theft' {
  if (presented === hash) return 'rotate'
  return presented === previous?.hash && now < previous.until ? 'repeat' : 'theft'
}
