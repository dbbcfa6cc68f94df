import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { ok } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { newDevice } from '../../platform/testing/taro'
import { PlacePill } from './PlacePill'
import { place } from './place'

const asked = jest.fn((_done: (at: object) => void, refused: () => void) => refused())
const show = () => render(<PlacePill />, { wrapper: Queries })
const open = async () => fireEvent.click(await screen.findByRole('button', { name: /选城市|改/ }))

beforeEach(() => {
  session.end()
  newDevice()
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition: asked }, configurable: true })
})
afterEach(cleanup)

it('takes no place by itself: not the party’s, which is offered, nor one that was refused', async () => {
  signedIn('store', 'owner')
  const { party } = session.current()!
  const about = { division: '330603', divisionName: '浙江省绍兴市柯桥区', lifecycle: 'active', repMayOrder: false, version: 1 }
  serverThat({ [`GET /parties/${party.partyId}`]: () => ok({ ...party, ...about, steps: { approval: true, funds: true } }) })
  show()
  expect(asked).not.toHaveBeenCalled()
  await act(async () => expect(await place.place()).toBeUndefined())
  await screen.findByText('没给位置')
  await open()
  fireEvent.click(await screen.findByText('浙江省绍兴市柯桥区'))
  await screen.findByText('在 绍兴市')
  expect(await place.place()).toEqual({ divisionCode: '330603' })
})

it('chooses by province and city, and offers what was chosen before', async () => {
  show()
  await open()
  fireEvent.click(await screen.findByRole('radio', { name: '江苏' }))
  fireEvent.click(await screen.findByRole('radio', { name: '无锡' }))
  await screen.findByText('在 无锡市')
  await open()
  fireEvent.click(await screen.findByRole('radio', { name: '上海' }))
  await screen.findByText('在 上海市')
  await open()
  expect(screen.getAllByText('上次选的')).toHaveLength(2)
  fireEvent.click(screen.getByText('无锡市'))
  expect(await place.place()).toEqual({ divisionCode: '320200' })
})
