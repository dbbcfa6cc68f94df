import { describe, expect, it } from '@jest/globals'
import { rolesOf } from '@shared/parties/roles'
import type { Staff } from '@shared/parties/staff'
import { aPerson } from '../../testing/examples'
import { apart } from './areas'
import { decideStaff, isSame, leadersChange } from './staff'

const { disabled: _d, areas: _a, ...asked } = aPerson()
const code = (work: () => unknown) => {
  try {
    work()
    return 'ok'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a person as asked for', () => {
  it.each(['hq', 'dealer', 'store'] as const)('of a %s has its roles and no others', (kind) => {
    const all = [...new Set([...rolesOf('hq'), ...rolesOf('store')])]
    const fitting = all.filter((role) => code(() => decideStaff({ ...asked, roles: [role] }, kind, undefined)) === 'ok')
    expect(fitting.sort()).toEqual([...rolesOf(kind)].sort())
  })

  it('has areas only as a rep, and loses them with the role', () => {
    const rep = decideStaff({ ...asked, roles: ['salesRep', 'boss'], areas: ['31', '31', '3301'] }, 'hq', undefined)
    expect(rep.areas).toEqual(['31', '3301'])
    expect(decideStaff({ ...asked, roles: ['salesRep'] }, 'hq', rep).areas).toEqual(['31', '3301'])
    expect(decideStaff({ ...asked, roles: ['boss'] }, 'hq', rep).areas).toEqual([])
  })

  it('keeps the limits nobody speaks of, and loses those that are taken away', () => {
    const limits = { approval: { amount: 100 }, spending: { limit: 50, per: 'day' as const } }
    expect(decideStaff({ ...asked, ...limits }, 'dealer', undefined)).toMatchObject(limits)
    expect(decideStaff(asked, 'dealer', aPerson(limits))).toMatchObject(limits)
    const without = decideStaff({ ...asked, approval: null, spending: null }, 'dealer', aPerson(limits))
    expect([without.approval, without.spending]).toEqual([undefined, undefined])
    expect([isSame(aPerson(limits), aPerson({ ...limits })), isSame(aPerson(limits), without)]).toEqual([true, false])
    expect(isSame(aPerson(limits), aPerson({ ...limits, spending: { limit: 50, per: 'month' } }))).toBe(false)
  })

  it('stays as it was where nothing is said, and stays with the party', () => {
    expect(decideStaff(asked, 'dealer', aPerson({ disabled: true, bound: true }))).toMatchObject({ disabled: true, bound: true })
    expect(code(() => decideStaff({ ...asked, partyId: 'pty_01J0000000000000000000OTHER' }, 'dealer', aPerson()))).toBe('staff.duplicate')
  })
})

describe('who can run the party', () => {
  const owner = aPerson()
  const clerk = aPerson({ roles: ['clerk'] })
  const out = aPerson({ disabled: true })
  it.each<[string, Staff | undefined, Staff, number]>([
    ['a new owner', undefined, owner, 1],
    ['a new clerk', undefined, clerk, 0],
    ['an owner who stays', owner, { ...owner, name: '李雷' }, 0],
    ['an owner who becomes clerk', owner, clerk, -1],
    ['an owner who is disabled', owner, out, -1],
    ['an owner who comes back', out, owner, 1],
    ['a disabled owner who becomes clerk', out, { ...clerk, disabled: true }, 0],
    ['a clerk who becomes owner', clerk, owner, 1],
  ])('%s', (_case, before, after, change) => {
    expect(leadersChange(before, after)).toBe(change)
  })
})

it('areas are looked through once each', () => {
  expect(apart(['3301', '31', '310115', '33', '3101', '44', '44'])).toEqual(['31', '33', '44'])
  expect(apart(['310115', '3301'])).toEqual(['310115', '3301'])
  expect(apart([])).toEqual([])
})
