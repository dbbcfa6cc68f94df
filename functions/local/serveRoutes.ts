import { pathOf, refusal } from './httpEvent'
import { type HttpServer, listen } from './httpServer'
import type { LocalRoute } from './localRoute'
import { Routes } from './routes'
import type { Runner } from './runner'

/** Local routes as a server of their own, on the loopback: for tests of what talks to them. They must do without a runner. */
export async function serveRoutes(routes: Record<string, LocalRoute>): Promise<HttpServer> {
  const known = new Routes<LocalRoute>()
  for (const [key, route] of Object.entries(routes)) known.add(key, route)
  return listen(
    async (request) => {
      const path = pathOf(request.target)
      const hit = known.find(request.method, path)
      if (!('found' in hit)) return refusal(404, 'route.unknown', '没有这个地址')
      const { value: route, parameters = {} } = hit.found
      const query = new URLSearchParams(request.target.slice(path.length + 1))
      return route({ ...request, path, parameters, query, runner: undefined as unknown as Runner })
    },
    0,
    '127.0.0.1',
  )
}
