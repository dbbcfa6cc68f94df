import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { dealerId, storeId } from '../../platform/testing/orders'
import { ok, refused } from '../../platform/testing/people'
import { aReturn } from '../../platform/testing/returns'
import { serverThat, signedIn } from '../../platform/testing/server'
import { aShipment, skuOf } from '../../platform/testing/shipments'
import { newDevice, redirectTo, request } from '../../platform/testing/taro'
import { scans } from '../waiting/scans'
import { CasesPage } from './CasesPage'

const shipment = aShipment()
const path = `/shipments/${shipment.shipmentId}`
const uriOf = (n: number) => `(00)34123450000000441${n}`
const wrong: Record<string, string> = { [uriOf(7)]: 'case.otherShipment', [uriOf(8)]: 'code.void' }

/** A truck of ten cartons of soda and two of peach, all of them scanned onto it, and a server that counts them in. */
function server(products = 2, peach = 0) {
  const seen = new Set<string>()
  const load = () => ({
    lines: shipment.lines.map(({ skuId, name, quantity }, at) => ({
      ...{ skuId, name, quantity, shipped: at < products ? quantity : 0, received: at === 0 ? seen.size * 24 : peach },
    })),
    ...{ cases: 12, receivedCases: seen.size },
  })
  serverThat({
    [`GET ${path}`]: () => ok(shipment),
    [`GET ${path}/cases`]: () => ok(load()),
    'POST /products/lookup': () => ok({ items: [], unknown: [] }),
    [`POST ${path}/cases/receipt`]: ({ data }) => {
      const [uri] = data.uris as [string]
      const code = seen.has(uri) ? 'case.twice' : wrong[uri]
      if (code) return refused(409, code, '这不能收', { codes: [code], lines: [{ uri, code, name: '酸梅汤' }] })
      seen.add(uri)
      return ok({ ...load(), moved: [{ uri, skuId: skuOf(1), name: '山泉苏打水', lot: '10-18', cases: 1 }] })
    },
  })
  return seen
}
const show = (way: 'ship' | 'receive' = 'receive') =>
  render(<CasesPage on={{ way, shipmentId: shipment.shipmentId }} />, { wrapper: Queries })
const button = (name: string | RegExp) => screen.findByRole('button', { name })

async function type(uri: string) {
  if (!screen.queryByLabelText(/箱码扫不出来/)) fireEvent.click(await button('输码'))
  const line = await screen.findByLabelText(/箱码扫不出来/)
  fireEvent.change(line, { target: { value: uri } })
  fireEvent.click(await button('记上'))
}

beforeEach(() => {
  session.end()
  newDevice()
  const { party, ...person } = signedIn('store', 'owner')
  session.keep({ ...person, party: { ...party, partyId: storeId } })
})
afterEach(() => {
  onlineManager.setOnline(true)
  scans.forget()
  cleanup()
})

it('counts case after case, says what is missing of what, and shows the last good one', async () => {
  server()
  show()
  expect(await screen.findByText('还差 12 箱')).toBeTruthy()
  await type(uriOf(1))
  expect(await screen.findByText('第 1 箱')).toBeTruthy()
  expect(screen.getByText('尾号 4411 · 批 10-18')).toBeTruthy()
  expect(screen.getByText('山泉苏打水 9 · 白桃气泡水 2')).toBeTruthy()
  await type(uriOf(2))
  expect(await screen.findByText('第 2 箱')).toBeTruthy()
  fireEvent.click(await button('收完了，差 10 箱'))
  expect(redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining(`shipmentId=${shipment.shipmentId}`) })
})

it('receives the whole truck by one tap once every case was seen; what is broken goes by the receipt', async () => {
  const seen = server(2, 48)
  for (let n = 10; n < 19; n++) seen.add(uriOf(n))
  const receipts: unknown[] = []
  const way = request.getMockImplementation()!
  request.mockImplementation((asked) => {
    if (!asked.url.endsWith(`${path}/receipt`)) return way(asked)
    receipts.push(asked.data)
    return Promise.resolve(ok({ ...shipment, status: 'received' }))
  })
  show()
  expect(await screen.findByText('还差 1 箱')).toBeTruthy()
  await type(uriOf(1))
  fireEvent.click(await button('有坏的'))
  expect(redirectTo).toHaveBeenCalledTimes(1)
  expect(receipts).toEqual([])
  fireEvent.click(await button('一箱不差，收 12 箱'))
  await waitFor(() => expect(redirectTo).toHaveBeenCalledTimes(2))
  expect(receipts).toEqual([{ lines: shipment.lines.map(({ skuId, quantity }) => ({ skuId, received: quantity })) }])
})

it('of a truck that nobody scanned out says so, with no camera and nothing missing', async () => {
  server(0)
  show()
  expect(await screen.findByText('这车不用扫')).toBeTruthy()
  expect(screen.queryByText(/还差/)).toBeNull()
  fireEvent.click(await button('去点数'))
  expect(redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining(`shipmentId=${shipment.shipmentId}`) })
})

it('stops what does not belong here, in words, with what to do; a second time is told and not counted', async () => {
  const seen = server()
  show()
  await type(uriOf(7))
  expect(await within(await screen.findByRole('alert')).findByText('这箱不在本车单上')).toBeTruthy()
  expect(screen.getByText('酸梅汤 尾号 4417 · 没计数')).toBeTruthy()
  fireEvent.click(await button('尾号 4417 怎么办'))
  expect(await screen.findByText('它在您的另一张发货单上')).toBeTruthy()
  fireEvent.click(await button('知道了，接着扫'))
  await type(uriOf(8))
  expect(await screen.findByText('箱里有作废的码')).toBeTruthy()
  await type(uriOf(1))
  await screen.findByText('第 1 箱')
  await type(uriOf(1))
  expect(await screen.findByText('尾号 4411 扫过了')).toBeTruthy()
  expect([...seen]).toEqual([uriOf(1)])
  expect(await button('收完了，差 11 箱')).toBeTruthy()
})

it('keeps what is scanned without a network, says how many, and counts them when it is back', async () => {
  server()
  show()
  await screen.findByText('还差 12 箱')
  act(() => onlineManager.setOnline(false))
  const { request } = await import('../../platform/testing/taro')
  const way = request.getMockImplementation()!
  request.mockRejectedValue({ errMsg: 'request:fail' })
  await type(uriOf(1))
  await type(uriOf(2))
  expect(await screen.findByText('没网，先存着 2 箱')).toBeTruthy()
  request.mockImplementation(way)
  act(() => onlineManager.setOnline(true))
  expect(await screen.findByText('第 2 箱')).toBeTruthy()
  await waitFor(() => expect(screen.queryByText(/先存着/)).toBeNull())
})

it('counts back what was let pass of a return, and says what does not belong there', async () => {
  const { party, ...person } = signedIn('dealer', 'owner')
  session.keep({ ...person, party: { ...party, partyId: dealerId } })
  const returnId = 'ret_01J00000000000000000000001'
  const [skuId, back] = [skuOf(1), `/returns/${returnId}`]
  const one = { skuId, name: '山泉苏打水', quantity: 48 }
  let received = 0
  const load = () => ({ lines: [{ ...one, shipped: 0, received }], cases: 0, receivedCases: received / 24 })
  serverThat({
    'POST /products/lookup': () => ok({ items: [], unknown: [] }),
    [`GET ${back}`]: () => ok(aReturn({ returnId, status: 'approved', lines: [{ ...one, packSize: 24, reason: '临期', accepted: 48 }] })),
    [`GET ${back}/cases`]: () => ok(load()),
    [`POST ${back}/cases`]: ({ data }) => {
      const [uri] = data.uris as [string]
      if (uri === uriOf(7)) return refused(409, 'case.notBuyers', '不在他手里', { lines: [{ uri, code: 'case.notBuyers' }] })
      received += 24
      return ok({ ...load(), moved: [{ uri, skuId, name: one.name, lot: '10-18', cases: 1 }] })
    },
  })
  render(<CasesPage on={{ way: 'back', returnId }} />, { wrapper: Queries })
  expect(await screen.findByText('还差 2 箱')).toBeTruthy()
  await type(uriOf(1))
  expect(await screen.findByText('第 1 箱')).toBeTruthy()
  await type(uriOf(7))
  expect(await screen.findByText('不是他退的货')).toBeTruthy()
  fireEvent.click(await button('扫完了，差 1 箱'))
  expect(redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining(`returnId=${returnId}`) })
})

it('counts of a truck what its sender scanned, and says what is left to the hand', async () => {
  server(1)
  show()
  expect(await screen.findByText('还差 10 箱')).toBeTruthy()
  expect(screen.getByText('另有 2 箱发货时没扫码，到收货单里点数')).toBeTruthy()
})

it('lists what is wanted and scanned of every product', async () => {
  server()
  show()
  await type(uriOf(1))
  await screen.findByText('第 1 箱')
  fireEvent.click(await button('清单'))
  expect(await screen.findByText('1 箱 / 10 箱')).toBeTruthy()
  expect(screen.getByText('还差 9 箱')).toBeTruthy()
})
