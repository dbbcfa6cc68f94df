import type { Endpoint } from '@shared/kernel/endpoint'
import { Refused } from '@shared/kernel/refused'
import { request } from '@tarojs/taro'
import type * as z from 'zod/mini'
import { Unanswered } from './unanswered'
import { early } from './web/early'

const timeout = 15_000

/** One HTTP request: the endpoint's output, or `Refused` by the business, or `Unanswered`. */
export async function send<I extends z.ZodMiniType, O extends z.ZodMiniType>(
  { method, path, output }: Endpoint<I, O>,
  input: z.input<I>,
  token: string | undefined,
): Promise<z.output<O>> {
  const fields = new Map(Object.entries(input ?? {}).filter(([, value]) => value !== undefined))
  const url = API_URL + path.replace(/\{(\w+)\}/g, (_, name) => taken(fields, name))
  const header = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const ask = () => request({ url, method, data: Object.fromEntries(fields), header, timeout })
  const response = await ((fields.size === 0 && early(method, url, token)?.catch(ask)) || ask()).catch((failure) => {
    throw Unanswered.from(failure)
  })
  return answered(response, output)
}

/** What stands in the path is not sent a second time. */
function taken(fields: Map<string, unknown>, name: string): string {
  const value = encodeURIComponent(String(fields.get(name)))
  fields.delete(name)
  return value
}

interface Response {
  statusCode: number
  data: Partial<Refused> | null | undefined
  header?: object
}

/** The server's own words are kept: it may be newer than this page and know reasons that the page does not. */
function answered<O extends z.ZodMiniType>({ statusCode, data, header }: Response, output: O): z.output<O> {
  const answer = statusCode < 300 ? output.safeParse(data ?? undefined) : undefined
  if (answer?.success) return answer.data
  if (statusCode >= 400 && data?.code) throw Object.assign(new Refused(data.code, data.detail), { message: data.message })
  throw new Unanswered('broken', Unanswered.reference(header))
}
