import { describe, expect, it } from '@jest/globals'
import { Role, rolesOf } from '@shared/parties/roles'
import { capabilities, endpoints } from '../platform/endpoints'
import { permissionTable } from './permissions'

describe('the table of who may call what', () => {
  it('says for each operation the roles of each kind of party, and how far they reach', () => {
    const { logIn, saveStaff, me } = endpoints as Record<string, (typeof endpoints)[string]>
    expect(permissionTable({ logIn: logIn!, saveStaff: saveStaff!, me: me! }).split('\n')).toEqual([
      '| operation | call                 | hq     | dealer | store  | scope   |',
      '| --------- | -------------------- | ------ | ------ | ------ | ------- |',
      '| logIn     | POST /sessions       | anyone | anyone | anyone | –       |',
      '| saveStaff | PUT /staff/{staffId} | admin  | owner  | owner  | subtree |',
      '| me        | GET /me              | any    | any    | any    | self    |',
    ])
  })

  it('has every operation once, and no two on one path', () => {
    const names = Object.values(capabilities).flatMap((one) => Object.keys(one))
    expect(Object.keys(endpoints).sort()).toEqual(names.sort())
    const calls = Object.values(endpoints).map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`)
    expect(new Set(calls).size).toBe(calls.length)
  })

  it.each(Object.entries(endpoints))('%s names only roles that the kind of party has', (_name, { who }) => {
    if (who === 'anyone') return
    for (const kind of ['hq', 'dealer', 'store'] as const) {
      const named = who[kind] === 'any' ? [] : (who[kind] ?? [])
      expect(named.filter((role) => !rolesOf(kind).includes(role) || !Role.options.includes(role))).toEqual([])
    }
  })
})
