import { endpoints } from '../../platform/endpoints'
import { type Handler, invoke } from '../../testing/invoke'

/** Asks an operation by its name, each field of the input where its endpoint has it, and wants a 200. */
export async function ask(name: string, handler: Handler, input: object, token?: string): Promise<object> {
  const { method, path } = endpoints[name]!
  const text = (fields: [string, unknown][]) => Object.fromEntries(fields.map(([field, value]) => [field, String(value)]))
  const given = Object.entries(input).filter(([, value]) => value !== undefined)
  const inPath = given.filter(([field]) => path.includes(`{${field}}`))
  const rest = given.filter(([field]) => !path.includes(`{${field}}`))
  const { status, body } = await invoke(handler, {
    ...{ method, path, pathParameters: text(inPath) },
    ...(method === 'GET' ? { query: text(rest) } : { body: Object.fromEntries(rest) }),
    ...(token && { token }),
  })
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`)
  return body
}
