import http from 'node:http'
import { URL, URLSearchParams } from 'node:url'
import type { Wx } from './phone'

export interface Asked {
  method: string
  /** Without the API's address. */
  path: string
  data: Record<string, unknown>
  token: string | undefined
}
export interface Answer {
  statusCode: number
  data: unknown
}
export type Backend = (asked: Asked) => Answer | Promise<Answer>

/** `wx.request` on top of a backend: one that answers by hand, or a running one. */
export const requestsTo = (backend: Backend): Pick<Wx, 'request'> => ({
  request({ url, method, data, header, success, fail, complete }) {
    const { pathname, search } = new URL(String(url))
    const token = (header as { authorization?: string }).authorization
    const asked = { method: String(method), path: pathname + search, data: data as Asked['data'], token }
    void (async () => backend(asked))()
      .then(
        (answer) => success?.({ ...answer, header: {}, errMsg: 'request:ok' }),
        () => fail?.({ errMsg: 'request:fail' }),
      )
      .finally(() => complete?.({}))
    return { abort() {} }
  },
})

/** The real thing: what the page asks goes to the product that runs at `base`. */
export const running =
  (base: string): Backend =>
  ({ method, path, data, token }) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: token }) }
      // WeChat puts what a GET asks with into the address.
      const asked = method === 'GET' ? String(new URLSearchParams(data as Record<string, string>)) : ''
      const request = http.request(
        base + path + (asked && `${path.includes('?') ? '&' : '?'}${asked}`),
        { method, headers },
        (response) => {
          let body = ''
          response.setEncoding('utf8')
          response.on('data', (part) => {
            body += part
          })
          response.on('end', () => resolve({ statusCode: response.statusCode ?? 0, data: body && JSON.parse(body) }))
        },
      )
      request.on('error', reject)
      request.setTimeout(25_000, () => request.destroy(new Error(`${method} ${path}: no answer`)))
      request.end(method === 'GET' ? undefined : JSON.stringify(data))
    })
