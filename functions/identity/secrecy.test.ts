import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { startWechat, type Wechat } from '../local/wechat/startWechat'
import type { invoke as Invoke } from '../testing/invoke'

let wechat: Wechat
const written: string[] = []
const { stdout, stderr } = process
const write = { out: stdout.write, err: stderr.write, log: console.log, info: console.info, warn: console.warn, error: console.error }

beforeAll(async () => {
  wechat = await startWechat({ appid: String(process.env.WECHAT_APPID), secret: String(process.env.WECHAT_SECRET) })
  process.env.WECHAT_BASE_URL = wechat.url
  // Read when the logger is made, so before anything that logs is imported.
  process.env.POWERTOOLS_LOG_LEVEL = 'DEBUG'
  process.env.POWERTOOLS_DEV = 'true'
  const keep = (...said: unknown[]) => void written.push(said.map(String).join(' '))
  Object.assign(console, { log: keep, info: keep, warn: keep, error: keep, debug: keep })
})
afterAll(async () => {
  Object.assign(console, { log: write.log, info: write.info, warn: write.warn, error: write.error })
  await wechat.stop()
})

it('logs who did what with which outcome, and no code, token, openid, invitation or secret', async () => {
  const { invoke } = await import('../testing/invoke')
  const { aParty, aStaff, signedIn } = await import('../testing/world')
  const [invite, accept, logIn, refresh, open, confirm, collect, signOut] = await Promise.all([
    import('./inviteStaff'),
    import('./acceptInvitation'),
    import('./logIn'),
    import('./refreshSession'),
    import('./openWebLogin'),
    import('./confirmWebLogin'),
    import('./collectWebLogin'),
    import('./signOut'),
  ])
  const hq = await aParty()
  const staff = await aStaff({ partyId: hq.partyId })
  const token = await signedIn(staff, hq)
  const openid = `o${newId('stf').slice(-26)}x`
  const secrets: string[] = [openid, token, String(process.env.WECHAT_SECRET), JSON.parse(String(process.env.TOKEN_PRIVATE_KEY)).d]
  const told = async (...call: Parameters<typeof Invoke>) => {
    const { body } = await invoke(...call)
    for (const name of ['token', 'refreshToken', 'invitation', 'secret']) if (body[name]) secrets.push(body[name])
    return body
  }
  const code = () => {
    const minted = wechat.mintCode(openid)
    secrets.push(minted)
    return minted
  }

  const { invitation } = await told(invite.handler, { pathParameters: { staffId: staff.staffId }, token })
  await told(accept.handler, { body: { code: code(), invitation } })
  await told(accept.handler, { body: { code: code(), invitation } })
  const { refreshToken } = await told(logIn.handler, { body: { code: code() } })
  await told(refresh.handler, { body: { refreshToken } })
  await told(signOut.handler, { body: { refreshToken } })
  const { webLoginId, secret } = await told(open.handler, { body: {} })
  await told(confirm.handler, { pathParameters: { webLoginId }, token })
  await told(collect.handler, { pathParameters: { webLoginId }, body: { secret } })
  process.env.WECHAT_BASE_URL = 'http://127.0.0.1:9'
  await told(logIn.handler, { body: { code: code() } })

  const log = written.join('\n')
  expect(log).toContain('POST /sessions')
  expect(log).toContain('wechat failed')
  // The parts of a credential, since half of one is a secret too.
  const parts = secrets.flatMap((one) => [one, ...one.split('.').filter((part) => part.length > 20 && !part.startsWith('stf_'))])
  expect(parts.filter((one) => log.includes(one))).toEqual([])
})
