import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { startWechat, type Wechat } from '../local/wechat/startWechat'
import type { Cast } from './support/cast'
import type { Ask } from './support/lambdas'

/** Everything written to the console, from before the logger is made. */
const written: string[] = []
const real = { ...console }
const phone = '13812345678'
const openid = `o${newId('stf').slice(-26)}Z`

let table: { stop(): Promise<void> }
let wechat: Wechat
let ask: Ask
let cast: Cast
/** What opens a door or names a person, and the operations in whose answers it may stand. */
const secrets: { what: string; text: string; mayStandIn: readonly string[] }[] = []
const answers: { name: string; text: string }[] = []

beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'INFO'
  process.env.POWERTOOLS_DEV = 'true'
  const keep = (...said: unknown[]) => void written.push(said.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' '))
  Object.assign(console, { log: keep, info: keep, warn: keep, error: keep, debug: keep })
  wechat = await startWechat({ appid: String(process.env.WECHAT_APPID), secret: String(process.env.WECHAT_SECRET) })
  process.env.WECHAT_BASE_URL = wechat.url
  const support = await import('./support/lambdas')
  table = await support.ownTable()
  const handlers = await support.routedLambdas()
  const plain = support.caller(handlers)
  ask = async (name, input, token) => {
    const answer = await plain(name, input, token)
    answers.push({ name, text: JSON.stringify(answer.body) })
    return answer
  }
  cast = await (await import('./support/cast')).aCast(ask)
})
afterAll(async () => {
  Object.assign(console, real)
  await wechat?.stop()
  await table?.stop()
})

const never: readonly string[] = []
const signsIn = ['logIn', 'refreshSession', 'acceptInvitation', 'collectWebLogin']

function secret(what: string, text: string | undefined, mayStandIn = never) {
  if (!text) throw new Error(`no ${what}`)
  // Half of a credential is a secret too; the id in front of it, or a token's header, is none.
  for (const part of new Set([text, ...text.split('.')])) {
    if (part.length >= 8 && !/^(ses|stf)_\w{26}$|^eyJhbG/.test(part)) secrets.push({ what, text: part, mayStandIn })
  }
}

const code = (who = openid) => {
  const minted = wechat.mintCode(who)
  secret('code', minted)
  return minted
}

async function signedIn(name: string, input: object) {
  const { status, body } = await ask(name, input)
  if (status === 200) {
    secret('token', body.token, signsIn)
    secret('refresh token', body.refreshToken, signsIn)
  }
  return body
}

async function everyDoor() {
  const { staffId } = cast.staff['store.clerk']!
  const { invitation } = (await ask('inviteStaff', { staffId }, cast.token['dealer.owner'])).body
  secret('invitation', invitation, ['inviteStaff'])
  await signedIn('acceptInvitation', { code: code(), invitation })
  await signedIn('acceptInvitation', { code: code(), invitation })
  const { refreshToken } = await signedIn('logIn', { code: code() })
  await signedIn('refreshSession', { refreshToken })
  await signedIn('refreshSession', { refreshToken: `${refreshToken.slice(0, -4)}AAAA` })
  await signedIn('logIn', { code: 'risky' })
  const opened = (await ask('openWebLogin', {})).body
  secret('web sign-in', opened.secret, ['openWebLogin'])
  await ask('confirmWebLogin', { webLoginId: opened.webLoginId }, cast.token['dealer.owner'])
  await signedIn('collectWebLogin', opened)
  await signedIn('collectWebLogin', opened)
  await ask('signOut', { refreshToken })
}

async function everyTrade(note = `电话 ${phone}`) {
  const lines = [{ skuId: cast.sku.open, quantity: 1 }]
  const { orderId } = (await ask('submitOrder', { orderId: newId('ord'), lines, note }, cast.token['store.owner'])).body
  for (const [name, by] of [
    ['getOrder', 'store.clerk'],
    ['approveOrder', 'dealer.owner'],
    ['cancelOrder', 'store.owner'],
    ['cancelOrder', 'dealer.owner'],
  ] as const) {
    await ask(name, { orderId: orderId ?? newId('ord'), reason: phone }, cast.token[by])
  }
  for (const name of ['me', 'listStaff', 'listParties', 'listStock', 'getCart', 'listOfferedProducts'])
    await ask(name, {}, cast.token['dealer.owner'])
  for (const as of ['buyer', 'seller', 'subtree']) await ask('listOrders', { as }, cast.token['dealer.owner'])
  await ask('saveStaff', { ...cast.staff['store.clerk'], name: phone }, cast.token['dealer.owner'])
}

/** The table's client on a bad day, for these commands; what it throws tells what it was sent. */
async function whileTableFails(commands: RegExp, work: () => Promise<void>) {
  const { client } = await import('../platform/table')
  const failing =
    (next: (args: object) => unknown, { commandName }: { commandName: string }) =>
    async (args: { input: unknown }) => {
      if (!commands.test(commandName)) return next(args)
      throw Object.assign(new Error(`cannot do ${JSON.stringify(args.input)}`), { name: 'AccessDeniedException' })
    }
  client.middlewareStack.add(failing as never, { step: 'initialize', name: 'failing' })
  client.destroy()
  await work().finally(() => client.middlewareStack.remove('failing'))
  client.destroy()
}

async function whileWechatFails(work: () => Promise<void>) {
  const { createServer } = await import('node:http')
  const said = [`{"openid":"${openid}","session_key":"sessionKeyOfWechat==","errcode":"x"}`, `<html>${openid}`, '{"errcode":40013}']
  const server = createServer((_request, response) => void response.end(said[0]!))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  process.env.WECHAT_BASE_URL = `http://127.0.0.1:${port}`
  for (; said.length > 0; said.shift()) await work()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await work()
  process.env.WECHAT_BASE_URL = wechat.url
}

it('no secret and no personal data stand in a log line, nor in an answer where they do not belong', async () => {
  secret('openid', openid)
  secret('openid', `o${'y'.repeat(27)}`)
  secret('phone number', phone, ['submitOrder', 'getOrder', 'approveOrder', 'cancelOrder', 'saveStaff', 'listStaff'])
  secret('session key', 'sessionKeyOfWechat')
  secret('private key', JSON.parse(String(process.env.TOKEN_PRIVATE_KEY)).d)
  process.env.WECHAT_SECRET = String(process.env.WECHAT_SECRET)
  // Who signs in again within the same second gets the same token again.
  for (const [who, token] of Object.entries(cast.token)) if (who !== 'garbage') secret(`token of ${who}`, token, signsIn)

  await everyDoor()
  await everyTrade()
  await whileWechatFails(async () => {
    await signedIn('logIn', { code: code() })
    await signedIn('acceptInvitation', { code: code(), invitation: `${cast.staff['store.owner']!.staffId}.${'x'.repeat(32)}` })
    await ask('openWebLogin', {})
  })
  await whileTableFails(/./, async () => {
    await everyDoorClosed()
    await everyTrade()
  })
  const { staffId } = cast.staff['store.buyer']!
  const { invitation } = (await ask('inviteStaff', { staffId }, cast.token['dealer.owner'])).body
  secret('invitation', invitation, ['inviteStaff'])
  await whileTableFails(/Write/, async () => {
    await signedIn('acceptInvitation', { code: code(`o${'y'.repeat(27)}`), invitation })
    await everyDoorClosed()
    await everyTrade()
  })

  const log = written.join('\n')
  for (const expected of ['POST /sessions', 'POST /orders', 'wechat failed', 'fault', 'AccessDenied', '[phone]', '[openid]'])
    expect(log).toContain(expected)
  expect(secrets.filter(({ text }) => log.includes(text)).map(({ what, text }) => `${what} ${lineWith(text)}`)).toEqual([])
  const told = answers.flatMap(({ name, text }) =>
    secrets.filter((one) => text.includes(one.text) && !one.mayStandIn.includes(name)).map(({ what }) => `${what} in ${name}`),
  )
  expect(told).toEqual([])
  for (const { name, text } of answers)
    expect([name, /openid|session_key|identity|"hash|secretHash|endedBefore/i.test(text)]).toEqual([name, false])
})

/** With codes of the demo, which serve for ever. */
async function everyDoorClosed() {
  const invitation = `${cast.staff['store.owner']!.staffId}.${'InvitationThatIsSecret'}`
  secret('invitation', invitation)
  const refreshToken = `${newId('ses')}.RefreshTokenThatIsSecret`
  secret('refresh token', refreshToken)
  await ask('acceptInvitation', { code: code(), invitation })
  await ask('logIn', { code: code() })
  await ask('refreshSession', { refreshToken })
  await ask('signOut', { refreshToken })
  await ask('openWebLogin', {})
  await ask('inviteStaff', { staffId: cast.staff['store.clerk']!.staffId }, cast.token['dealer.owner'])
}

const lineWith = (text: string) => written.find((line) => line.includes(text))?.slice(0, 400)
