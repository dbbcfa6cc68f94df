import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Runner, startRunner } from '../runner'
import { Stop } from '../stop'
import { BrokenFile, readDay, told } from './dayFile'
import { dayLines } from './dayLines'
import { reckoned } from './reckoning'
import { replay } from './replay'

const say = (line: string) => console.error(line)
const file = process.argv[2] ?? 'functions/local/data/iowa-2012-01-31.csv.gz'

const day = checked()
// The data of the replay is made for it, and so is its stand-in for WeChat: no variable of the shell may lead it elsewhere.
for (const name of ['WECHAT_BASE_URL', 'WECHAT_APPID', 'WECHAT_SECRET']) delete process.env[name]
const dataDir = mkdtempSync(join(tmpdir(), 'replay-'))
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
let runner: Runner | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void Promise.resolve(runner?.stop()).finally(() => process.exit(130)))

process.exit(await run().catch(failed))

async function run(): Promise<number> {
  const began = Date.now()
  runner = await startRunner({ dataDir, quiet: true })
  say(`started: ${(Date.now() - began) / 1000} s`)
  const outcome = await replay(runner, day.lines, reckoned(day.text), say).finally(() => runner?.stop())
  console.log(JSON.stringify(outcome))
  return outcome.stockReconciles && outcome.creditReconciles ? 0 : 1
}

function failed(error: unknown): number {
  console.error(error instanceof Stop ? error.message : error)
  return 1
}

/** A broken file ends here, before anything is started or written. */
function checked() {
  try {
    const text = readDay(file)
    return { text, lines: dayLines(text) }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    say(told(file, error))
    process.exit(2)
  }
}
