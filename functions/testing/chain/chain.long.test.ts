import '../ownTable'
import { expect, it } from '@jest/globals'
import { ownTable } from '../ownTable'
import { everythingHappened, walkTheChain } from './walk'

/** The books are looked at after every 25 steps: what a step breaks stays broken (invariants.ts says why), and each look reads every document of the run. */
it('ten thousand steps of the chain, legal and illegal, at once and again: stock, money and documents agree', async () => {
  await ownTable
  const { taken, steps, statements } = await walkTheChain({ runs: 25, steps: 400, every: 25 })
  console.log(JSON.stringify(Object.fromEntries([...taken].sort())), statements)
  expect([steps, statements > 20]).toEqual([10_000, true])
  everythingHappened(taken, 10)
}, 900_000)
