import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Rebinding } from '@shared/consumers/model'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { ok, refused } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { newDevice } from '../../platform/testing/taro'
import { RebindingsPage } from './RebindingsPage'

const asked: Rebinding = {
  ...{ requestId: 'scn_01J00000000000000000000001', ownerId: 'pty_01J00000000000000000000003', ownerName: '平江便利' },
  ...{ fromId: 'pty_01J00000000000000000000002', fromName: '江南商贸', toId: 'pty_01J00000000000000000000004', toName: '塞北粮油' },
  ...{ supply: 'stays', status: 'requested', at: '2026-11-21T08:00:00.000Z' },
}
const show = (answer: (data: object) => unknown) => {
  const said: object[] = []
  let waits = true
  serverThat({
    'GET /dealer-bindings': () => ok({ items: waits ? [asked] : [] }),
    [`POST /dealer-bindings/${asked.requestId}/decision`]: ({ data }) => {
      said.push(data)
      waits = false
      return answer(data)
    },
  })
  render(<RebindingsPage />, { wrapper: Queries })
  return said
}

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('hq', 'channelManager')
})
afterEach(cleanup)

it('says what follows before it is decided, and refuses only with a reason', async () => {
  const said = show((data) => ok({ ...asked, ...data, status: 'refused' }))
  fireEvent.click(await screen.findByText('平江便利'))
  expect(await screen.findByText(/进货、价格和账期都不变/)).toBeTruthy()
  const no = screen.getByRole('button', { name: '先写理由再驳回' })
  expect(no.getAttribute('aria-disabled') ?? no.hasAttribute('disabled')).toBeTruthy()
  fireEvent.change(screen.getByRole('textbox', { name: '理由' }), { target: { value: '先结清老账' } })
  fireEvent.click(screen.getByRole('button', { name: '驳回' }))
  await waitFor(() => expect(said).toEqual([expect.objectContaining({ accept: false, reason: '先结清老账' })]))
  expect(await screen.findByText('没有等处理的')).toBeTruthy()
})

it('tells who was faster', async () => {
  show(() => refused(409, 'rebinding.decided', '这个换绑申请已经处理过'))
  fireEvent.click(await screen.findByText('平江便利'))
  fireEvent.click(await screen.findByRole('button', { name: '同意' }))
  expect(await screen.findByText('这个换绑申请已经处理过')).toBeTruthy()
})
