/** @jest-environment node */
import { describe, expect, it } from '@jest/globals'
import type { PriceLine } from '@shared/catalog/model'
import { drawingOf, shapes } from '@shared/catalog/picture'
import { plusDays } from '@shared/kernel/time'
import { Role, rolesOf } from '@shared/parties/roles'
import { codedOrders, loads } from './codes'
import { creditLines } from './credit'
import { coverOf, divisions } from './divisions'
import { orders, worthOf } from './orders'
import { buyersOf, dealers, hq, type PartyKey, parties, partyIds, partyOf, type SeedParty, stores } from './parties'
import { leaderOf, people, peopleOf, staffIds } from './people'
import { carries, priceLists, priceRise } from './prices'
import { categories, categoryIds, productOf, products, skuIds } from './products'
import { rangeIds, ranges } from './ranges'
import { counters, lastDay, purchases, salesAt, sightings } from './scans'
import { openingStock } from './stock'

const once = (values: readonly string[]) => expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([])
const above = ({ parent }: SeedParty): PartyKey[] => (parent ? [parent, ...above(partyOf(parent))] : [])
const at = (cover: string) => divisions[cover.padEnd(6, '0')]

describe('the channel', () => {
  it('is one HQ, 2 province, 6 city and 6 county dealers, and 24 stores', () => {
    const count = (level: string) => dealers.filter((party) => party.level === level).length
    expect([parties.length, count('A'), count('B'), count('C'), stores.length]).toEqual([39, 2, 6, 6, 24])
    expect(stores.every(({ level }) => level === 'D')).toBe(true)
    expect(new Set(stores.map(({ category }) => category))).toEqual(new Set(['流通', '餐饮', '商超']))
  })

  it('lies in divisions that exist, each party within its parent’s and named after its own', () => {
    for (const { name, division, kind, parent, level } of parties) {
      const cover = coverOf(division)
      expect([name, [cover.slice(0, 2), cover.slice(0, 4), cover].every(at)]).toEqual([name, true])
      if (kind !== 'hq') expect(name.slice(0, 2)).toBe(divisions[division]!.slice(0, 2))
      if (parent && parent !== 'hq') expect([name, cover.startsWith(coverOf(partyOf(parent).division))]).toEqual([name, true])
      expect([name, cover.length]).toEqual([name, level === 'A' ? 2 : level === 'B' ? 4 : 6])
    }
  })

  it('buys from its parent, some from higher up', () => {
    for (const party of parties.filter(({ kind }) => kind !== 'hq')) expect(above(party)).toContain(party.supplier)
    const higher = (kind: string) => parties.filter((party) => party.kind === kind && party.supplier !== party.parent)
    expect([higher('dealer').length, higher('store').length]).toEqual([3, 3])
    expect(new Set(buyersOf('hq').map(({ level }) => level))).toEqual(new Set(['A', 'B', 'C', 'D']))
  })

  it('has one who is suspended, one who lets the rep order and one dealer who approves nothing by hand', () => {
    expect(parties.filter(({ lifecycle }) => lifecycle === 'suspended').map(({ key }) => key)).toEqual(['jiangning-2'])
    expect(parties.filter(({ repMayOrder }) => repMayOrder).map(({ key }) => key)).toEqual(['keqiao-1'])
    expect(dealers.filter(({ steps }) => steps?.approval === false).map(({ key }) => key)).toEqual(['shaoxing'])
  })
})

describe('the people', () => {
  it('have roles that fit, every role somebody, and every party somebody who runs it', () => {
    for (const { party, roles } of people) expect(rolesOf(partyOf(party).kind)).toEqual(expect.arrayContaining([...roles]))
    const inOffice = people.filter(({ disabled }) => !disabled)
    expect(new Set(inOffice.flatMap(({ roles }) => roles))).toEqual(new Set(Role.options))
    for (const { key } of parties) expect(leaderOf(key).roles).toEqual([key === hq.key ? 'admin' : 'owner'])
    expect(people.length - inOffice.length).toBe(1)
  })

  it('have codes that the stand-in takes for ever, and stand party by party, HQ first', () => {
    for (const { code } of people) expect(code).toMatch(/^demo-[\w-]{1,40}$/)
    expect(people).toEqual(parties.flatMap(({ key }) => peopleOf(key)))
  })

  it('are reps of areas where there is somebody', () => {
    const reps = people.filter(({ roles }) => roles.includes('salesRep'))
    expect(reps).toHaveLength(2)
    for (const { areas } of reps) for (const area of areas) expect(parties.some(({ division }) => division.startsWith(area))).toBe(true)
    expect(people.filter((person) => person.areas.length > 0)).toEqual(reps)
  })
})

describe('the goods', () => {
  it('are 86 in 6 categories, a few of them off sale', () => {
    expect([products.length, categories.length, products.filter(({ onSale }) => !onSale).length]).toEqual([86, 6, 4])
    expect(new Set(products.map(({ category }) => category)).size).toBe(6)
  })

  it('have bar codes of China that check, and are told apart by code, bar code and name', () => {
    for (const { gtin } of products) {
      const weighed = [...gtin].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0)
      expect([gtin, weighed % 10, /^69\d{11}$/.test(gtin)]).toEqual([gtin, 0, true])
    }
    for (const field of ['code', 'gtin', 'name'] as const) once(products.map((product) => product[field]))
  })

  it('are drawn in all shapes, and no two alike', () => {
    const drawings = products.map(({ picture }) => drawingOf(picture)!)
    expect(new Set(drawings.map(({ shape }) => shape))).toEqual(new Set(shapes))
    once(drawings.map(({ colour }) => colour))
    once(drawings.map(({ label }) => label))
    expect(drawings.filter(({ label }) => label.length < 2 || label.length > 4)).toEqual([])
  })

  it('are ordered in quantities that their prices and cartons divide', () => {
    for (const { code, packSize, multiple, minQuantity, per } of products) {
      expect([code, multiple % per, minQuantity % multiple, packSize % per]).toEqual([code, 0, 0, 0])
    }
  })

  it('are in two ranges, which leave province dealers everything', () => {
    expect(ranges).toHaveLength(2)
    expect(ranges.some(({ levels }) => levels.includes('A'))).toBe(false)
    expect(ranges[0]!.except.length).toBeGreaterThan(ranges[1]!.skus!.length)
    for (const key of ranges[1]!.parties) expect(partyOf(key).category).toBe('餐饮')
  })
})

describe('the prices', () => {
  const priceIn = (lines: readonly PriceLine[] = [], skuId: string) => {
    const line = lines.find((one) => one.skuId === skuId)
    return line && 'price' in line ? line.price : undefined
  }
  const listOf = (seller: PartyKey, level?: string) =>
    priceLists.find((list) => list.seller === seller && list.level === level && ['base', 'level'].includes(list.kind))?.lines

  it('leave every dealer a margin on everything it sells', () => {
    for (const dealer of dealers) {
      const pays = listOf(dealer.supplier!, dealer.level) ?? listOf(dealer.supplier!)
      for (const { skuId, code } of products.filter((product) => carries(dealer, product))) {
        const takes = Math.min(...[undefined, 'B', 'C'].flatMap((level) => priceIn(listOf(dealer.key, level), skuId) ?? []))
        expect([dealer.key, code, priceIn(pays, skuId)! < takes]).toEqual([dealer.key, code, true])
      }
    }
  })

  it('fall from step to step', () => {
    for (const { lines } of [...priceLists, priceRise]) {
      for (const line of lines) {
        const steps = 'price' in line ? [{ from: 0, price: line.price }, ...(line.ladder ?? [])] : []
        const falls = steps.every((step, i) => i === 0 || (step.from > steps[i - 1]!.from && step.price < steps[i - 1]!.price))
        expect([line.skuId, falls]).toEqual([line.skuId, true])
      }
    }
  })

  it('change at midnight in Shanghai, and a contract ends with the year after', () => {
    expect(priceRise.effectiveAt('2026-11-21T17:00:00.000Z')).toBe('2026-11-22T16:00:00.000Z')
    const contract = priceLists.find(({ kind }) => kind === 'contract')
    expect(contract?.until?.('2026-12-31T17:00:00.000Z')).toBe('2028-12-31T16:00:00.000Z')
  })
})

describe('credit and stock', () => {
  it('is a line for every buyer: refused or held beyond it, or paid before', () => {
    expect(creditLines.map(({ buyer }) => buyer)).toEqual(parties.filter(({ supplier }) => supplier).map(({ key }) => key))
    expect(new Set(creditLines.map(({ overLimit }) => overLimit))).toEqual(new Set(['refuse', 'hold']))
    expect(creditLines.filter(({ term }) => term.kind === 'prepay').map(({ buyer }) => buyer)).toEqual(['yixing-1'])
  })

  it('is with every seller plenty of most, little of some and nothing of a few', () => {
    expect(openingStock.map(({ party }) => party)).toEqual([hq, ...dealers].map(({ key }) => key))
    for (const { lines } of openingStock) expect(lines.length).toBeLessThanOrEqual(90)
    const cartons = openingStock[0]!.lines.map(({ change, skuId }) => change / products.find((one) => one.skuId === skuId)!.packSize)
    expect(cartons.filter((n) => n === 0).length).toBeGreaterThan(1)
    expect(cartons.filter((n) => n > 0 && n <= 40).length).toBeGreaterThan(3)
    expect(cartons.filter((n) => n >= 800).length).toBeGreaterThan(50)
  })
})

it('gives everything an id of its own, the same on every machine', () => {
  const lists = priceLists.map(({ listId }) => listId)
  const named = [partyIds, staffIds, skuIds, categoryIds, rangeIds].flatMap((ids) => Object.values<string>(ids))
  once([...named, ...lists, ...openingStock.map(({ adjustmentId }) => adjustmentId)])
  for (const id of [...named, ...lists]) expect(id).toMatch(/^[a-z]{3}_0[0-9A-HJKMNP-TV-Z]{25}$/)
  expect([partyIds.hq, staffIds['hq-admin'], skuIds.W06]).toEqual([
    'pty_01KDVDNA00VEHZYRPMR6GDZG06',
    'stf_01KDVDNA0067BEJ00DHR48DKH4',
    'sku_01KDVDNA00VD9VZ774DVYSK4N4',
  ])
})

describe('the orders', () => {
  const of = (buyer: PartyKey) => orders.filter((order) => order.buyer === buyer)
  const cameToNothing = ({ moves }: (typeof orders)[number]) => moves.some(({ name }) => name !== 'approve')
  const buyers = parties.filter(({ supplier, key }) => supplier && !['keqiao-2', 'jiangning-2'].includes(key))

  it('are some of everybody, most of which came to something', () => {
    for (const { key } of buyers) expect([key, of(key).length >= 4]).toEqual([key, true])
    expect(orders.filter(cameToNothing).length * 5).toBeLessThan(orders.length)
    expect(new Set(orders.filter(cameToNothing).map(({ moves }) => moves.map(({ name }) => name).join()))).toEqual(
      new Set(['reject', 'cancel', 'approve,cancel']),
    )
  })

  it('are within the credit, but for the two that are to be held', () => {
    const beyond = creditLines.filter(({ buyer, limit, term }) => {
      const owed = of(buyer)
        .filter((order) => !cameToNothing(order))
        .reduce((sum, order) => sum + worthOf(order), 0)
      return term.kind !== 'prepay' && owed > limit
    })
    expect(beyond.map(({ buyer, overLimit }) => [buyer, overLimit, of(buyer).at(-1)!.over])).toEqual([
      ['zhuji-1', 'hold', true],
      ['suzhou', 'hold', true],
    ])
  })

  it('leave their sellers stock to sell', () => {
    const taken = new Map<string, number>()
    for (const { buyer, lines } of orders) {
      for (const { skuId, quantity } of lines) {
        const at = `${partyOf(buyer).supplier} ${skuId}`
        taken.set(at, (taken.get(at) ?? 0) + quantity)
      }
    }
    for (const { party, lines } of openingStock) {
      for (const { skuId, change } of lines)
        expect([party, skuId, (taken.get(`${party} ${skuId}`) ?? 0) <= change]).toEqual([party, skuId, true])
    }
  })
})

describe('the scans', () => {
  it('that make a case lie in one month, whatever day it is, after their goods left HQ', () => {
    const oldest = Math.max(...sightings.map(({ back }) => back))
    // The youngest goods among them left HQ so many days ago.
    const left = 22
    for (let day = '2028-01-01'; day < '2028-05-01'; day = plusDays(day, 1)) {
      const [first, last] = [plusDays(lastDay(day), -oldest), lastDay(day)]
      expect([day, first.slice(0, 7)]).toEqual([day, last.slice(0, 7)])
      expect([day, first > plusDays(day, -left)]).toEqual([day, true])
    }
  })

  it('sell no piece twice and none that was not there, and those who bind have bought before', () => {
    for (const counter of counters) {
      const sold = salesAt(counter)
      const came = [
        ...codedOrders.map(({ order, ...one }) => ({ ...one, buyer: order.buyer })),
        ...loads.map((one) => ({ ...one, comes: 0 })),
      ]
      const cases = came
        .filter(({ buyer, comes }) => buyer === counter.store && comes !== undefined)
        .flatMap(({ containers }) => containers)
        .filter(([sku]) => sku === counter.sku)
        .reduce((sum, [, , first, last]) => sum + last - first + 1, 0)
      expect([counter.store, counter.sku, sold.length < cases * productOf(counter.sku).packSize]).toEqual([
        counter.store,
        counter.sku,
        true,
      ])
      expect(sold.map(({ index }) => index)).toEqual(sold.map((_, i) => i))
      for (const { daysAgo, index } of purchases.filter(({ store, sku }) => store === counter.store && sku === counter.sku))
        expect([counter.store, index, sold[index]!.daysAgo > daysAgo]).toEqual([counter.store, index, true])
    }
  })
})
