import type { Progress } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { session } from '../../platform/session'
import { Unanswered } from '../../platform/unanswered'

export type Asked = { progress: Progress } | { url: string }

/** Whether a file is whole, and where: the server sends on to it. Only its head is read here: it may be two gigabytes. */
export async function fileAt(path: string): Promise<Asked> {
  const stop = new AbortController()
  const headers = { authorization: `Bearer ${session.current()?.token}`, accept: 'application/json' }
  const answer = await fetch(API_URL + path, { headers, signal: stop.signal, cache: 'no-store' }).catch(() => {
    throw new Unanswered('offline')
  })
  if (answer.redirected && answer.ok) {
    stop.abort()
    return { url: answer.url }
  }
  const data = await answer.json().catch(() => undefined)
  if (answer.ok && data?.state) return { progress: data }
  if (data?.code) throw Object.assign(new Refused(data.code, data.detail), { message: data.message })
  throw new Unanswered('broken')
}

/** Hands the file to the browser, which knows how to go on where a line broke. */
export const save = (url: string) => Object.assign(document.createElement('a'), { href: url }).click()

export const mayDownload = true
