import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { ok, refused } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { skuOf } from '../../platform/testing/shipments'
import { newDevice } from '../../platform/testing/taro'
import { PackingPage } from './PackingPage'

const gtin = '06900000101001'
const uriOf = (serial: string) => `https://qdt.cn/01/${gtin}/21/${serial}`
const sscc = '106141411234567897'
const box = { sscc, skuId: skuOf(1), pieces: 3, out: 0, into: 0, name: '山泉苏打水', spec: '330ml', gtin, itemsPerCase: 3, shipped: false }

function server(over: object = {}) {
  const packed: { uris: string[] }[] = []
  serverThat({
    [`GET /cases/${sscc}`]: () => ok({ ...box, ...over }),
    [`POST /cases/${sscc}/contents`]: ({ data }) => {
      const uris = data.uris as string[]
      const bad = uris.find((uri) => uri.endsWith('BAD1'))
      if (bad) return refused(409, 'code.void', '这个码已作废', { codes: ['code.void'], lines: [{ uri: bad, code: 'code.void' }] })
      packed.push({ uris })
      return ok({ sscc, skuId: box.skuId, pieces: uris.length || 3, out: 0, into: 0 })
    },
  })
  return packed
}
const button = (name: string | RegExp) => screen.findByRole('button', { name })
async function type(code: string) {
  if (!screen.queryByLabelText(/照着输/)) fireEvent.click(await button('输码'))
  fireEvent.change(await screen.findByLabelText(/照着输/), { target: { value: code } })
  fireEvent.click(await button('记上'))
}

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('hq', 'warehouse')
  render(<PackingPage />, { wrapper: Queries })
})
afterEach(cleanup)

it('packs as it was printed by one tap, and asks for the next case', async () => {
  const packed = server()
  await type(sscc)
  fireEvent.click(await button('就按印的装'))
  expect(await screen.findByText('刚装好 1 箱')).toBeTruthy()
  expect(packed).toEqual([{ uris: [] }])
  expect(screen.getByText('先扫箱码，再一件件扫里面的货')).toBeTruthy()
})

it('counts item after item, tells twice, and packs what was scanned', async () => {
  const packed = server()
  await type(sscc)
  await screen.findByText('还差 3 件')
  for (const serial of ['AAA1', 'AAA2', 'AAA1']) await type(uriOf(serial))
  expect(await screen.findByText('尾号 AAA1 扫过了')).toBeTruthy()
  expect(await button('就装 2 件，少 1 件')).toBeTruthy()
  await type(uriOf('AAA3'))
  fireEvent.click(await button('装好了，3 件'))
  await screen.findByText('刚装好 1 箱')
  expect(packed).toEqual([{ uris: ['AAA1', 'AAA2', 'AAA3'].map(uriOf) }])
})

it('says which the server will not have in it, and goes on without them', async () => {
  const packed = server()
  await type(sscc)
  await screen.findByText('还差 3 件')
  for (const serial of ['AAA1', 'BAD1']) await type(uriOf(serial))
  fireEvent.click(await button('就装 2 件，少 1 件'))
  expect(await screen.findByText('有 1 件不能装，先拿出来')).toBeTruthy()
  expect(screen.getByText('这个码作废了')).toBeTruthy()
  fireEvent.click(await button('拿出来了'))
  fireEvent.click(await button('就装 1 件，少 2 件'))
  await waitFor(() => expect(packed).toEqual([{ uris: [uriOf('AAA1')] }]))
})

it('leaves a case alone that has left', async () => {
  server({ shipped: true })
  await type(sscc)
  expect(await screen.findByText('这箱已经发出，不能再改装箱')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '就按印的装' })).toBeNull()
})
