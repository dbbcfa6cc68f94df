import { startRunner } from './runner'
import { Stop } from './stop'
import { watch } from './watch'

const { PORT = '3000', HOST = '127.0.0.1', DATA_DIR = '.data', H5, SEED } = process.env
const began = Date.now()

// What a Lambda leaves behind after its answer must not end all the others.
process.on('unhandledRejection', (error) => console.error('left behind by a Lambda:', error))

const watching = process.argv.includes('--watch')
const port = Number(PORT)
if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Stop(`PORT=${PORT} is no port`)
const runner = await startRunner({ dataDir: DATA_DIR, port, host: HOST, h5: H5 !== 'off', seed: SEED !== 'off', reloads: watching })
let stopping = false
onSignal(() => {
  stopping = true
  return runner.stop()
})
if (SEED !== 'off') await runner.seed().catch(seedFailed)
console.log(`渠道通 is ready: ${runner.url}   (${((Date.now() - began) / 1000).toFixed(1)} s)`)
console.log(`API description: ${runner.url}/docs   data: ${runner.dataDir}   Ctrl-C to stop`)
if (watching) watch(runner)

/** A seed that is stopped half-way goes on at the next start. */
function seedFailed(error: unknown): Promise<never> {
  if (!stopping) throw error
  return new Promise(() => {})
}

function onSignal(stop: () => Promise<void>) {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(130)
      asked = true
      void stop().then(() => process.exit(0))
    })
  }
}
