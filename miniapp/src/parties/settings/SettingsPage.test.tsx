import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { ok, refused } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { newDevice } from '../../platform/testing/taro'
import { SettingsPage } from './SettingsPage'

const party = () => ({
  ...session.current()!.party,
  ...{ division: '330603', lifecycle: 'active', steps: { approval: true, funds: true }, repMayOrder: false, version: 4 },
})
const server = (said: object[], answer: () => unknown) =>
  serverThat({
    [`GET /parties/${party().partyId}`]: () => ok(party()),
    [`PUT /parties/${party().partyId}`]: ({ data }) => {
      said.push(data)
      return answer()
    },
  })
const show = () => render(<SettingsPage />, { wrapper: Queries })

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('dealer', 'owner')
})
afterEach(cleanup)

it('lets small orders pass by themselves, and sends the steps whole', async () => {
  const said: object[] = []
  server(said, () => ok({ ...party(), version: 5 }))
  show()
  fireEvent.click(await screen.findByRole('switch', { name: '小单自动通过' }))
  expect(screen.getByRole('button', { name: '多少钱以内' })).toBeTruthy()
  fireEvent.change(screen.getByRole('textbox', { name: '多少钱以内' }), { target: { value: '3000' } })
  fireEvent.click(screen.getByRole('switch', { name: '到款要人确认' }))
  fireEvent.click(screen.getByRole('button', { name: '存好' }))
  await waitFor(() => expect(said).toHaveLength(1))
  expect(said[0]).toMatchObject({
    version: 4,
    steps: { approval: true, funds: false, autoApprove: { upTo: 300_000, discount: 0 }, autoReceiveDays: 10 },
  })
})

it('says so when somebody else has changed them meanwhile', async () => {
  server([], () => refused(409, 'save.conflict', '别人刚改过，请刷新后再改'))
  show()
  fireEvent.click(await screen.findByRole('button', { name: '存好' }))
  expect(await screen.findByText('别人刚改过，请刷新后再改')).toBeTruthy()
})
