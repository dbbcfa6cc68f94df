import type { Person } from '../platform/shell/places'

const ids = { staffId: 'stf_01J00000000000000000000001', partyId: 'pty_01J00000000000000000000001' } as const
export const dealer = {
  staff: { staffId: ids.staffId, name: '陈宏远', roles: ['owner'] },
  party: { partyId: ids.partyId, kind: 'dealer', name: '宏远商贸' },
} as Person
export const clerk = {
  staff: { staffId: ids.staffId, name: '周敏', roles: ['orderDesk', 'admin'] },
  party: { partyId: ids.partyId, kind: 'hq', name: '岚谷食品' },
} as Person
