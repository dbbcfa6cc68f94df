import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { act, cleanup, render, screen } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aSession, ok, refused } from '../../../platform/testing/people'
import { newDevice, reLaunch, request } from '../../../platform/testing/taro'
import SignInPage from './index'

const ids = ['wlg_01J00000000000000000000001', 'wlg_01J00000000000000000000002']
const asked = (end: string) => request.mock.calls.filter(([{ url }]) => url.endsWith(end)).length

/** In small steps, because React draws only at the end of each. */
async function seconds(n: number) {
  for (let step = 0; step < n * 4; step++) await act(() => jest.advanceTimersByTimeAsync(250))
}

/** A deployed server: no demo people; each opening gives the next code; `collect` says what became of the code. */
function deployed(collect: (webLoginId: string) => unknown) {
  request.mockImplementation(async ({ url }) => {
    if (url.endsWith('/local/people')) return { statusCode: 404, data: { message: 'Not Found' } }
    if (!url.endsWith('/session'))
      return ok({
        webLoginId: ids[asked('/web-logins') - 1],
        secret: 's'.repeat(20),
        image: 'data:,code',
        expiresAt: '2026-11-21T02:03:00.000Z',
      })
    return collect(url.split('/').at(-2) ?? '')
  })
  render(<SignInPage />, { wrapper: Queries })
}

beforeEach(() => {
  newDevice()
  jest.useFakeTimers()
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

it('shows a code to scan and enters once the phone has confirmed', async () => {
  let answer: unknown = refused(409, 'webLogin.pending')
  deployed(() => answer)
  await seconds(3)
  expect(screen.getByAltText('登录二维码')).toHaveProperty('src', 'data:,code')
  expect(reLaunch).not.toHaveBeenCalled()
  answer = ok(aSession())
  await seconds(2)
  expect(session.current()?.staff.name).toBe('陈宏远')
  expect(reLaunch).toHaveBeenCalledTimes(1)
  const before = asked('/session')
  await seconds(10)
  expect(asked('/session')).toBe(before)
})

it('replaces a code that ran out', async () => {
  deployed((webLoginId) => (webLoginId === ids[0] ? refused(410, 'webLogin.expired') : refused(409, 'webLogin.pending')))
  await seconds(6)
  expect(asked('/web-logins')).toBe(2)
  expect(request.mock.calls.at(-1)?.[0].url).toContain(ids[1])
})

it('keeps asking when the network drops out for a moment', async () => {
  const collect = jest.fn<() => unknown>().mockReturnValue(ok(aSession()))
  collect.mockImplementationOnce(() => Promise.reject({ errMsg: 'request:fail' }))
  deployed(collect)
  await seconds(5)
  expect(reLaunch).toHaveBeenCalledTimes(1)
})
