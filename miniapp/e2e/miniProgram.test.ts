/** @jest-environment jsdom */
import { beforeEach, expect, it, jest } from '@jest/globals'
import { collectWebLogin, openWebLogin } from '@shared/identity/api'
import type { Session } from '@shared/identity/model'
import { type Asked, requestsTo, running } from '../test/weapp/backend'
import { startMiniProgram, until } from '../test/weapp/harness'

const backend = running(String(process.env.BASE_URL).replace(/\/$/, ''))
const me = 'identity/pages/me/index'
const signIn = 'identity/pages/signIn/index'
const webLogin = 'identity/pages/webLogin/index'

const ask = async (method: Asked['method'], path: string, data = {}) =>
  (await backend({ method, path, data, token: undefined })).data as never

interface Person {
  code: string
  name: string
  roles: string[]
  partyName: string
}

/** A phone in the hand of a demo person: WeChat gives it that person's code. */
async function phoneOf(role: string) {
  const people: Person[] = await ask('GET', '/local/people')
  const person = people.find(({ roles }) => roles.includes(role))
  if (!person) throw new Error(`no ${role} among ${people.length} demo people`)
  const login = ({ success }: { success?: (answer: object) => void }) => success?.({ code: person.code, errMsg: 'login:ok' })
  const phone = startMiniProgram({ ...requestsTo(backend), login })
  await phone.open(signIn).tap('微信登录')
  await until(
    () => phone.went().includes('/home/pages/home/index'),
    () => `${person.name} to get in`,
  )
  return { ...phone, person }
}

beforeEach(() => {
  jest.resetModules()
})

it('signs in with WeChat and says who one is', async () => {
  const { open, person } = await phoneOf('owner')
  await open(me).shows(person.name, person.partyName, '老板')
})

it('signs a computer in', async () => {
  const { webLoginId, secret } = (await ask('POST', openWebLogin.path)) as { webLoginId: string; secret: string }
  const { open, person } = await phoneOf('orderDesk')
  const page = open(webLogin, { scene: webLoginId })
  await page.tap('确认登录')
  await page.shows('电脑上登录好了')
  const session: Session = await ask('POST', collectWebLogin.path.replace('{webLoginId}', webLoginId), { secret })
  expect(session.staff.name).toBe(person.name)
})
