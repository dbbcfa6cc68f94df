import { expect, it } from '@jest/globals'
import { heldOf } from './held'

it('says what holds up the first one, and nothing where it is the signal', () => {
  const told = { state: 'told', code: undefined } as const
  const waits = (code?: string) => ({ state: 'waiting', code }) as const
  expect(heldOf([told, waits('session.invalid'), waits()])).toBe('登录过期，登录后自动送')
  expect(heldOf([told, waits('scan.throttled'), waits()])).toBe('扫得太多，过一小时再送')
  expect([[], [told], [waits(), waits('scan.throttled')], [waits('service.busy')]].map(heldOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
