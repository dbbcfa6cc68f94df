import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { RequestedLine, SkuId } from '@shared/orders/model'
import { onlineManager } from '@tanstack/react-query'
import { cart } from './cart'
import { mergedCart } from './cartMerge'
import { session } from './session'
import { aSession, ok, refused } from './testing/people'
import { newDevice, request } from './testing/taro'

const [soda, tea, chips] = ['1', '2', '3'].map((end) => `sku_01J0000000000000000000000${end}` as SkuId) as [SkuId, SkuId, SkuId]
const line = (skuId: SkuId, quantity: number): RequestedLine => ({ skuId, quantity })

/** The server's cart, which another phone may change too. */
let server: RequestedLine[]
let version: number
/** What another phone does just before a save arrives. */
let meanwhile: (() => void)[]
/** What becomes of the next answers. */
let fate: ('lost' | 'never arrived' | 'refused')[]
const puts = () => request.mock.calls.filter(([{ method }]) => method === 'PUT')
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

function serve() {
  request.mockImplementation(async ({ method, data }) => {
    const next = method === 'PUT' ? fate.shift() : undefined
    if (next === 'never arrived') throw { errMsg: 'request:fail' }
    if (next === 'refused') return refused(400, 'input.invalid', '同一商品各行的数量合计不能超过 1000000')
    if (method === 'PUT') {
      meanwhile.shift()?.()
      if (data.version !== version) return refused(409, 'save.conflict', '别人刚改过，请刷新后再改', { lines: server, version })
      server = data.lines as RequestedLine[]
      version++
    }
    if (next === 'lost') throw { errMsg: 'request:fail timeout' }
    return ok({ lines: server, version })
  })
}

beforeEach(() => {
  jest.useFakeTimers()
  session.end()
  newDevice()
  onlineManager.setOnline(true)
  server = []
  version = 0
  meanwhile = []
  fate = []
  serve()
  session.keep(aSession())
})
afterEach(() => void jest.useRealTimers())

it('changes at once and saves once when one stops tapping', async () => {
  for (const quantity of [120, 240, 360]) cart.set(soda, quantity)
  expect(cart.state().lines).toEqual([line(soda, 360)])
  expect(request).not.toHaveBeenCalled()
  await pass(600)
  expect(puts()).toHaveLength(1)
  expect(server).toEqual([line(soda, 360)])
  expect(cart.state()).toMatchObject({ saving: false, problem: undefined, known: true })
})

it('saves nothing that the server has already', async () => {
  server = [line(soda, 120)]
  await cart.refresh()
  expect(cart.state().lines).toEqual(server)
  expect(puts()).toHaveLength(0)
})

describe('two phones', () => {
  it('each see what the other put in', async () => {
    cart.set(soda, 120)
    await pass(600)
    server = [...server, line(tea, 60)]
    cart.set(chips, 20)
    await pass(600)
    expect(server).toEqual([line(soda, 120), line(tea, 60), line(chips, 20)])
    expect(cart.state().lines).toEqual(server)
  })

  it('the one that touched a line decides about it, the other about the rest', async () => {
    server = [line(soda, 120), line(tea, 60), line(chips, 20)]
    await cart.refresh()
    cart.set(soda, 240)
    cart.remove(chips)
    server = [line(soda, 360), line(chips, 20)]
    await pass(600)
    expect(server).toEqual([line(soda, 240)])
    expect(cart.state().lines).toEqual([line(soda, 240)])
  })

  it('within one round trip overwrite nothing of each other, and nobody hears of it', async () => {
    const other = (next: RequestedLine[]) => () => {
      server = next
      version++
    }
    meanwhile = [other([line(tea, 60)]), other([line(tea, 60), line(chips, 20)])]
    cart.set(soda, 120)
    await pass(600)
    expect(server).toEqual([line(tea, 60), line(chips, 20), line(soda, 120)])
    expect(cart.state()).toMatchObject({ lines: server, agreed: server, problem: undefined })
    expect(puts()).toHaveLength(3)
  })

  it('keep what was tapped while the save was on its way', async () => {
    request.mockImplementation(async ({ method, data }) => {
      if (method === 'PUT') {
        cart.set(tea, 60)
        server = data.lines as RequestedLine[]
      }
      return ok({ lines: server, version })
    })
    cart.set(soda, 120)
    await pass(600)
    expect(cart.state().lines).toEqual([line(soda, 120), line(tea, 60)])
    serve()
    await pass(600)
    expect(server).toEqual([line(soda, 120), line(tea, 60)])
  })
})

describe('a bad network', () => {
  it('an answer that got lost: the same is saved again and nothing counts twice', async () => {
    fate = ['lost']
    cart.add([line(soda, 120)])
    await pass(600)
    expect(cart.state().problem).toMatchObject({ why: 'timeout' })
    expect(cart.state().lines).toEqual([line(soda, 120)])
    await pass(5_000)
    expect(server).toEqual([line(soda, 120)])
    expect(cart.state().problem).toBeUndefined()
  })

  it('none at all: everything stays on the phone and goes out when the network is back', async () => {
    onlineManager.setOnline(false)
    fate = ['never arrived', 'never arrived']
    cart.set(soda, 120)
    await pass(600)
    cart.set(tea, 60)
    await pass(60_000)
    expect(server).toEqual([])
    expect(cart.state()).toMatchObject({ lines: [line(soda, 120), line(tea, 60)], problem: { why: 'offline' } })
    onlineManager.setOnline(true)
    await pass(1)
    expect(server).toEqual([line(soda, 120), line(tea, 60)])
  })

  it('through a reload: what was not saved is found again and saved', async () => {
    fate = ['never arrived']
    cart.set(soda, 120)
    await pass(600)
    const kept = JSON.parse(localStorage.getItem('cart') ?? '{}')
    expect(kept).toMatchObject({ lines: [line(soda, 120)], agreed: [] })
    await jest.isolateModulesAsync(async () => {
      const { request: fresh } = await import('./testing/taro')
      fresh.mockImplementation((options) => request(options))
      const { cart: again } = await import('./cart')
      expect(again.state().lines).toEqual([line(soda, 120)])
      await pass(600)
      expect(server).toEqual([line(soda, 120)])
    })
  })

  it('a refusal is said and not tried again until something changes', async () => {
    fate = ['refused']
    cart.set(soda, 120)
    await pass(30_000)
    expect(puts()).toHaveLength(1)
    expect(cart.state().problem).toMatchObject({ code: 'input.invalid' })
    cart.set(soda, 240)
    await pass(600)
    expect(server).toEqual([line(soda, 240)])
  })
})

it('is all on the server before an order is submitted, or says why not', async () => {
  cart.set(soda, 120)
  await cart.flush()
  expect(server).toEqual([line(soda, 120)])
  fate = ['never arrived']
  cart.set(soda, 240)
  await expect(cart.flush()).rejects.toMatchObject({ why: 'offline' })
})

it('loses what has become an order, also where the server takes it out later', async () => {
  server = [line(soda, 120), line(tea, 60)]
  await cart.refresh()
  cart.ordered([soda])
  expect(cart.state().lines).toEqual([line(tea, 60)])
  server = [line(tea, 60)]
  cart.set(tea, 120)
  await pass(600)
  expect(server).toEqual([line(tea, 120)])
})

it('is gone with who signs out, and never another person’s', async () => {
  cart.set(soda, 120)
  session.end()
  expect(cart.state().lines).toEqual([])
  await pass(10_000)
  expect(puts()).toHaveLength(0)
  session.keep({ ...aSession(), staff: { ...aSession().staff, staffId: 'stf_01J00000000000000000000009' } })
  expect(cart.state().lines).toEqual([])
})

type Short = [skuId: SkuId, quantity: number]

it.each([
  ['nothing changed', [[soda, 1]], [[soda, 1]], [[soda, 1]], [[soda, 1]]],
  ['changed there', [[soda, 1]], [[soda, 1]], [[soda, 2]], [[soda, 2]]],
  ['changed here', [[soda, 1]], [[soda, 2]], [[soda, 1]], [[soda, 2]]],
  ['changed on both, here decides', [[soda, 1]], [[soda, 2]], [[soda, 3]], [[soda, 2]]],
  ['taken out there', [[soda, 1]], [[soda, 1]], [], []],
  ['taken out there, changed here', [[soda, 1]], [[soda, 2]], [], [[soda, 2]]],
  ['taken out here, changed there', [[soda, 1]], [], [[soda, 2]], []],
  [
    'put in on both',
    [],
    [[soda, 1]],
    [[tea, 2]],
    [
      [tea, 2],
      [soda, 1],
    ],
  ],
] as [what: string, agreed: Short[], mine: Short[], theirs: Short[], together: Short[]][])('merges: %s', (_, ...carts) => {
  const [agreed, mine, theirs, together] = carts.map((lines) => lines.map(([skuId, quantity]) => line(skuId, quantity)))
  expect(mergedCart(agreed!, mine!, theirs!)).toEqual(together)
})
