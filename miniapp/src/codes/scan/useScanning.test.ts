import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { onlineManager } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { session } from '../../platform/session'
import { ok, refused } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { newDevice } from '../../platform/testing/taro'
import { scans } from '../waiting/scans'
import { useScanning } from './useScanning'

const uri = 'https://qdt.cn/01/06901234567892/21/abc'
const other = 'https://qdt.cn/01/06901234567892/21/def'
const told = { verdict: 'genuine', first: true, count: 1, actions: [] }
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
let answer: (told: unknown) => void

beforeEach(() => {
  session.end()
  newDevice()
  jest.useFakeTimers()
  signedIn('store', 'owner')
})
afterEach(() => {
  scans.forget()
  onlineManager.setOnline(true)
  jest.useRealTimers()
})

it('looks away while a sale is on its way, for three seconds, and never verifies that item over the answer', async () => {
  serverThat({ 'POST /scans': () => new Promise((done) => (answer = done)) })
  const { result } = renderHook(() => useScanning())
  await act(() => result.current.scan(uri, 'sell'))
  expect(result.current).toMatchObject({ rests: true, asking: '正在记卖出' })
  await pass(3_000)
  expect([result.current.rests, result.current.isNew(uri), result.current.isNew(other)]).toEqual([false, false, true])
  answer(ok(told))
  await pass(0)
  expect([result.current.shown?.scan?.verdict, result.current.isNew(uri)]).toEqual(['genuine', true])
})

it('goes on at once without a network, and where a code is only looked at', async () => {
  serverThat({ 'POST /scans': () => new Promise((done) => (answer = done)) })
  const { result } = renderHook(() => useScanning())
  await act(() => result.current.scan(uri, 'verify'))
  expect(result.current).toMatchObject({ rests: false, asking: '正在查' })
  act(() => onlineManager.setOnline(false))
  act(() => result.current.bind(uri))
  expect(result.current).toMatchObject({ rests: false, asking: undefined })
  answer(ok(told))
  await pass(0)
})

it('says that too much was scanned, and sends it later by itself', async () => {
  let stopped = true
  serverThat({ 'POST /scans': () => (stopped ? refused(429, 'scan.throttled') : ok(told)) })
  const { result } = renderHook(() => useScanning())
  await act(() => result.current.scan(uri, 'verify'))
  await pass(0)
  expect(result.current).toMatchObject({ held: '扫得太多，过一小时再送', waiting: 1, asking: undefined })
  stopped = false
  await pass(300_000)
  expect(result.current).toMatchObject({ held: undefined, waiting: 0, shown: { scan: told } })
  expect(result.current.shown?.code).toBeUndefined()
})

it('what a session that ran out left behind goes up by itself once the same person is back', async () => {
  serverThat({ 'POST /scans': () => refused(401, 'session.invalid'), 'POST /sessions/refresh': () => refused(401, 'session.invalid') })
  const { result } = renderHook(() => useScanning())
  await act(() => result.current.scan(uri, 'verify'))
  await pass(0)
  expect([session.current(), result.current.waiting]).toEqual([undefined, 0])
  serverThat({ 'POST /scans': () => ok(told) })
  signedIn('store', 'owner')
  await pass(30_000)
  expect(scans.all()).toMatchObject([{ state: 'told', scan: told }])
})
