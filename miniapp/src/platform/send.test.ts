import { beforeEach, expect, it } from '@jest/globals'
import { collectWebLogin, me } from '@shared/identity/api'
import { send } from './send'
import { ok, refused } from './testing/people'
import { newDevice, request } from './testing/taro'

const webLoginId = 'wlg_01J00000000000000000000001'

beforeEach(newDevice)

it('puts what the path names into the path, and the rest into the body', async () => {
  request.mockResolvedValue(refused(409, 'webLogin.pending'))
  await expect(send(collectWebLogin, { webLoginId, secret: 'secretsecretsecret' }, undefined)).rejects.toMatchObject({
    code: 'webLogin.pending',
  })
  expect(request.mock.calls[0]?.[0]).toMatchObject({
    url: `https://api.test/web-logins/${webLoginId}/session`,
    method: 'POST',
    data: { secret: 'secretsecretsecret' },
  })
  expect(request.mock.calls[0]?.[0].data).not.toHaveProperty('webLoginId')
})

it('passes on the reason in the words of the server', async () => {
  request.mockResolvedValue(refused(403, 'staff.disabled', '您的账号已停用'))
  await expect(send(me, {}, 'token')).rejects.toMatchObject({ name: 'Refused', code: 'staff.disabled', message: '您的账号已停用' })
})

it.each([
  ['WeChat gives up waiting', { errMsg: 'request:fail timeout' }, 'timeout'],
  ['a browser gives up waiting', { name: 'AbortError', errMsg: 'The user aborted a request.' }, 'timeout'],
  ['there is no network', { errMsg: 'request:fail ' }, 'offline'],
  ['a browser finds no network', { name: 'TypeError', errMsg: 'Failed to fetch' }, 'offline'],
])('tells apart why no answer came: %s', async (_, failure, why) => {
  request.mockRejectedValue(failure)
  await expect(send(me, {}, 'token')).rejects.toMatchObject({ name: 'Unanswered', why })
})

it('counts an answer in another shape as none, and keeps the request’s number for the repair', async () => {
  request.mockResolvedValue({ ...ok({ staff: {} }), header: { 'X-Request-Id': 'E-5031' } })
  await expect(send(me, {}, 'token')).rejects.toMatchObject({ why: 'broken', reference: 'E-5031' })
})
