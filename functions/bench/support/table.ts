import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newTokenKeys } from '../../local/dataDir'
import { ensureTable, openEngine } from '../../local/engine'
import { localValues, sdkValues, takeEnvironment } from '../../local/environment'
import { readTable } from '../../local/serverlessFile'
import { enginePid } from './cpu'

/** Import this before any Lambda: an engine of the bench's own, on disk and with its stream as in life, and every variable that a Lambda asks for. */
const nowhere = 'http://127.0.0.1:9'
const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))

const engine = await openEngine(process.cwd(), dataDir)
const given = localValues(nowhere, newTokenKeys())
const { table, environment } = readTable(process.cwd(), { stage: 'bench', env: process.env, given })
await ensureTable(engine.url, table)
// As deployed: every answer is a log line.
takeEnvironment({ ...environment, ...given, ...sdkValues(engine.url, nowhere, nowhere), POWERTOOLS_LOG_LEVEL: 'INFO' })

export const engineUrl = engine.url
export const pid = enginePid(engine.url)
export const stopEngine = () => engine.stop()
