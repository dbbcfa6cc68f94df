import '../ownTable'
import { expect, it } from '@jest/globals'
import { ownTable } from '../ownTable'
import { everythingHappened, nothingYet, walkTheChain } from './walk'

it('whatever is ordered, paid, shipped, received, claimed and given back, at once or again: stock, money and documents agree', async () => {
  await ownTable
  const all = nothingYet()
  await walkTheChain({ runs: 2, steps: 150, every: 30 }, all)
  expect(all.steps).toBe(300)
  everythingHappened(all.taken, 1, 9)
}, 120_000)
