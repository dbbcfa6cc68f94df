import '../ownTable'
import { expect, it } from '@jest/globals'
import { ownTable } from '../ownTable'
import { everythingHappened, nothingYet, walkTheChain } from './walk'

/** The books are looked at after every hundred steps: what a step breaks stays broken (invariants.ts says why), and each look reads every document of the run. */
it('ten thousand steps of the chain, legal and illegal, at once, again and over a line that loses answers: stock, money and documents agree', async () => {
  await ownTable
  const all = nothingYet()
  const walk = { steps: 400, every: 100, together: 4 }
  await walkTheChain({ ...walk, runs: 15 }, all)
  await walkTheChain({ ...walk, runs: 10, faulty: true }, all)
  expect([all.steps, all.statements > 20]).toEqual([10_000, true])
  everythingHappened(all.taken, 10)
}, 900_000)
