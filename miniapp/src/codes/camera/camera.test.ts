import { expect, it } from '@jest/globals'
import { again, onlyOnce } from './cameraProps'

it('tells a label that stays before the camera once, and again when it comes back later', () => {
  const seen: string[] = []
  let now = 0
  const pass = onlyOnce(
    (code) => seen.push(code),
    () => now,
  )
  for (now = 0; now < 4 * again; now += 120) pass('A')
  pass('B')
  pass('A')
  now += again + 1
  pass('A')
  pass('  ')
  expect(seen).toEqual(['A', 'B', 'A', 'A'])
})
