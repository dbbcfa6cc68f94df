import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { engineCall } from './engine'
import { remove, scratchApplication, startScratch } from './scratch'

const root = scratchApplication({ put: "{ httpApi: 'PUT /rows/{id}' }", relay: '{ stream: { type: dynamodb, arn: x } }' })
const seenFile = join(root, 'seen')
writeFileSync(
  join(root, 'functions/put.mjs'),
  `export async function handler({ pathParameters: { id } }) {
    const { TABLE_NAME: TableName, AWS_ENDPOINT_URL_DYNAMODB: url } = process.env
    const authorization = 'AWS4-HMAC-SHA256 Credential=a/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=a'
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'DynamoDB_20120810.PutItem', 'x-amz-date': '20260101T000000Z', authorization }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ TableName, Item: { pk: { S: id } } }) })
    return { statusCode: answer.status, body: await answer.text() }
  }`,
)
writeFileSync(
  join(root, 'functions/relay.mjs'),
  `import { appendFileSync } from 'node:fs'
  let done = 0
  export async function handler({ Records }) {
    if (done > 20) await new Promise(() => {})
    done += Records.length
    appendFileSync(${JSON.stringify(seenFile)}, Records.map((record) => record.dynamodb.Keys.pk.S + '\\n').join(''))
  }`,
)
writeFileSync(
  join(root, 'child.ts'),
  `import { startRunner } from ${JSON.stringify(join(process.cwd(), 'functions/local/runner'))}
  const runner = await startRunner({ root: ${JSON.stringify(root)}, dataDir: 'data' })
  console.log(runner.url)`,
)
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  remove(root)
})

async function startChild() {
  const words = ['--import', './functions/local/testing/endsWithParent.mjs', 'functions/local/run.mjs', join(root, 'child.ts')]
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const [url] = await once(child.stdout, 'data')
  return { child, url: String(url).trim() }
}
const engines = () =>
  readdirSync('/proc').filter((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return words[0]?.endsWith('dynoxide') && words.includes(join(root, 'data/table.db'))
    } catch {
      return false
    }
  })

it('kill -9 in the middle of writing loses no answered row, no event, and leaves no engine behind', async () => {
  const { child, url } = await startChild()
  const answered: string[] = []
  const writer = async (name: string) => {
    for (let i = 0; ; i++) {
      const { status } = await fetch(`${url}/rows/${name}-${i}`, { method: 'PUT' })
      if (status === 200) answered.push(`${name}-${i}`)
      if (answered.length === 60) child.kill('SIGKILL')
    }
  }
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => writer(name).catch(() => {})))
  expect(answered.length).toBeGreaterThanOrEqual(60)

  for (const patience = Date.now() + 2_000; engines().length && Date.now() < patience; )
    await new Promise((resolve) => setTimeout(resolve, 5))
  expect(engines()).toEqual([])

  const before = existsSync(seenFile) ? lines().length : 0
  const again: string[] = []
  const runner = await startScratch(root, {
    put: () => {},
    relay: ({ Records }: { Records: { dynamodb: { Keys: { pk: { S: string } } } }[] }) => {
      again.push(...Records.map(({ dynamodb }) => dynamodb.Keys.pk.S))
    },
  })
  await runner.settled()
  const { Items } = await engineCall<{ Items: { pk: { S: string } }[] }>(runner.engineUrl, 'Scan', { TableName: runner.env.TABLE_NAME })
  await runner.stop()
  const stored = Items.map(({ pk }) => pk.S)
  expect(answered.filter((id) => !stored.includes(id))).toEqual([])
  // The relay was killed while it had records in hand; they, and all after them, came again.
  expect(before).toBeGreaterThan(20)
  expect(before).toBeLessThan(stored.length)
  expect(new Set([...(before ? lines() : []), ...again])).toEqual(new Set(stored))
}, 20_000)

const lines = () => readFileSync(seenFile, 'utf8').trim().split('\n')
