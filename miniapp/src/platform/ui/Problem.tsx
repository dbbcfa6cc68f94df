import { Refused } from '@shared/kernel/refused'
import { Unanswered } from '../unanswered'
import { Failed } from './Failed'
import { NoPermission } from './NoPermission'
import { Offline } from './Offline'

interface ProblemProps {
  /** What could not be had, as it begins the sentence: 「您的资料」. */
  what: string
  error: Error
  onRetry: () => void
}

/** Why a page has nothing to show, and the way on. */
export function Problem({ what, error, onRetry }: ProblemProps) {
  if (error instanceof Refused) {
    if (error.code === 'actor.forbidden') return <NoPermission what={what} />
    return <Failed title={`${what}没取到`} text={error.message} onRetry={onRetry} />
  }
  if (!(error instanceof Unanswered)) return <Failed title={`${what}没取到`} onRetry={onRetry} />
  if (error.why === 'offline') return <Offline onRetry={onRetry} />
  const text = error.why === 'timeout' ? '等了太久没有回音，数据没有变' : '我们这边出了点问题，数据没有变'
  return <Failed title={`${what}没取到`} text={text} onRetry={onRetry} reference={error.reference} />
}
