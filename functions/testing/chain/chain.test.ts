import '../ownTable'
import { expect, it } from '@jest/globals'
import { ownTable } from '../ownTable'
import { everythingHappened, walkTheChain } from './walk'

it('whatever is ordered, paid, shipped, received, claimed and given back, at once or again: stock, money and documents agree', async () => {
  await ownTable
  const { taken, steps } = await walkTheChain({ runs: 3, steps: 150, every: 25 })
  expect(steps).toBe(450)
  everythingHappened(taken, 1, 9)
}, 120_000)
