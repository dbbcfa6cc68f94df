import { describe, expect, it } from '@jest/globals'
import type { PartyInput } from '@shared/parties/api'
import { isLegalMove, nextOf } from '@shared/parties/lifecycle'
import { Lifecycle, type Party } from '@shared/parties/model'
import { decideParty, type Facts } from './party'

const ids = {
  hq: 'pty_01J00000000000000000000HQ0',
  dealer: 'pty_01J0000000000000000DEALER',
  city: 'pty_01J00000000000000000CITY0',
  store: 'pty_01J0000000000000000STORE0',
} as const
const usual = {
  name: '某某商贸',
  division: '310115',
  lifecycle: 'active',
  steps: { approval: true, funds: true },
  repMayOrder: false,
} as const
const hq: Party = { ...usual, partyId: ids.hq, kind: 'hq' }
const dealer: Party = { ...usual, partyId: ids.dealer, kind: 'dealer', parentId: ids.hq, supplierId: ids.hq }
const city: Party = { ...usual, partyId: ids.city, kind: 'dealer', parentId: ids.dealer, supplierId: ids.dealer }
const store: Party = { ...usual, partyId: ids.store, kind: 'store', parentId: ids.city, supplierId: ids.city }

const admin: Facts['by'] = { party: hq, roles: ['admin'] }
const manager: Facts['by'] = { party: hq, roles: ['channelManager'] }
const ownerOf = (party: Party): Facts['by'] => ({ party, roles: ['owner'] })
const input = (over: Partial<PartyInput> = {}): PartyInput => ({
  partyId: ids.store,
  kind: 'store',
  name: '惠民超市',
  division: '310115',
  ...over,
})
const same = (party: Party, over: Partial<PartyInput> = {}): PartyInput => {
  const { partyId, kind, name, division } = party
  return { partyId, kind, name, division, ...over }
}
/** The code of the refusal, or the party decided. */
const decided = (sent: PartyInput, facts: Facts) => {
  try {
    return decideParty(sent, facts)
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('opening a party', () => {
  const open = (over: Partial<PartyInput>, by: Facts['by'], above: readonly Party[] = [city, dealer, hq]) =>
    decided(input(over), { by, existing: undefined, above })

  it.each([
    ['by HQ, anywhere', { parentId: ids.city }, admin, 'active', ids.city],
    ['by a channel manager', { parentId: ids.city }, manager, 'active', ids.city],
    ['by HQ, supplied by HQ', { parentId: ids.city, supplierId: ids.hq }, admin, 'active', ids.hq],
    ['by HQ, as an application', { parentId: ids.city, lifecycle: 'applied' as const }, admin, 'applied', ids.city],
    ['by the dealer above it', {}, ownerOf(city), 'applied', ids.city],
  ])('%s', (_case, over, by, lifecycle, supplierId) => {
    expect(open(over, by)).toMatchObject({
      lifecycle,
      supplierId,
      parentId: ids.city,
      terms: { [ids.city]: {}, [ids.dealer]: {}, [ids.hq]: {} },
    })
  })

  it.each([
    ['as another HQ', { kind: 'hq' as const }, admin, [hq], 'input.invalid'],
    ['below a store', { parentId: ids.store }, admin, [store, city], 'input.invalid'],
    ['below nobody known', { parentId: ids.city }, admin, [], 'party.unknown'],
    ['below a party that has left', { parentId: ids.city }, admin, [{ ...city, lifecycle: 'exited' as const }], 'party.suspended'],
    ['supplied from beside', { parentId: ids.city, supplierId: ids.store }, admin, undefined, 'party.supplierInvalid'],
    ['half way to active', { parentId: ids.city, lifecycle: 'contracted' as const }, admin, undefined, 'party.moveIllegal'],
    ['as active by a dealer', { lifecycle: 'active' as const }, ownerOf(city), undefined, 'party.moveIllegal'],
    ['by a dealer below its child', { parentId: ids.city }, ownerOf(dealer), undefined, 'actor.forbidden'],
    ['by a dealer past itself', { supplierId: ids.hq }, ownerOf(city), undefined, 'actor.forbidden'],
    ['by a store', {}, ownerOf(store), [store, city], 'actor.forbidden'],
  ])('refused: %s', (_case, over, by, above, refused) => {
    expect(open(over, by, above)).toBe(refused)
  })
})

describe('changing a party', () => {
  const aboveOf: Record<string, readonly Party[]> = {
    [ids.hq]: [],
    [ids.dealer]: [hq],
    [ids.city]: [dealer, hq],
    [ids.store]: [city, dealer, hq],
  }
  const change = (party: Party, over: Partial<PartyInput>, by: Facts['by']) =>
    decided(same(party, over), { by, existing: party, above: aboveOf[party.partyId]! })

  it.each([
    ['HQ changes any', store, { level: 'B' }, manager],
    ['a dealer its child', store, { name: '惠民' }, ownerOf(city)],
    ['HQ itself, by its admin', hq, { name: '山泉食品' }, admin],
    ['a store its consent to reps', store, { repMayOrder: true }, ownerOf(store)],
    ['a dealer its own steps', city, { steps: { approval: false, funds: false } }, ownerOf(city)],
    ['HQ chooses any supplier above', store, { supplierId: ids.hq }, admin],
    ['HQ states where a dealer sells', dealer, { territory: ['3101', '33'] }, manager],
  ])('%s', (_case, party, over, by) => {
    expect(change(party, over, by)).toMatchObject(over)
  })

  it.each([
    ['a dealer its grandchild', store, { name: '惠民' }, ownerOf(dealer), 'actor.forbidden'],
    ['a dealer its parent', dealer, { name: '惠民' }, ownerOf(city), 'actor.forbidden'],
    ['a dealer its own level', city, { level: 'S' }, ownerOf(city), 'actor.forbidden'],
    ['a dealer its own place', city, { division: '330100' }, ownerOf(city), 'actor.forbidden'],
    ['a dealer its own territory', city, { territory: ['33'] }, ownerOf(city), 'actor.forbidden'],
    ['a dealer that of its child', city, { territory: ['33'] }, ownerOf(dealer), 'actor.forbidden'],
    ['the territory of a store', store, { territory: ['33'] }, admin, 'input.invalid'],
    ['a channel manager HQ', hq, { name: '山泉食品' }, manager, 'actor.forbidden'],
    ['an admin the state of HQ', hq, { lifecycle: 'suspended' as const }, admin, 'actor.forbidden'],
    ['the parent', store, { parentId: ids.dealer }, admin, 'party.parentFixed'],
    ['the kind', store, { kind: 'dealer' as const }, admin, 'party.parentFixed'],
    ['the supplier of HQ', hq, { supplierId: ids.dealer }, admin, 'party.supplierInvalid'],
    ['the consent of its store to reps', store, { repMayOrder: true }, ownerOf(city), 'actor.forbidden'],
    ['its own supplier', store, { supplierId: ids.store }, admin, 'party.supplierInvalid'],
    ['the supplier, by the dealer left out', store, { supplierId: ids.hq }, ownerOf(city), 'actor.forbidden'],
    ['straight from active to gone', store, { lifecycle: 'exited' as const }, admin, 'party.moveIllegal'],
  ])('refused: %s', (_case, party, over, by, refused) => {
    expect(change(party, over, by)).toBe(refused)
  })

  it('keeps a supplier that HQ chose when the dealer changes something else', () => {
    expect(change({ ...store, supplierId: ids.hq }, { name: '惠民' }, ownerOf(city))).toMatchObject({ supplierId: ids.hq })
  })
})

describe('a territory', () => {
  const above = [dealer, hq]
  const has = { ...city, territory: ['3101', '33'] }
  const saved = (party: Party, over: Partial<PartyInput>, by = admin) => decideParty(same(party, over), { by, existing: party, above })

  it('is kept in order, without what lies inside the rest', () => {
    expect(saved(city, { territory: ['3306', '33', '310115', '3101', '33'] }).territory).toEqual(['3101', '33'])
  })
  it('stays when nothing is said of it, also by who may not change it, and goes with null', () => {
    expect(saved(has, { name: '新名' }, ownerOf(dealer)).territory).toEqual(has.territory)
    expect(saved(has, { territory: ['33', '3101'] }, ownerOf(dealer)).territory).toEqual(has.territory)
    expect('territory' in saved(has, { territory: null })).toBe(false)
  })
  it('is HQ’s alone to state of a new dealer', () => {
    const opening = { partyId: ids.city, kind: 'dealer', name: '新商贸', division: '330600', territory: ['3306'] } as const
    const facts = { existing: undefined, above: [dealer, hq] }
    expect(decided({ ...opening, territory: ['3306'], parentId: ids.dealer }, { ...facts, by: admin })).toMatchObject({
      territory: ['3306'],
    })
    expect(decided({ ...opening, territory: ['3306'] }, { ...facts, by: ownerOf(dealer) })).toBe('actor.forbidden')
  })
})

describe('the life of a party', () => {
  const states = Lifecycle.options
  it('reaches every state from an application, and leaves every one but the last', () => {
    const reached = new Set<string>(['applied'])
    for (const state of reached) for (const next of nextOf[state as Lifecycle]) reached.add(next)
    expect([...reached].sort()).toEqual([...states].sort())
    expect(states.filter((state) => nextOf[state].length === 0)).toEqual(['exited'])
  })

  it('has these moves and no other', () => {
    const moves = states.flatMap((from) => states.filter((to) => from !== to && isLegalMove(from, to)).map((to) => `${from} ${to}`))
    expect(moves).toEqual([
      'applied reviewed',
      'applied exited',
      'reviewed contracted',
      'reviewed exited',
      'contracted active',
      'contracted exited',
      'active suspended',
      'suspended active',
      'suspended exited',
    ])
  })
})
