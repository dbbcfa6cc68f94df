import type { Progress } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { session } from '../../platform/session'
import { Unanswered } from '../../platform/unanswered'

export type Asked = { progress: Progress } | { url: string }

async function get(path: string, signal?: AbortSignal): Promise<Response> {
  const headers = { authorization: `Bearer ${session.current()?.token}`, accept: 'application/json' }
  const more = signal ? { signal } : {}
  return fetch(API_URL + path, { headers, cache: 'no-store', ...more }).catch(() => {
    throw new Unanswered('offline')
  })
}

function refusedBy(data: { code?: Refused['code']; detail?: Refused['detail']; message?: string } | undefined): Error {
  if (data?.code) return Object.assign(new Refused(data.code, data.detail), { message: data.message })
  return new Unanswered('broken')
}

/** Whether a file is whole, and where: the server sends on to it. Only its head is read here: it may be two gigabytes. */
export async function fileAt(path: string): Promise<Asked> {
  const stop = new AbortController()
  const answer = await get(path, stop.signal)
  if (answer.redirected && answer.ok) {
    stop.abort()
    return { url: answer.url }
  }
  const data = await answer.json().catch(() => undefined)
  if (answer.ok && data?.state) return { progress: data }
  throw refusedBy(data)
}

/** A page of a document, and the header that names the next one. */
export async function documentAt(path: string): Promise<{ data: unknown; link: string | undefined }> {
  const answer = await get(path)
  const data = await answer.json().catch(() => undefined)
  if (!answer.ok || !data) throw refusedBy(data)
  return { data, link: answer.headers.get('link') ?? undefined }
}

const follow = (href: string, download = '') => Object.assign(document.createElement('a'), { href, download }).click()

/** Hands the file to the browser, which knows how to go on where a line broke. */
export async function save(url: string): Promise<Saved> {
  follow(url)
  return undefined
}

export async function saveText(name: string, text: string): Promise<Saved> {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/ld+json' }))
  follow(url, name)
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return undefined
}

/** Where a file lies that its reader is still to send on by hand: only in WeChat. */
export type Saved = { path: string; name: string } | undefined
export const sendOn = (_: { path: string; name: string }): Promise<unknown> => Promise.resolve()
