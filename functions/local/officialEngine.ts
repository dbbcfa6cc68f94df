import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type EngineProcess, startProcess } from './engineProcess'
import { Stop } from './stop'

/** DynamoDB Local, for the tests that must agree with AWS's own engine (`DDB_ENGINE=official`). */
export function openOfficialEngine(root: string): Promise<EngineProcess> {
  const folder = process.env.DDB_LOCAL_DIR ?? join(root, '.cache/dynamodb-local')
  const jar = join(folder, 'DynamoDBLocal.jar')
  if (!existsSync(jar)) throw new Stop(`there is no ${jar}: node functions/local/fetchOfficialEngine.mjs`)
  const java = ['java', '-Xmx512m', `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`, '-jar', jar]
  return startProcess((port) => [...java, '-inMemory', '-sharedDb', '-disableTelemetry', '-port', `${port}`])
}
