import { confirmWebLogin } from '@shared/identity/api'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { confirmWebLogin as confirm, webLoginOf } from './store'

/** The person on the phone lets the web page in as themselves; tapping twice is tapping once. */
export const handler = http(confirmWebLogin, async ({ input: { webLoginId }, actor, now }) => {
  const { staffId } = actor.staff
  try {
    await commit(confirm(webLoginId, staffId, now))
  } catch (error) {
    const isRepeat = error instanceof Refused && (await webLoginOf(webLoginId, now))?.staffId === staffId
    if (!isRepeat) throw error
  }
  return { webLoginId }
})
