import type { Decision, DiversionSummary } from '@shared/diversion/model'
import { mostSaid, type Side, type Stated, type Statement } from '@shared/diversion/statements'
import { Refused } from '@shared/kernel/refused'
import { type Instant, plusMs } from '@shared/kernel/time'
import type { Kind, Role } from '@shared/parties/roles'
import type { Staff } from '@shared/parties/staff'

/** So long after the case is closed a dealer may still speak. */
const appealMs = 7 * 24 * 3600_000

type Case = DiversionSummary
/** Before that nothing is settled. */
const isClosed = ({ status }: Pick<Case, 'status'>) => status === 'penalised' || status === 'dismissed'

interface Heard {
  question?: string | undefined
  /** HQ itself, which nobody hears. */
  hqId: string
  at: Instant
}

/** The case with its hearing open; undefined where it stands so already, with this question or for none. */
export function heard(summary: Case, said: readonly Statement[], { question, hqId, at }: Heard): Case | undefined {
  if (summary.dealerId === hqId) throw new Refused('diversionCase.nobodyToHear')
  if (summary.heardSince) {
    if (question && !said.some(({ side, hidden, text }) => side === 'hq' && !hidden && text === question))
      throw new Refused('diversionCase.heard')
    return undefined
  }
  if (isClosed(summary)) throw new Refused('diversionCase.moved', { status: summary.status })
  return { ...summary, heardSince: at, updatedAt: at }
}

/** The case with whom it sends; undefined where that stands already. */
export function sent(
  summary: Case,
  rep: Staff | undefined,
  { note, hqId, at }: { note?: string | undefined; hqId: string; at: Instant },
): Case | undefined {
  const { staffId, note: before } = summary.inspection ?? {}
  if (rep && rep.staffId === staffId && note === before) return undefined
  if (isClosed(summary)) throw new Refused('diversionCase.moved', { status: summary.status })
  if (rep?.partyId !== hqId || rep.disabled || !rep.roles.includes('salesRep')) throw new Refused('diversionCase.noRep')
  return { ...summary, inspection: { staffId: rep.staffId, name: rep.name, ...(note && { note }), at }, hiddenAt: at }
}

interface Speaker {
  kind: Kind
  roles: readonly Role[]
  staffId: Staff['staffId']
  name: string
}

/** For whom somebody who sees the case speaks. A rep who was not sent for it only reads. */
export function sideOf({ kind, roles, staffId }: Speaker, { inspection }: Pick<Case, 'inspection'>): Side {
  if (kind !== 'hq') return 'dealer'
  if (roles.some((role) => role === 'admin' || role === 'channelManager')) return 'hq'
  if (inspection?.staffId !== staffId) throw new Refused('diversionCase.notSent')
  return 'inspector'
}

/** What an inspector found may name a shop or who told of it: HQ passes on what the dealer is to know. */
export function statement(
  { statementId, text, photoIds = [], hidden }: Stated,
  side: Side,
  { staffId, name }: Speaker,
  at: Instant,
): Statement {
  const isHidden = side === 'inspector' || (side === 'hq' && hidden === true)
  return {
    ...{ statementId, at, side, by: { staffId, name }, text },
    ...(photoIds.length > 0 && { photoIds }),
    ...(isHidden && { hidden: true as const }),
  }
}

/** The case after this was said, if it may still be. */
export function stated(summary: Case, decisions: readonly Decision[], said: readonly Statement[], { side, hidden, at }: Statement): Case {
  const closedAt = isClosed(summary) ? decisions.at(-1)?.at : undefined
  if (side === 'dealer' && closedAt && at > plusMs(closedAt, appealMs)) throw new Refused('diversionCase.hearingClosed')
  if (said.filter((before) => before.side === side).length >= mostSaid[side]) throw new Refused('diversionCase.saidEnough')
  return { ...summary, ...(side === 'dealer' && { statedAt: at }), ...(hidden ? { hiddenAt: at } : { updatedAt: at }) }
}

/** Whether what was said under this id is what is said again. */
export const isSameStatement = (a: Statement, b: Statement): boolean =>
  (['side', 'text', 'hidden'] as const).every((field) => a[field] === b[field]) &&
  a.by.staffId === b.by.staffId &&
  (a.photoIds ?? []).join() === (b.photoIds ?? []).join()
