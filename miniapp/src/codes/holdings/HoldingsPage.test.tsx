import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { ok, refused } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { skuOf } from '../../platform/testing/shipments'
import { newDevice } from '../../platform/testing/taro'
import { HoldingsPage } from './HoldingsPage'

const [dealerId, storeId] = ['pty_01J00000000000000000000007', 'pty_01J00000000000000000000008']
const party = (partyId: string, kind: string, name: string, parentId?: string) => ({
  ...{
    partyId,
    kind,
    name,
    division: '310101',
    lifecycle: 'active',
    steps: { approval: true, funds: true },
    repMayOrder: true,
    ...(parentId && { parentId }),
  },
})
const row = {
  ...{ kind: 'case', code: '069012340000000023', uri: '(00)069012340000000023', skuId: skuOf(1), name: '山泉苏打水', pieces: 23 },
  ...{ since: '2026-11-03T00:00:00.000Z' },
}
const held = { items: [row], sums: [{ skuId: skuOf(1), name: '山泉苏打水', cases: 1, items: 0, pieces: 23 }], whole: true }

function server(answer: () => ReturnType<typeof ok> = () => ok(held)) {
  return serverThat({
    'GET /parties': ({ query }) =>
      ok({
        items:
          query.get('parentId') === dealerId ? [party(storeId, 'store', '惠民便利店', dealerId)] : [party(dealerId, 'dealer', '江南商贸')],
      }),
    'GET /holdings': answer,
  })
}
const show = () => render(<HoldingsPage />, { wrapper: Queries })

beforeEach(() => {
  session.end()
  newDevice()
})
afterEach(cleanup)

it('HQ chooses whose, a dealer, then one of its stores, and is led to each case’s life', async () => {
  signedIn('hq', 'boss')
  const asked = server()
  show()
  expect(await screen.findByText('选一家看看')).toBeTruthy()
  await screen.findByRole('option', { name: '江南商贸' })
  fireEvent.change(screen.getByLabelText('经销商'), { target: { value: dealerId } })
  expect(await screen.findByText('一共 23 件')).toBeTruthy()
  expect(screen.getByText('1 箱')).toBeTruthy()
  expect(screen.getByRole('button', { name: /箱 尾号 0023/ })).toBeTruthy()
  await screen.findByRole('option', { name: '惠民便利店' })
  fireEvent.change(screen.getByLabelText('它的门店'), { target: { value: storeId } })
  await screen.findByText('一共 23 件')
  expect(asked.filter((one) => one.includes('/holdings')).at(-1)).toContain(storeId)
})

it('a store sees its own at once, chooses nobody, and is led nowhere it may not go', async () => {
  signedIn('store', 'clerk')
  server()
  show()
  expect(await screen.findByText('一共 23 件')).toBeTruthy()
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(screen.queryByRole('button', { name: /尾号 0023/ })).toBeNull()
})

it('says when there is nothing, and what went wrong', async () => {
  signedIn('store', 'clerk')
  server(() => ok({ items: [], sums: [], whole: true }))
  const { unmount } = show()
  expect(await screen.findByText('手里没有扫过码的货')).toBeTruthy()
  unmount()
  server(() => refused(403, 'actor.forbidden', '您没有这项权限') as never)
  show()
  expect(await screen.findByText(/您还看不了/)).toBeTruthy()
})

it('HQ is told when the dealers to choose from cannot be had', async () => {
  signedIn('hq', 'boss')
  const asked = serverThat({ 'GET /parties': () => refused(403, 'actor.forbidden') })
  show()
  expect(await screen.findByText('经销商您还看不了')).toBeTruthy()
  expect(asked).not.toContain('GET /holdings')
})
