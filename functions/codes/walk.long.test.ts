import '../testing/ownTable'
import { beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import fc from 'fast-check'
import { aMarket, type Market } from '../testing/market'
import { ownTable } from '../testing/ownTable'
import { audit } from './testing/audit'
import { type List, Model } from './testing/model'
import { aYard, cases, items, perCase, type Yard } from './testing/yard'

let market: Market
beforeAll(async () => {
  await ownTable
  market = await aMarket({ stock: 1_000_000 })
})

const item = fc.nat(items - 1)
const one = fc.nat(cases - 1)
/** Mostly one code, which is mostly right. */
const list: fc.Arbitrary<List> = fc.oneof(
  one.map((n) => ({ cases: [n], items: [] })),
  item.map((i) => ({ cases: [], items: [i] })),
  fc.record({ cases: fc.array(one, { maxLength: 2 }), items: fc.array(item, { maxLength: 2 }) }),
)
const way = fc.constantFrom('hqToDealer' as const, 'hqToDealer' as const, 'hqToOther' as const, 'dealerToStore' as const)
const back = fc.constantFrom('dealerBack' as const, 'storeBack' as const)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pack' as const), n: one, wanted: fc.array(item, { maxLength: perCase }) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('ship' as const), way, list }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('receive' as const), way, list }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('giveBack' as const), way: back, list }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sell' as const), i: item }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('take' as const), i: item }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('bind' as const), i: item, by: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('void' as const), i: item }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
/** Every walk begins with some goods at each place, one item among those of another case. */
const opening: Step[] = [
  { do: 'pack', n: 0, wanted: [0, 1, 4] },
  { do: 'ship', way: 'hqToDealer', list: { cases: [0, 1, 2], items: [] } },
  { do: 'ship', way: 'dealerToStore', list: { cases: [0, 1], items: [] } },
  { do: 'receive', way: 'dealerToStore', list: { cases: [0], items: [] } },
  { do: 'giveBack', way: 'dealerBack', list: { cases: [], items: [6] } },
]

function urisOf({ uri }: Yard, { cases: some, items: others }: List) {
  const uris = [...some.map(uri.case), ...others.map(uri.item)]
  return uris.length > 0 ? uris : [uri.case(0)]
}
const whole = (list: List): List => (list.cases.length + list.items.length > 0 ? list : { cases: [0], items: [] })

async function done(one: Step, yard: Yard, scanId: string): Promise<boolean> {
  const answer = () => {
    if (one.do === 'pack') return yard.pack(one.n, one.wanted, scanId)
    if (one.do === 'ship') return yard.ship(one.way, urisOf(yard, one.list), scanId)
    if (one.do === 'receive') return yard.receive(one.way, urisOf(yard, one.list), scanId)
    if (one.do === 'giveBack') return yard.giveBack(one.way, urisOf(yard, one.list), scanId)
    if (one.do === 'sell') return yard.sell(one.i, scanId)
    if (one.do === 'take') return yard.take(one.i, scanId)
    return one.do === 'bind' ? yard.bind(one.i, one.by, scanId) : yard.void(one.i)
  }
  const { status, body } = await answer()
  if (status !== 200 && (status < 400 || status > 422)) throw new Error(`${status} ${JSON.stringify(body)}`)
  return status === 200
}

function expected(one: Step, model: Model): boolean {
  if (one.do === 'pack') return model.pack(one.n, one.wanted)
  if (one.do === 'ship') return model.ship(one.way, whole(one.list))
  if (one.do === 'receive') return model.receive(one.way, whole(one.list))
  if (one.do === 'giveBack') return model.giveBack(one.way, whole(one.list))
  if (one.do === 'sell') return model.sell(one.i)
  if (one.do === 'take') return model.take(one.i)
  if (one.do === 'bind') return model.bind(one.i, one.by)
  model.items[one.i]!.isVoid = true
  return true
}

it('whatever is packed, shipped, received, given back, sold, bound and voided, codes are where a model of them says, and every sum is theirs', async () => {
  const taken = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
      const [yard, model] = [await aYard(market), new Model()]
      for (const one of [...opening, ...steps]) {
        const scanId = newId('scn')
        const was = await done(one, yard, scanId)
        expect({ one, was }).toEqual({ one, was: expected(one, model) })
        if (was) taken.set(one.do, (taken.get(one.do) ?? 0) + 1)
        // Sent again, it changes nothing: what it would change the audit finds.
        if (was && one.do !== 'void') expect({ again: await done(one, yard, scanId), one }).toEqual({ again: true, one })
      }
      const names = { hq: undefined, dealer: yard.dealer, other: yard.other, store: yard.store }
      const found = (await audit(yard)).map(({ holderId, isSold, ownerId }) => [holderId, isSold, ownerId !== undefined])
      expect(found).toEqual(model.items.map((one) => [names[model.hasOf(one).by]?.party.partyId, one.isSold, one.owner !== undefined]))
    }),
    { numRuns: 8, endOnFailure: true },
  )
  expect([...taken.keys()].sort()).toEqual(['bind', 'giveBack', 'pack', 'receive', 'sell', 'ship', 'take', 'void'])
})

it('sent at once, in any order, the rows still say one thing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 20 }),
      fc.array(step, { minLength: 10, maxLength: 16 }),
      async (first, rest) => {
        const yard = await aYard(market)
        for (const one of [...opening, ...first]) await done(one, yard, newId('scn'))
        await Promise.all(
          rest.flatMap((one) => {
            const scanId = newId('scn')
            return [done(one, yard, scanId), done(one, yard, scanId)]
          }),
        )
        await audit(yard)
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
})
