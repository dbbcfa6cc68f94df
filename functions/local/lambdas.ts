import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import type { Lambda } from './serverlessFile'
import { Stop } from './stop'

type Handler = (event: unknown, context: Context) => unknown

/** The Lambdas of one reading of `serverless.yml`, loaded. */
export class Lambdas {
  private readonly handlers: ReadonlyMap<string, Handler>

  constructor(
    readonly all: readonly Lambda[],
    modules: Record<string, Record<string, unknown>>,
  ) {
    this.handlers = new Map(
      all.map(({ name, file, exported }) => {
        const handler = modules[name]?.[exported]
        if (typeof handler !== 'function') throw new Stop(`${file} exports no function ${exported}`)
        return [name, handler as Handler]
      }),
    )
  }

  /** Calls a Lambda as AWS does: one event, one context, its promise is the answer. */
  async invoke(lambda: Lambda, event: unknown, requestId: string = randomUUID()): Promise<unknown> {
    const handler = this.handlers.get(lambda.name)
    if (!handler) throw new Error(`there is no Lambda ${lambda.name}`)
    return handler(event, contextOf(lambda, requestId))
  }

  named(name: string): Lambda {
    const lambda = this.all.find((each) => each.name === name)
    if (!lambda) throw new Error(`serverless.yml has no Lambda ${name}`)
    return lambda
  }
}

function contextOf({ name, timeoutMs, memory }: Lambda, awsRequestId: string): Context {
  const ends = Date.now() + timeoutMs
  return {
    awsRequestId,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: `${memory}`,
    logGroupName: `/local/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => ends - Date.now(),
    done() {},
    fail() {},
    succeed() {},
  }
}
