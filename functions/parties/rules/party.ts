import { Refused } from '@shared/kernel/refused'
import type { PartyInput } from '@shared/parties/api'
import { isLegalMove } from '@shared/parties/lifecycle'
import type { Party, PartyId } from '@shared/parties/model'
import type { Role } from '@shared/parties/roles'
import { apart } from './areas'

/** Who saves, what is there already, and who stands above it, nearest first. */
export interface Facts {
  by: { party: Pick<Party, 'partyId' | 'kind'>; roles: readonly Role[] }
  existing: Party | undefined
  above: readonly Party[]
}

/** An order is shown to everyone above its buyer in one commit, which takes a hundred writes. */
const deepest = 30

/** HQ places and changes any party; a dealer opens and keeps those directly below it; everyone sets how their own orders run. */
export function decideParty(input: PartyInput, facts: Facts): Party {
  const { existing } = facts
  return existing ? changed(input, existing, facts) : opened(input, facts)
}

/** The parent of a new party: the caller's own unless named. */
export const parentOf = ({ parentId }: PartyInput, { party }: Facts['by']): PartyId => parentId ?? party.partyId

function opened(input: PartyInput, { by, above }: Facts): Party {
  const { partyId, kind, name, division } = input
  if (kind === 'hq') throw problem('kind', '总部只能在开通时建立')
  const parentId = parentOf(input, by)
  if (by.party.kind !== 'hq' && (by.party.kind === 'store' || parentId !== by.party.partyId)) throw new Refused('actor.forbidden')
  if (above.length >= deepest) throw problem('parentId', `渠道最多 ${deepest} 层`)
  const [parent] = above
  if (!parent) throw new Refused('party.unknown', { partyId: parentId })
  if (parent.kind === 'store') throw problem('parentId', '门店下面不能再有客户')
  if (parent.lifecycle === 'exited') throw new Refused('party.suspended', { partyId: parentId })
  const lifecycle = input.lifecycle ?? (by.party.kind === 'hq' ? 'active' : 'applied')
  if (lifecycle !== 'applied' && (by.party.kind !== 'hq' || lifecycle !== 'active'))
    throw new Refused('party.moveIllegal', { to: lifecycle })
  return {
    partyId,
    kind,
    name,
    parentId,
    supplierId: supplier(input.supplierId ?? parentId, parentId, above, by),
    ...optional(input, undefined),
    ...territory(input, undefined, by),
    division,
    lifecycle,
    steps: input.steps ?? { approval: true, funds: true },
    repMayOrder: consent(input, false, by, false),
    // One entry for each who may sell to it, so that the catalog can write its terms without reading.
    terms: Object.fromEntries(above.map((one) => [one.partyId, {}])),
  }
}

function changed(input: PartyInput, existing: Party, { by, above }: Facts): Party {
  const isOwn = existing.partyId === by.party.partyId
  if (!isOwn && by.party.kind !== 'hq' && existing.parentId !== by.party.partyId) throw new Refused('actor.forbidden')
  const { kind, parentId = existing.parentId } = input
  if (kind !== existing.kind || parentId !== existing.parentId) throw new Refused('party.parentFixed')
  const { lifecycle = existing.lifecycle } = input
  if (!isLegalMove(existing.lifecycle, lifecycle)) {
    throw new Refused('party.moveIllegal', { from: existing.lifecycle, to: lifecycle })
  }
  const supplierId = input.supplierId ?? existing.supplierId
  const { category: _c, level: _l, territory: _t, ...rest } = existing
  const wanted: Party = {
    ...rest,
    name: input.name,
    division: input.division,
    lifecycle,
    ...optional(input, existing),
    ...territory(input, existing, by),
    ...(supplierId && supplierId !== existing.supplierId && { supplierId: supplier(supplierId, existing.parentId, above, by) }),
    steps: input.steps ?? existing.steps,
    repMayOrder: consent(input, existing.repMayOrder, by, isOwn),
  }
  if (isOwn && !mayChangeOwn(existing, wanted, by)) throw new Refused('actor.forbidden')
  // The level picks the supplier's prices, and who may buy is the supplier's affair too.
  const isSupplied = by.party.kind === 'hq' || isOwn || existing.supplierId === by.party.partyId
  if (!isSupplied && (wanted.level !== existing.level || lifecycle !== existing.lifecycle)) throw new Refused('actor.forbidden')
  return wanted
}

/** What others decide of a party (level, place, state) it cannot decide itself; HQ's admin answers to nobody, but HQ does not close. */
function mayChangeOwn(existing: Party, wanted: Party, { party, roles }: Facts['by']): boolean {
  if (party.kind === 'hq') return roles.includes('admin') && existing.lifecycle === wanted.lifecycle
  return isSame({ ...existing, steps: wanted.steps, repMayOrder: wanted.repMayOrder }, wanted)
}

/** That a rep may order in its name is for a party itself to allow, or for HQ, whose reps they are: not for the dealer above. */
function consent({ repMayOrder }: PartyInput, before: boolean, { party }: Facts['by'], isOwn: boolean): boolean {
  if (repMayOrder === undefined || repMayOrder === before) return before
  if (!isOwn && party.kind !== 'hq') throw new Refused('actor.forbidden')
  return repMayOrder
}

/** A dealer sells to those it opened; only HQ lets another party above supply them. */
function supplier(wanted: PartyId, parentId: PartyId | undefined, above: readonly Party[], { party }: Facts['by']): PartyId {
  if (!above.some(({ partyId }) => partyId === wanted)) throw new Refused('party.supplierInvalid')
  if (wanted !== parentId && party.kind !== 'hq') throw new Refused('actor.forbidden')
  return wanted
}

/** Absent stays, null goes. */
function optional(input: PartyInput, existing: Party | undefined): Pick<Party, 'category' | 'level'> {
  const category = input.category === undefined ? existing?.category : input.category
  const level = input.level === undefined ? existing?.level : input.level
  return { ...(category && { category }), ...(level && { level }) }
}

/** HQ alone states where a dealer may sell: scans elsewhere are held against it. */
function territory(input: PartyInput, existing: Party | undefined, { party }: Facts['by']): Pick<Party, 'territory'> {
  const before = existing?.territory
  const wanted = input.territory === undefined ? before : input.territory ? apart(input.territory) : undefined
  if (`${wanted}` !== `${before}`) {
    if (party.kind !== 'hq') throw new Refused('actor.forbidden')
    if (wanted && input.kind !== 'dealer') throw problem('territory', '只有经销商有销售区域')
  }
  return { ...(wanted && { territory: wanted }) }
}

const fields = [
  'name',
  'supplierId',
  'category',
  'level',
  'division',
  'territory',
  'lifecycle',
  'steps',
  'repMayOrder',
  'kind',
  'parentId',
] as const

/** Whether saving would change nothing: a command sent again. */
export const isSame = (a: Party, b: Party): boolean => fields.every((field) => text(a[field]) === text(b[field]))
const text = (value: Party[(typeof fields)[number]]) =>
  typeof value === 'object' && !Array.isArray(value)
    ? JSON.stringify([value.approval, value.funds, value.autoApprove?.upTo, value.autoApprove?.discount, value.autoReceiveDays])
    : `${value}`

const problem = (field: string, said: string) => new Refused('input.invalid', { issues: [{ field, problem: said }] })
