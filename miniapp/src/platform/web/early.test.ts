import { afterEach, expect, it } from '@jest/globals'
import { early } from './early'

const answer = (status: number, body: unknown) =>
  Promise.resolve({ status, headers: new Map([['x-request-id', 'E-1']]), json: async () => body } as unknown as Response)
const asked = (answers: Record<string, Promise<Response>>) => Object.assign(globalThis, { early: { token: 'mine', answers } })

afterEach(() => void Reflect.deleteProperty(globalThis, 'early'))

it('hands over what was asked for before, once', async () => {
  asked({ '/credit': answer(200, { left: 5 }) })
  expect(await early('GET', '/credit', 'mine')).toMatchObject({ statusCode: 200, data: { left: 5 }, header: { 'x-request-id': 'E-1' } })
  expect(early('GET', '/credit', 'mine')).toBeUndefined()
})

it.each([
  ['to nobody else', 'GET', '/credit', 'theirs'],
  ['to no command', 'POST', '/credit', 'mine'],
  ['not to another question', 'GET', '/orders', 'mine'],
])('hands it over %s', (_, method, url, token) => {
  asked({ '/credit': answer(200, {}) })
  expect(early(method, url, token)).toBeUndefined()
})

it('has nothing where nothing was asked for', () => expect(early('GET', '/credit', 'mine')).toBeUndefined())
