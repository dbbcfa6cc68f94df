import type { Incoming, Outgoing } from './httpEvent'
import type { Runner } from './runner'

/** A route of the local runtime only; what it answers is never deployed, because nothing of `functions/local` is. */
export type LocalRoute = (request: LocalRequest) => Outgoing | Promise<Outgoing>

export interface LocalRequest extends Incoming {
  path: string
  parameters: Record<string, string>
  query: URLSearchParams
  runner: Runner
}
