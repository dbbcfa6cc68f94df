import type { Purpose } from '@shared/codes/model'
import type { Role } from '@shared/parties/roles'
import type { Person } from '../../platform/shell/places'
import type { Waiting } from '../waiting/task'

const keepers: readonly Role[] = ['owner', 'warehouse', 'clerk']
const inspectors: readonly Role[] = ['admin', 'channelManager', 'salesRep']

/** What a chip chooses: a purpose of a scan, or the bonus for a case that a store opens. */
export type Use = Purpose | 'claim'

export const labelOf = (use: Use) => (use === 'claim' ? '开箱领奖' : purposeLabel[use])

export const purposeLabel: Record<Purpose, string> = { verify: '验真', receive: '收货', sell: '卖出', inspect: '巡查' }

const titles: Partial<Record<string, string>> = { claim: '开箱领奖', bind: '绑定', report: '举报' }

/** What a scan was for, over its answer. */
export const titleOf = ({ task }: Waiting): string => (task.kind === 'scan' ? purposeLabel[task.purpose] : (titles[task.kind] ?? '验真'))

/** What this person may scan for; the server decides again. */
export function purposesOf(person: Person | undefined): Use[] {
  const has = (roles: readonly Role[]) => !!person?.staff.roles.some((role) => roles.includes(role))
  const kind = person?.party.kind
  if (kind === 'hq') return has(inspectors) ? ['verify', 'inspect'] : ['verify']
  if (!has(keepers)) return ['verify']
  return kind === 'store' ? ['verify', 'receive', 'sell', 'claim'] : ['verify', 'receive']
}
