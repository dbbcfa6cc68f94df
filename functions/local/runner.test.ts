import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { engineCall } from './engine'
import { engineBinary } from './engineProcess'
import type { LocalRequest } from './localRoute'
import type { Runner } from './runner'
import { remove, scratchApplication, startScratch } from './scratch'

const root = scratchApplication({
  echo: "{ httpApi: 'POST /echo/{id}' }",
  broken: '{ httpApi: GET /broken }',
  large: '{ httpApi: GET /large }',
  nightly: '{ schedule: cron(5 16 * * ? *) }',
})
writeFileSync(join(root, 'secret.txt'), 'secret')
const extras = {
  'GET /local/hello/{name}': ({ parameters, query, runner }: LocalRequest) => ({
    status: 200,
    headers: {},
    body: `${parameters.name} ${query.get('q')} ${runner.url}`,
  }),
}
let nights = 0
const handlers = {
  echo: async (event: { body: string }) => ({ statusCode: 200, body: String(event.body?.length) }),
  broken: async () => {
    throw new Error('on purpose')
  },
  large: async () => ({ statusCode: 200, body: 'x'.repeat(7 * 1024 * 1024) }),
  nightly: async () => {
    nights++
  },
}
let runner: Runner

beforeAll(async () => {
  scratchPages()
  const modules = Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, { handler }]))
  runner = await startScratch(root, handlers, { load: async () => ({ ...modules, localExtras: { extras } }) })
})
afterAll(async () => {
  await runner.stop()
  remove(root)
})

function scratchPages() {
  const files = {
    'miniapp/dist/h5/index.html': '<h1>渠道通</h1>',
    'miniapp/dist/h5/js/app.3f2a9c81.js': 'app()',
    'functions/local/extras.ts': '',
  }
  for (const [path, text] of Object.entries(files)) writeDeep(join(root, path), text)
}
function writeDeep(path: string, text: string) {
  const { mkdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs')
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
}
const call = (path: string, options?: RequestInit) => fetch(runner.url + path, options)

describe('over HTTP', () => {
  it('a Lambda answers', async () => {
    const answer = await call('/echo/1', { method: 'POST', body: 'abc' })
    expect([answer.status, await answer.text()]).toEqual([200, '3'])
  })

  it('an unknown place is 404, an unknown method 405', async () => {
    const nowhere = await call('/nowhere')
    expect([nowhere.status, await nowhere.json()]).toEqual([404, { code: 'route.unknown', message: '没有这个地址', detail: {} }])
    const method = await call('/echo/1')
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it('a body of 6 MB is taken, a larger one refused', async () => {
    const send = (body: Buffer) =>
      call('/echo/1', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: new Uint8Array(body) })
    expect((await send(Buffer.alloc(6 * 1024 * 1024, 'a'))).status).toBe(200)
    const refused = await send(Buffer.alloc(6 * 1024 * 1024 + 1, 'a'))
    expect([refused.status, await refused.json()]).toEqual([413, expect.objectContaining({ code: 'input.tooLarge' })])
  })

  it.each(['/broken', '/large'])('a fault is a 500 that says no more than its number: %s', async (path) => {
    const error = jest.spyOn(console, 'error').mockImplementation(() => {})
    const answer = await call(path)
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { code: 'internal', message: '系统出了点问题，请稍后再试', detail: { requestId: expect.any(String) } },
    ])
    expect(error).toHaveBeenCalledTimes(1)
    error.mockRestore()
  })

  it('a local route has its parameters and the runner', async () => {
    expect(await (await call('/local/hello/li?q=1')).text()).toBe(`li 1 ${runner.url}`)
  })

  it('the pages are served, and what never changes is kept', async () => {
    const page = await call('/')
    expect([await page.text(), page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      '<h1>渠道通</h1>',
      'text/html; charset=utf-8',
      'no-cache',
    ])
    expect((await call('/js/app.3f2a9c81.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await call('/', { headers: { 'if-none-match': page.headers.get('etag')! } })).status).toBe(304)
    expect((await call('/docs')).status).toBe(200)
    expect((await call('/docs/swagger-ui.css')).headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  it.each([
    '/../../../secret.txt',
    '/..%2f..%2f..%2fsecret.txt',
    '/js/../../../../secret.txt',
    '/%00',
    '/js',
    '/docs/../../../secret.txt',
    '/%',
  ])('no path leaves the pages: %s', async (path) => {
    expect(await raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 /)
  })
})

it('a Lambda can be called by its name', async () => {
  await runner.invoke('nightly', {})
  expect(nights).toBe(1)
})

it('a restart finds the rows, the keys and no first start', async () => {
  const Key = { pk: { S: 'kept' } }
  const table = { TableName: runner.env.TABLE_NAME }
  await engineCall(runner.engineUrl, 'PutItem', { ...table, Item: Key })
  const before = runner.env.TOKEN_PUBLIC_KEY
  const modules = Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, { handler }]))
  await runner.stop()
  expect(existsSync(join(runner.dataDir, 'runner.lock'))).toBe(false)
  runner = await startScratch(root, handlers, { load: async () => ({ ...modules, localExtras: { extras } }) })
  expect(await engineCall(runner.engineUrl, 'GetItem', { ...table, Key })).toMatchObject({ Item: Key })
  expect([runner.fresh, runner.env.TOKEN_PUBLIC_KEY]).toEqual([false, before])
})

describe('one clear line', () => {
  it('for a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    await expect(startScratch(root, handlers, { dataDir: 'other', port })).rejects.toThrow(
      expect.objectContaining({
        name: 'Stop',
        message: `port ${port} is taken: stop what listens there, or choose another with PORT=3001`,
      }),
    )
    other.close()
  })

  it('for a missing engine', () => {
    expect(() => engineBinary(process.cwd(), 'plan9', 'mips')).toThrow(
      expect.objectContaining({
        name: 'Stop',
        message: 'the database engine is missing: npm install --no-save @dynoxide/plan9-mips@1.2.1',
      }),
    )
  })

  it('for a data directory in use', async () => {
    await expect(startScratch(root, handlers)).rejects.toThrow(/is in use by another runner \(process \d+\)/)
  })
})

function raw(request: string) {
  return new Promise<string>((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(runner.url).port), '127.0.0.1', () => socket.write(request))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
