import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Claim } from '@shared/shipments/claim'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { storeId } from '../../../platform/testing/orders'
import { ok } from '../../../platform/testing/people'
import { serverThat, signedIn } from '../../../platform/testing/server'
import { aClaim, skuOf } from '../../../platform/testing/shipments'
import { newDevice, openedWith } from '../../../platform/testing/taro'
import ClaimPage from './index'

const claim = aClaim()
const path = `/claims/${claim.claimId}`
const decided = (more: Partial<Claim>) => aClaim({ decision: { at: claim.madeAt, by: { ...claim.by!, name: '周敏' } }, ...more })
const show = () => render(<ClaimPage />, { wrapper: Queries })
const button = (name: string) => screen.getByRole('button', { name })

/** A server that keeps the decision it is sent. */
function server(answer: Claim) {
  const sent: unknown[] = []
  let now = claim
  serverThat({
    [`GET ${path}`]: () => ok(now),
    'POST /products/lookup': () => ok({ items: [], unknown: [] }),
    [`POST ${path}/decision`]: ({ data }) => {
      sent.push(data)
      now = answer
      return ok(now)
    },
  })
  return sent
}

beforeEach(() => {
  session.end()
  newDevice()
  openedWith({ claimId: claim.claimId })
})
afterEach(cleanup)

it('makes all of it good by one tap', async () => {
  signedIn('dealer', 'owner')
  const sent = server(decided({ status: 'accepted', amount: 4_745 }))
  show()
  fireEvent.click(await screen.findByRole('button', { name: '全赔，1 箱 3 件' }))
  expect(await screen.findByRole('heading', { name: '赔了 ¥47.45' })).toBeTruthy()
  expect(sent).toEqual([
    {
      lines: [
        { skuId: skuOf(1), accepted: 3 },
        { skuId: skuOf(2), accepted: 24 },
      ],
    },
  ])
})

it('makes some of it good, line by line', async () => {
  signedIn('dealer', 'owner')
  const sent = server(decided({ status: 'partly', amount: 465 }))
  show()
  fireEvent.click(await screen.findByRole('button', { name: '白桃气泡水赔，减' }))
  fireEvent.click(button('赔 3 件'))
  expect(await screen.findByRole('heading', { name: '赔了一部分，¥4.65' })).toBeTruthy()
  expect(sent).toMatchObject([{ lines: [{ accepted: 3 }, { accepted: 0 }] }])
})

it('makes nothing good only with a reason', async () => {
  signedIn('dealer', 'owner')
  const sent = server(decided({ status: 'rejected', amount: 0 }))
  show()
  fireEvent.click(await screen.findByRole('button', { name: '白桃气泡水赔，减' }))
  for (let times = 0; times < 3; times++) fireEvent.click(button('山泉苏打水赔，减'))
  expect(button('不赔要写明原因').getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(screen.getByLabelText('为什么不赔'), { target: { value: '签收时没有提' } })
  fireEvent.click(button('不赔'))
  expect(await screen.findByRole('heading', { name: '这次没有赔' })).toBeTruthy()
  expect(sent).toMatchObject([{ reason: '签收时没有提' }])
})

it('shows the buyer that it waits, and nothing to decide', async () => {
  const { party, ...person } = signedIn('store', 'owner')
  session.keep({ ...person, party: { ...party, partyId: storeId } })
  server(claim)
  show()
  expect(await screen.findByRole('heading', { name: '等宏远商贸处理' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /赔/ })).toBeNull()
})
