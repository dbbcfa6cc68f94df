import { Refused } from '@shared/kernel/refused'
import { Unanswered } from '../unanswered'

const unanswered = {
  offline: '没连上网，连上后再点一次',
  timeout: '等了太久没有回音，请再点一次',
  broken: '我们这边出了点问题，请再点一次',
} as const

/** One sentence for an action that did not go through. */
export function words(error: Error): string {
  if (error instanceof Refused) return error.message
  return unanswered[error instanceof Unanswered ? error.why : 'broken']
}
