import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aDemoPerson, aSession, ok, refused } from '../../../platform/testing/people'
import { navigateTo, newDevice, openedWith, reLaunch, request } from '../../../platform/testing/taro'
import SignInPage from './index'

const show = () => render(<SignInPage />, { wrapper: Queries })
const li = {
  ...aDemoPerson,
  code: 'demo-li',
  staffId: 'stf_01J00000000000000000000002',
  name: '李小店',
  partyName: '好邻居',
  kind: 'store',
}

/** Answers by the end of the address, whatever is asked and however often. */
const server = (answers: Record<string, unknown>) =>
  request.mockImplementation(async ({ url }) => Object.entries(answers).find(([end]) => url.endsWith(end))?.[1])

beforeEach(newDevice)
afterEach(cleanup)

it('lists the demo people by kind and signs in as the one tapped', async () => {
  server({ '/local/people': ok([aDemoPerson, li]), '/sessions': ok(aSession()) })
  show()
  expect(await screen.findByRole('heading', { name: '门店 1 人' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /陈宏远 · 老板/ }))
  await waitFor(() => expect(reLaunch).toHaveBeenCalledWith({ url: '/home/pages/home/index' }))
  expect(request).toHaveBeenLastCalledWith(expect.objectContaining({ data: { code: 'demo-chen' } }))
})

it('finds a person by name, role or party', async () => {
  server({ '/local/people': ok([aDemoPerson, li]) })
  show()
  const search = await screen.findByLabelText('找人')
  fireEvent.change(search, { target: { value: '好邻居' } })
  expect(screen.queryByText(/陈宏远/)).toBeNull()
  expect(screen.getByText(/李小店/)).toBeTruthy()
  fireEvent.change(search, { target: { value: '张三' } })
  expect(screen.getByText('没有找到「张三」')).toBeTruthy()
})

it('goes on to the page that asked for the sign-in', async () => {
  openedWith({ next: encodeURIComponent('/orders/pages/list/index') })
  server({ '/local/people': ok([aDemoPerson]), '/sessions': ok(aSession()) })
  show()
  fireEvent.click(await screen.findByRole('button', { name: /陈宏远/ }))
  await waitFor(() => expect(reLaunch).toHaveBeenCalledWith({ url: '/orders/pages/list/index' }))
  expect(session.current()?.token).toBe('token1')
})

it('says why somebody cannot sign in, and lets them try another', async () => {
  server({ '/local/people': ok([aDemoPerson]), '/sessions': refused(403, 'staff.disabled', '您的账号已停用，请联系管理员') })
  show()
  fireEvent.click(await screen.findByRole('button', { name: /陈宏远/ }))
  expect((await screen.findByRole('alert')).textContent).toBe('您的账号已停用，请联系管理员')
  expect(screen.getByRole('button', { name: /陈宏远/ })).toHaveProperty('disabled', false)
})

it('shows its shape while it loads, but not for a quick answer', async () => {
  request.mockReturnValue(new Promise(() => {}))
  const { container } = show()
  expect(container.querySelector('.bone')).toBeNull()
  await waitFor(() => expect(container.querySelector('.bone')).toBeTruthy())
})

it('says that it is offline and reads again when asked', async () => {
  request.mockRejectedValueOnce({ errMsg: 'request:fail' })
  show()
  expect(await screen.findByText('没连上网')).toBeTruthy()
  server({ '/local/people': ok([aDemoPerson]) })
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText(/陈宏远/)).toBeTruthy()
})

it('leads a consumer, who does not sign in, to what is theirs', async () => {
  server({ '/local/people': ok([aDemoPerson]) })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '我是消费者，看我的商品' }))
  expect(navigateTo).toHaveBeenCalledWith({ url: '/consumers/mine/items/index' })
})

it('says when the demo has no people yet', async () => {
  server({ '/local/people': ok([]) })
  show()
  expect(await screen.findByText('还没有演示人员')).toBeTruthy()
})
