import { describe, expect, it } from '@jest/globals'
import type { Party, PartyId } from '@shared/parties/model'
import { decideDealer, mayGuess, type Standing, supplyAfter } from './dealer'

const [own, other, third] = ['pty_A', 'pty_B', 'pty_C'] as const
const party = (partyId: PartyId, over: Partial<Party> = {}): Party => ({
  ...{ partyId, kind: 'dealer', name: '江南商贸', division: '330100', lifecycle: 'active' },
  ...{ steps: { approval: true, funds: true }, repMayOrder: false },
  ...over,
})
const outcome = (decide: () => unknown) => {
  try {
    return decide()
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('who scans the sign of a dealer', () => {
  const waits = { requestId: 'scn_1', toId: other }
  it.each<[string, Party | undefined, Partial<Standing>, string]>([
    ['and is free', party(own), {}, 'join'],
    ['and is its customer', party(own), { joined: own }, 'same'],
    ["as a store that buys from it, is listed among that dealer's customers", party(own), { placed: own }, 'join'],
    ['as a store that buys from it and is its customer', party(own), { placed: own, joined: own }, 'same'],
    ["and is another's customer", party(other), { joined: own }, 'ask'],
    ['as a store that buys from another', party(other), { placed: own }, 'ask'],
    ['and has asked for it', party(other), { joined: own, waiting: waits }, 'asked'],
    ['and has asked for a third', party(third), { joined: own, waiting: waits }, 'rebinding.waiting'],
    ['and has asked for another, but is this one’s', party(own), { joined: own, waiting: waits }, 'same'],
    ['that nobody has', undefined, {}, 'party.unknown'],
    ['that is a store', party(own, { kind: 'store' }), {}, 'party.unknown'],
    ['that is suspended', party(own, { lifecycle: 'suspended' }), {}, 'party.unknown'],
  ])('%s', (_who, dealer, standing, expected) => {
    const whole: Standing = { joined: undefined, placed: undefined, waiting: undefined, ...standing }
    expect(outcome(() => decideDealer(dealer, whole))).toBe(expected)
  })

  it('may be wrong a hundred times an hour', () => {
    expect([outcome(() => mayGuess(100)), outcome(() => mayGuess(101))]).toEqual([undefined, 'scan.throttled'])
  })
})

it("a store's supply moves to a dealer above it alone", () => {
  const above = [party(own), party(other)]
  expect(supplyAfter(own, other, above)).toBe('moves')
  expect(supplyAfter(own, own, above)).toBe('stays')
  expect(supplyAfter(own, third, above)).toBe('stays')
})
