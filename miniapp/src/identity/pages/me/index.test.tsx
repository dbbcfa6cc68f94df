import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aMe, aSession, ok, refused } from '../../../platform/testing/people'
import { newDevice, reLaunch, request } from '../../../platform/testing/taro'
import MePage from './index'

const show = () => render(<MePage />, { wrapper: Queries })

beforeEach(newDevice)
afterEach(cleanup)

it('says who is signed in, as what, and for whom', async () => {
  session.keep(aSession())
  request.mockResolvedValue(ok(aMe))
  show()
  expect(screen.getByRole('heading', { name: '陈宏远' })).toBeTruthy()
  expect(await screen.findByText('宏远商贸')).toBeTruthy()
  for (const text of ['老板', '经销商', '浙江省绍兴市 330603', '浙江 绍兴']) expect(screen.getByText(text)).toBeTruthy()
})

it('says which divisions a sales rep looks after', async () => {
  session.keep(aSession())
  request.mockResolvedValue(ok({ ...aMe, staff: { ...aMe.staff, areas: ['33', '3206'] } }))
  show()
  expect(await screen.findByText('浙江省、江苏省南通市')).toBeTruthy()
})

it('sends whoever is not signed in to the sign-in', () => {
  show()
  expect(reLaunch).toHaveBeenCalledWith({ url: expect.stringContaining('/identity/pages/signIn/index') })
  expect(request).not.toHaveBeenCalled()
})

it('forgets the person on signing out, with or without a network', async () => {
  session.keep(aSession())
  request.mockResolvedValueOnce(ok(aMe)).mockRejectedValue({ errMsg: 'request:fail' })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '退出登录' }))
  expect(session.current()).toBeUndefined()
  await waitFor(() => expect(request.mock.calls.at(-1)?.[0].url).toContain('/sessions/end'))
})

it('says what is safe when the server fails, with the number to read aloud', async () => {
  session.keep(aSession())
  request.mockResolvedValue({ statusCode: 500, data: {}, header: { 'x-request-id': 'E-5031-0941' } })
  show()
  expect(await screen.findByText('您的资料没取到')).toBeTruthy()
  expect(screen.getByText('编号 E-5031-0941，报修时念给我们')).toBeTruthy()
})

it('tells a person without permission so, and lets them sign out', async () => {
  session.keep(aSession())
  request.mockResolvedValue(refused(403, 'actor.forbidden', '您没有这项权限，请联系管理员开通'))
  show()
  expect(await screen.findByText(/您还看不了/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '退出登录' })).toBeTruthy()
})
