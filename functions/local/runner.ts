import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answer } from './answer'
import { type Application, loadApplication } from './application'
import { Background } from './background'
import { bundled, type Load } from './build'
import { putEvents } from './bus'
import { lockDataDir, tokenKeys } from './dataDir'
import { deadLetters } from './deliver'
import { ensureTable, hasDatabase, openEngine } from './engine'
import { localKeys, localValues, outsideValues, sdkValues, takeEnvironment } from './environment'
import { type H5, startH5 } from './h5'
import type { Incoming, Outgoing } from './httpEvent'
import { type HttpServer, listen } from './httpServer'
import { startS3 } from './s3/startS3'
import { readServerless, type ServerlessFile } from './serverlessFile'
import { Stop } from './stop'
import { Checkpoints } from './stream'
import { payKeys } from './wechatPay/keys'

export interface RunnerOptions {
  /** The repository; where `serverless.yml` lies. */
  root?: string
  dataDir: string
  /** 0 takes any free one. */
  port?: number
  host?: string
  /** Wins over every other value of the same name. */
  env?: Record<string, string>
  quiet?: boolean
  /** Whether stale pages are built. */
  h5?: boolean
  /** Whether `functions/local/seed` is loaded, so that `seed()` can run. */
  seed?: boolean
  /** Whether `reload()` should be quick, at the price of memory. */
  reloads?: boolean
  /** How Lambdas are loaded; bundled by esbuild unless said otherwise. */
  load?: Load
  /** How often the stream is looked at when no request has woken its consumers. */
  pollMs?: number
  /** The engine ended by itself: nothing can be answered any more. */
  failed?: (line: string) => void
}

export interface Runner {
  url: string
  engineUrl: string
  dataDir: string
  root: string
  /** The data directory was empty before. */
  fresh: boolean
  env: Record<string, string>
  /** Calls a Lambda by its name, with any event. */
  invoke(name: string, event: unknown): Promise<unknown>
  /** A request through the same event and routes as one over HTTP, without the socket; it may have arrived at another time (epoch ms). */
  request(
    method: string,
    target: string,
    options?: { body?: unknown; headers?: Record<string, string>; at?: number | undefined },
  ): Promise<Outgoing>
  /** Resolves when all that has been written has gone through stream, bus and consumers. */
  settled(): Promise<void>
  /** Reads `serverless.yml` and the code again; the old ones stay in place when that fails. */
  reload(): Promise<void>
  /** Runs the seed on a directory that was made for it and has not had all of it. A seed is called again after a kill, and must bear that. */
  seed(): Promise<void>
  stop(): Promise<void>
}

/** Serves the Lambdas of `serverless.yml` in this process, on an embedded engine. */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const { root = process.cwd(), port = 0, host = '127.0.0.1' } = options
  const dataDir = resolve(root, options.dataDir)
  const closers: (() => unknown)[] = []
  const ready = promised<Ready>()
  let http: HttpServer | undefined
  let stopping = false
  /** First no new requests, then what they were using. */
  const stop = async () => {
    stopping = true
    await http?.close()
    while (closers.length) await closers.pop()!()
  }
  const reply = async (request: Incoming) => {
    const { running, h5, runner } = await ready.promise
    return answer(running.application, request, { root, h5, runner, wrote: () => running.background.wake() })
  }

  try {
    closers.push(lockDataDir(dataDir))
    // Before anything slow, so that a taken port is told at once; requests wait for the rest.
    http = await listen(reply, port, host)
    const given = { ...localValues(http.url, tokenKeys(dataDir)), ...outsideValues(http.url, payKeys(dataDir)), ...options.env }
    const read = () => readServerless(root, { stage: 'local', env: process.env, given })
    const file = read()

    const fresh = !hasDatabase(dataDir)
    // Marked before there is anything, so that a seed that is killed is run again.
    const unseeded = join(dataDir, 'unseeded')
    if (fresh && options.seed) writeFileSync(unseeded, '')
    const checkpoints = new Checkpoints(join(dataDir, 'stream.json'), fresh)
    const consumers = file.lambdas.filter(({ streams }) => streams.length).map(({ name }) => name)
    const engine = await openEngine(root, dataDir, { relayed: checkpoints.everyoneHas(consumers) })
    closers.push(() => engine.stop())
    void engine.ended.then((reason) => {
      if (!stopping) (options.failed ?? giveUp)(`the database engine ended by itself (${reason}); see ${join(dataDir, 'engine.log')}`)
    })
    await ensureTable(engine.url, file.table)

    const bus = await listen(
      async (request) => putEvents(request, running.application.file.buses, running.application.rules),
      0,
      '127.0.0.1',
    )
    closers.push(() => bus.close())
    // Next to our own port, where it is free: a browser elsewhere that reaches the one may be let to the other.
    const s3 = await startS3({ dir: join(dataDir, 'files'), keys: localKeys, host, port: port && port + 1 })
    closers.push(() => s3.stop())
    const env = takeEnvironment({ ...file.environment, ...given, ...sdkValues(engine.url, bus.url, s3.url), ...options.env })
    const built = options.load ? { load: options.load, close() {} } : bundled(root, options.reloads ?? false)
    closers.push(() => built.close())
    const dead = deadLetters(dataDir)
    const place = { engineUrl: engine.url, checkpoints, dead, pollMs: options.pollMs ?? 250 }
    const load = (read: ServerlessFile) => loadApplication(read, { root, load: built.load, dead, seed: options.seed ?? false })
    const application = await load(file)
    const running = { application, background: new Background(application, place) }
    closers.push(() => running.background.stop())
    const h5 = startH5(root, options.h5 ?? false, options.quiet ? () => {} : console.log)
    closers.push(() => h5.stop())

    const runner: Runner = {
      ...{ url: http.url, engineUrl: engine.url, dataDir, root, fresh, env, stop },
      invoke: (name, event) => {
        const { lambdas } = running.application
        return lambdas.invoke(lambdas.named(name), event).finally(() => running.background.wake())
      },
      request: (method, target, { body, headers, at } = {}) => {
        const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
        return reply({ method, target, headers: { 'content-type': 'application/json', ...headers }, body: sent, sourceIp: '127.0.0.1', at })
      },
      seed: async () => {
        if (!existsSync(unseeded)) return
        await running.application.seed?.(runner)
        rmSync(unseeded)
      },
      settled: () => running.background.settled(),
      reload: async () => {
        const next = read()
        if (resources(next) !== resources(file)) throw new Stop('serverless.yml: its table or buses have changed: start again to take them')
        takeEnvironment({ ...env, ...next.environment })
        const application = await load(next)
        await running.background.stop()
        Object.assign(running, { application, background: new Background(application, place) })
      },
    }
    ready.resolve({ running, h5, runner })
    return runner
  } catch (error) {
    ready.reject(error)
    await stop()
    throw error
  }
}

interface Ready {
  running: { application: Application; background: Background }
  h5: H5
  runner: Runner
}

const resources = ({ table, buses }: ServerlessFile) => JSON.stringify([table, buses])

function giveUp(line: string) {
  console.error(line)
  process.exit(1)
}

function promised<T>() {
  let resolve!: (value: T) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((done, failed) => {
    resolve = done
    reject = failed
  })
  promise.catch(() => {})
  return { promise, resolve, reject }
}
