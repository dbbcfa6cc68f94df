import { afterEach, expect, it, jest } from '@jest/globals'
import { Id, newId } from './id'

const there = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!
afterEach(() => void Object.defineProperty(globalThis, 'crypto', there))

it.each(['with', 'without'])('ids are unlike each other %s crypto, which a mini-program lacks', async (how) => {
  if (how === 'without') Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true })
  await jest.isolateModulesAsync(async () => {
    const fresh: typeof newId = (await import('./id')).newId
    const ids = Array.from({ length: 2_000 }, () => fresh('ord'))
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(ids.map((id) => id.at(-1))).size).toBe(32)
    expect(Id('ord').safeParse(ids[0]).success).toBe(true)
  })
})

it('sort by the moment they were made', async () => {
  const before = newId('ord')
  await new Promise((resume) => setTimeout(resume, 2))
  expect([newId('ord'), before].sort()[0]).toBe(before)
})
