import type { Application } from './application'
import { docs } from './docs'
import type { H5 } from './h5'
import { httpEvent, type Incoming, type Outgoing, outgoing, pathOf, refusal } from './httpEvent'
import { maxBodyBytes } from './httpServer'
import type { Found } from './routes'
import type { Runner } from './runner'
import type { Lambda } from './serverlessFile'

interface Place {
  root: string
  h5: H5
  runner: Runner
  /** Called when a request may have written. */
  wrote(): void
}

/** The API first, then what only this machine has: extras, the viewer, the pages. */
export async function answer(application: Application, request: Incoming, place: Place): Promise<Outgoing> {
  const { method, target } = request
  const path = pathOf(target)
  const hit = application.routes.find(method, path)
  if ('found' in hit) return callLambda(application, hit.found, request, place)
  const extra = application.extras.find(method, path)
  if ('found' in extra) {
    const query = new URLSearchParams(target.slice(path.length + 1))
    const { value: route, parameters = {} } = extra.found
    return await Promise.resolve({ ...request, path, parameters, query, runner: place.runner })
      .then(route)
      .catch(fault(route.name, path))
      .finally(place.wrote)
  }
  const allowed = [...hit.allowed, ...extra.allowed]
  if (allowed.length) return refusal(405, 'method.unknown', '这个地址不支持这种请求', { allowed }, { allow: allowed.join(', ') })
  const page =
    method === 'GET' || method === 'HEAD' ? ((await docs(place.root, path, request)) ?? (await place.h5.answer(path, request))) : undefined
  return page ?? refusal(404, 'route.unknown', '没有这个地址')
}

async function callLambda({ lambdas }: Application, found: Found<Lambda>, request: Incoming, { wrote }: Place): Promise<Outgoing> {
  const event = httpEvent(request, found)
  const { requestId } = event.requestContext
  try {
    const made = outgoing(await lambdas.invoke(found.value, event, requestId))
    if (made.body.length > maxBodyBytes) throw new Error(`the answer has ${made.body.length} bytes, a Lambda's may have ${maxBodyBytes}`)
    return made
  } catch (error) {
    return fault(found.value.name, requestId)(error)
  } finally {
    if (request.method !== 'GET') wrote()
  }
}

const fault = (name: string, requestId: string) => (error: unknown) => {
  console.error(`${name} failed (${requestId}):`, error)
  return refusal(500, 'internal', '系统出了点问题，请稍后再试', { requestId })
}
