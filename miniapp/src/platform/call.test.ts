import { beforeEach, expect, it, jest } from '@jest/globals'
import { me } from '@shared/identity/api'
import { call } from './call'
import { session } from './session'
import { aMe, aSession, ok, refused } from './testing/people'
import { newDevice, request } from './testing/taro'

const renewals = () => request.mock.calls.filter(([{ url }]) => url.endsWith('/sessions/refresh'))

/** A server that knows one token, and gives it for the refresh token of the one before. */
function serverThatKnows(token: string, renewal: () => unknown = () => ok(aSession(token))) {
  request.mockImplementation(async ({ url, header }) => {
    if (url.endsWith('/sessions/refresh')) return renewal()
    return header.authorization === `Bearer ${token}` ? ok(aMe) : refused(401, 'session.invalid')
  })
}

beforeEach(newDevice)

it('calls in the name of who is signed in', async () => {
  session.keep(aSession('token1'))
  serverThatKnows('token1')
  expect((await call(me, {})).staff.name).toBe('陈宏远')
  expect(request).toHaveBeenCalledTimes(1)
})

it('renews a token that ran out and repeats the call, unseen', async () => {
  session.keep(aSession('token1'))
  serverThatKnows('token2')
  expect((await call(me, {})).party.name).toBe('宏远商贸')
  expect(session.current()?.token).toBe('token2')
  expect(renewals()[0]?.[0].data).toEqual({ refreshToken: aSession('token1').refreshToken })
})

it('renews once, however many calls fail on the same token', async () => {
  session.keep(aSession('token1'))
  serverThatKnows('token2')
  const answers = await Promise.all(Array.from({ length: 10 }, () => call(me, {})))
  expect(answers).toHaveLength(10)
  expect(renewals()).toHaveLength(1)
})

it('uses the token that another tab has renewed meanwhile', async () => {
  session.keep(aSession('token1'))
  serverThatKnows('token2')
  request.mockImplementationOnce(async () => {
    session.keep(aSession('token2'))
    return refused(401, 'session.invalid')
  })
  expect((await call(me, {})).staff.name).toBe('陈宏远')
  expect(renewals()).toHaveLength(0)
})

it('ends the session when the renewal is refused, and says so once', async () => {
  const ended = jest.fn()
  const forget = session.whenEnded(ended)
  session.keep(aSession('token1'))
  serverThatKnows('token2', () => refused(401, 'session.invalid'))
  const calls = await Promise.allSettled([call(me, {}), call(me, {})])
  expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(session.current()).toBeUndefined()
  expect(ended).toHaveBeenCalledTimes(1)
  forget()
})

it('keeps the session when the renewal gets lost on the way', async () => {
  session.keep(aSession('token1'))
  serverThatKnows('token2', () => Promise.reject({ errMsg: 'request:fail' }))
  await expect(call(me, {})).rejects.toMatchObject({ why: 'offline' })
  expect(session.current()?.token).toBe('token1')
})

it('asks nobody to renew what was never there', async () => {
  serverThatKnows('token1')
  await expect(call(me, {})).rejects.toMatchObject({ code: 'session.invalid' })
  expect(request).toHaveBeenCalledTimes(1)
})
