import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { shanghaiDate } from '@shared/kernel/time'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { ok, refused } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { skuOf } from '../../platform/testing/shipments'
import { newDevice } from '../../platform/testing/taro'
import { SellOutPage } from './SellOutPage'

const today = shanghaiDate(new Date().toISOString())
const storeId = 'pty_01J00000000000000000000007'
const button = (name: string | RegExp) => screen.findByRole('button', { name })

/** What is sold so far, by any store. */
function server(pieces: () => number, fails: () => boolean = () => false) {
  return serverThat({
    'GET /sell-out/sums': ({ query }) => {
      if (fails()) return refused(403, 'actor.forbidden', '您没有这项权限')
      const [from, to] = [query.get('from')!, query.get('to')!]
      const n = to === today ? pieces() : 0
      const days =
        from === to ? [{ day: to, pieces: n }] : [...Array(6).fill(0), n].map((count, at) => ({ day: `2026-11-1${at}`, pieces: count }))
      return ok({
        ...{ from, to, pieces: n, whole: true, days },
        products: n ? [{ skuId: skuOf(1), name: '山泉苏打水', pieces: n }] : [],
        stores: n ? [{ storeId, name: '惠民便利店', pieces: n }] : [],
      })
    },
  })
}
const show = () => render(<SellOutPage />, { wrapper: Queries })

beforeEach(() => {
  session.end()
  newDevice()
})
afterEach(() => {
  jest.useRealTimers()
  cleanup()
})

it('shows a sale within seconds of it, without being asked', async () => {
  signedIn('dealer', 'owner')
  let sold = 3
  server(() => sold)
  jest.useFakeTimers()
  show()
  await act(() => jest.advanceTimersByTimeAsync(100))
  expect(screen.getAllByText('3 件')).toHaveLength(2)
  sold = 4
  await act(() => jest.advanceTimersByTimeAsync(5_500))
  expect(screen.getAllByText('4 件')).toHaveLength(2)
})

it('looks at one store, at another day, at a week', async () => {
  signedIn('hq', 'boss')
  const asked = server(() => 5)
  show()
  fireEvent.click(await button(/^惠民便利店.*只看这家$/))
  expect(await screen.findByText('只看 惠民便利店')).toBeTruthy()
  fireEvent.click(await button('前一天'))
  expect(await screen.findByText(/还没有卖出/)).toBeTruthy()
  fireEvent.click(await button('后一天'))
  fireEvent.click(await screen.findByRole('tab', { name: '近 7 天' }))
  expect(await screen.findByRole('img', { name: /每天卖了多少/ })).toBeTruthy()
  expect(screen.getByText('比前一天多 5 件')).toBeTruthy()
  expect(asked.at(-1)).toContain(`partyId=${storeId}`)
})

it('a store sees its own goods alone, and where nothing was sold, how that changes', async () => {
  signedIn('store', 'clerk')
  let sold = 0
  server(() => sold)
  const { unmount } = show()
  expect(await screen.findByText('今天还没有卖出')).toBeTruthy()
  unmount()
  sold = 2
  show()
  await screen.findByText('山泉苏打水')
  expect(screen.queryByText('惠民便利店')).toBeNull()
})

it('says what went wrong where nothing was read', async () => {
  signedIn('dealer', 'owner')
  server(
    () => 1,
    () => true,
  )
  show()
  expect(await screen.findByText(/您还看不了/)).toBeTruthy()
})
