import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { session } from '../platform/session'
import { aSession, ok, refused } from '../platform/testing/people'
import { newDevice, request } from '../platform/testing/taro'
import { submission } from './submission'
import { anOrder, soda } from './testing/goods'

const asked = { lines: [{ skuId: soda, quantity: 24 }], expectedTotal: 3850 } as const
const wanted = { ...asked, lines: [...asked.lines] }
const lost = { errMsg: 'request:fail' }
const sent = () => request.mock.calls.filter(([{ url, method }]) => method === 'POST' && url.endsWith('/orders')).map(([{ data }]) => data)
const ids = () => sent().map(({ orderId }) => orderId)

/** Answers to submissions, one after the other; the cart is always there. */
function answers(...all: (() => unknown)[]) {
  request.mockImplementation(async ({ url }) => (url.endsWith('/orders') ? all.shift()?.() : ok({ lines: [] })))
}

beforeEach(async () => {
  jest.useFakeTimers()
  session.end()
  newDevice()
  session.keep(aSession())
})

describe('an order on its way', () => {
  it('is answered at once', async () => {
    answers(() => ok(anOrder()))
    await submission.send(wanted)
    expect(submission.current()).toMatchObject({ state: 'placed', order: { number: 'DH1121-0641' } })
    expect(localStorage.getItem('submission')).toBeNull()
  })

  it('keeps its id while no answer comes, and is one order in the end', async () => {
    answers(
      () => Promise.reject(lost),
      () => Promise.reject(lost),
      () => ok(anOrder()),
    )
    await submission.send(wanted)
    expect(submission.current()).toEqual({ state: 'unsure', why: 'offline' })
    await jest.advanceTimersByTimeAsync(2_000)
    expect(submission.current().state).toBe('unsure')
    await jest.advanceTimersByTimeAsync(4_000)
    expect(submission.current().state).toBe('placed')
    expect(ids()).toHaveLength(3)
    expect(new Set(ids()).size).toBe(1)
  })

  it('is asked for as it was sent, whatever the cart has become', async () => {
    answers(
      () => Promise.reject(lost),
      () => ok(anOrder()),
    )
    await submission.send(wanted)
    await submission.send({ ...wanted, lines: [{ skuId: soda, quantity: 48 }], expectedTotal: 7700 })
    expect(sent()[1]).toEqual(sent()[0])
  })

  it('is found again after a reload', async () => {
    answers(() => Promise.reject(lost))
    await submission.send(wanted)
    await jest.isolateModulesAsync(async () => {
      const device = await import('../platform/testing/taro')
      const reloaded = await import('./submission')
      device.request.mockResolvedValue(ok(anOrder()))
      await reloaded.submission.resume()
      expect(reloaded.submission.current().state).toBe('placed')
      expect(device.request.mock.calls[0]?.[0].data).toEqual(sent()[0])
    })
  })

  it('stays open when the server fails without saying whether it is there', async () => {
    answers(() => refused(500, 'internal'))
    await submission.send(wanted)
    expect(submission.current()).toEqual({ state: 'unsure', why: 'broken' })
  })

  it('is over when it is refused: the next one has another id', async () => {
    answers(
      () => refused(422, 'stock.insufficient'),
      () => ok(anOrder()),
    )
    await submission.send(wanted)
    expect(submission.current()).toMatchObject({ state: 'refused', refusal: { code: 'stock.insufficient' } })
    submission.seen()
    await submission.send(wanted)
    expect(new Set(ids()).size).toBe(2)
  })

  it('goes once, however often one taps', async () => {
    answers(() => ok(anOrder()))
    await Promise.all([submission.send(wanted), submission.send(wanted), submission.send(wanted)])
    expect(ids()).toHaveLength(1)
  })

  it('of somebody else on this device is none of mine', async () => {
    answers(() => Promise.reject(lost))
    await submission.send(wanted)
    const other = aSession()
    session.keep({ ...other, staff: { ...other.staff, staffId: 'stf_01J00000000000000000000009' } })
    await submission.resume()
    expect(ids()).toHaveLength(1)
  })
})
