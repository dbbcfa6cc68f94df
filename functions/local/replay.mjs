import { resolve } from 'node:path'
import { run } from './run.mjs'

// The file is named from where the command was typed, which npm tells.
if (process.argv[2]) process.argv[2] = resolve(process.env.INIT_CWD ?? '.', process.argv[2])
await run('functions/local/replay/main.ts')
