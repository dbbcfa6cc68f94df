import { run } from './run.mjs'

await run('functions/local/main.ts')
