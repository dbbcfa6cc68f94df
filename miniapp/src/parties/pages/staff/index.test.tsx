import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { chen, ok, refused } from '../../../platform/testing/people'
import { page, serverThat, signedIn } from '../../../platform/testing/server'
import { newDevice, setClipboardData } from '../../../platform/testing/taro'
import StaffPage from './index'

const show = () => render(<StaffPage />, { wrapper: Queries })
const partyId = 'pty_01J00000000000000000000001'
const someone = (n: number, name: string, over = {}) => ({
  staffId: `stf_01J0000000000000000000000${n}`,
  partyId,
  name,
  roles: ['buyer'],
  areas: [],
  disabled: false,
  bound: true,
  ...over,
})
const people = [
  someone(2, '王雪', { bound: false }),
  someone(3, '林海', { disabled: true }),
  { ...someone(1, chen.name), roles: ['owner'] },
]
const invitation = { invitation: 'stf_01J00000000000000000000002.secretsecretsecret', expiresAt: '2026-11-28T02:00:00.000Z' }

beforeEach(() => {
  session.end()
  newDevice()
})
afterEach(cleanup)

it('says who works here, as what, and who is not bound yet', async () => {
  signedIn('dealer', 'owner')
  serverThat({ 'GET /staff': () => page(people) })
  show()
  for (const text of ['王雪', '没绑微信', '已停用', '我']) expect(await screen.findByText(text)).toBeTruthy()
  expect(screen.getByText('宏远商贸 · 3 人')).toBeTruthy()
})

it('makes an invitation and copies it', async () => {
  signedIn('dealer', 'owner')
  serverThat({ 'GET /staff': () => page(people), [`POST /staff/${people[0]!.staffId}/invitation`]: () => ok(invitation) })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '邀请：王雪' }))
  expect(await screen.findByText(invitation.invitation)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '复制邀请码', hidden: true }))
  expect(setClipboardData).toHaveBeenCalledWith({ data: invitation.invitation })
  await waitFor(() => expect(screen.getAllByText('邀请码复制好了').length).toBeGreaterThan(0))
})

it('invites neither oneself nor who has left', async () => {
  signedIn('dealer', 'owner')
  serverThat({ 'GET /staff': () => page(people) })
  show()
  await screen.findByText('王雪')
  expect(screen.getAllByRole('button', { name: /^邀请/ }).map((button) => button.getAttribute('aria-label'))).toEqual(['邀请：王雪'])
})

it('says whom it could not invite', async () => {
  signedIn('dealer', 'owner')
  serverThat({
    'GET /staff': () => page(people),
    [`POST /staff/${people[0]!.staffId}/invitation`]: () => refused(409, 'save.conflict', '别人刚改过，请刷新后再改'),
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '邀请：王雪' }))
  expect((await screen.findByRole('alert')).textContent).toContain('没邀请上王雪：别人刚改过')
})

it('adds somebody with a name and what they do, and invites them at once', async () => {
  signedIn('dealer', 'owner')
  let saved: Record<string, unknown> = {}
  const asked = serverThat({ 'GET /staff': () => page(people) })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '添加员工' }))
  expect(await screen.findByRole('button', { name: '先填姓名', hidden: true })).toBeTruthy()
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '高洁' } })
  fireEvent.click(screen.getByRole('checkbox', { name: '采购', hidden: true }))
  const { request } = await import('../../../platform/testing/taro')
  request.mockImplementation(async ({ url, method, data }) => {
    asked.push(`${method} ${new URL(url).pathname}`)
    if (method === 'PUT') {
      saved = data
      return ok({ ...someone(5, '高洁', { bound: false }), staffId: new URL(url).pathname.split('/').at(-1) })
    }
    return method === 'POST' ? ok(invitation) : page(people)
  })
  fireEvent.click(screen.getByRole('button', { name: '添加并邀请', hidden: true }))
  expect(await screen.findByText('把邀请码发给高洁')).toBeTruthy()
  expect(saved).toEqual({ partyId, name: '高洁', roles: ['buyer'] })
})

it('changes what somebody may do', async () => {
  signedIn('dealer', 'owner')
  let saved: unknown
  const { request } = await import('../../../platform/testing/taro')
  request.mockImplementation(async ({ url, method, data }) => {
    if (method !== 'PUT') return page(people)
    saved = { ...data, path: new URL(url).pathname }
    return ok({ ...people[0], ...data })
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '改资料：王雪' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: '采购', hidden: true }))
  expect(await screen.findByRole('button', { name: '先选做什么', hidden: true })).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: '仓管', hidden: true }))
  fireEvent.click(screen.getByRole('button', { name: '改好', hidden: true }))
  expect((await screen.findAllByText('王雪的资料改好了')).length).toBeGreaterThan(0)
  expect(saved).toEqual({ path: '/staff/stf_01J00000000000000000000002', partyId, name: '王雪', roles: ['warehouse'], disabled: false })
})

it('limits what somebody may order, and takes the limit away again', async () => {
  signedIn('dealer', 'owner')
  const limited = { ...people[0], spending: { limit: 900_000, per: 'month' } }
  const saved: Record<string, unknown>[] = []
  const { request } = await import('../../../platform/testing/taro')
  request.mockImplementation(async ({ method, data }) => {
    if (method !== 'PUT') return page([saved.length > 0 ? limited : people[0]])
    saved.push(data)
    return ok({ ...people[0], ...data, spending: saved.length > 1 ? undefined : limited.spending })
  })
  const edit = async (text: string) => {
    fireEvent.click(await screen.findByRole('button', { name: '改资料：王雪' }))
    fireEvent.change(await screen.findByLabelText('最多能订多少钱的货'), { target: { value: text } })
    fireEvent.click(screen.getByRole('button', { name: '改好', hidden: true }))
  }
  show()
  await edit('9000')
  expect(await screen.findByText('采购 · 每月订 ¥9,000.00')).toBeTruthy()
  await edit('')
  await waitFor(() => expect(saved.map(({ spending }) => spending)).toEqual([{ limit: 900_000, per: 'month' }, null]))
})

it('tells whoever may not look so', async () => {
  signedIn('dealer', 'buyer')
  const asked = serverThat({})
  show()
  expect(await screen.findByText(/您还看不了/)).toBeTruthy()
  expect(asked).toEqual([])
})
