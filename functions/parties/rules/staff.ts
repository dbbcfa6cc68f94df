import { Refused } from '@shared/kernel/refused'
import type { StaffInput } from '@shared/parties/api'
import { type Kind, type Role, rolesOf } from '@shared/parties/roles'
import type { Staff } from '@shared/parties/staff'

/** A person as asked for, fitting the party's kind; what is absent stays as it is. */
export function decideStaff(input: StaffInput, kind: Kind, existing: Staff | undefined): Staff {
  const { staffId, partyId, name } = input
  if (existing && existing.partyId !== partyId) throw new Refused('staff.duplicate')
  const roles = [...new Set(input.roles)]
  const strange = roles.filter((role) => !rolesOf(kind).includes(role))
  if (strange.length > 0) throw problem('roles', `这类单位没有角色：${strange.join('、')}`)
  const isRep = roles.includes('salesRep')
  if (!isRep && input.areas?.length) throw problem('areas', '只有业务员才有负责区域')
  const areas = isRep ? [...new Set(input.areas ?? existing?.areas ?? [])] : []
  const disabled = input.disabled ?? existing?.disabled ?? false
  const bound = existing?.bound
  return { staffId, partyId, name, roles, areas, disabled, ...(bound !== undefined && { bound }), ...limits(input, existing) }
}

/** Absent stays, null goes. */
function limits(input: StaffInput, existing: Staff | undefined): Pick<Staff, 'approval' | 'spending'> {
  const approval = input.approval === undefined ? existing?.approval : input.approval
  const spending = input.spending === undefined ? existing?.spending : input.spending
  return { ...(approval && { approval }), ...(spending && { spending }) }
}

const leading: readonly Role[] = ['admin', 'owner']
/** Whether this person can run the party: somebody always must. */
export const leads = (staff: Staff | undefined): boolean => !!staff && !staff.disabled && staff.roles.some((role) => leading.includes(role))

/** How many more (1, 0 or -1) can run the party after the change. */
export const leadersChange = (before: Staff | undefined, after: Staff): 1 | 0 | -1 => {
  const was = leads(before)
  const is = leads(after)
  return was === is ? 0 : is ? 1 : -1
}

/** Whether saving would change nothing: a command sent again. */
export const isSame = (a: Staff, b: Staff): boolean =>
  a.name === b.name &&
  a.disabled === b.disabled &&
  a.roles.join() === b.roles.join() &&
  a.areas.join() === b.areas.join() &&
  limitsOf(a) === limitsOf(b)
const limitsOf = ({ approval, spending }: Staff) =>
  JSON.stringify([approval && [approval.amount, approval.discount], spending && [spending.limit, spending.per]])

const problem = (field: string, said: string) => new Refused('input.invalid', { issues: [{ field, problem: said }] })
