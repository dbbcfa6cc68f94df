import type { CodeBatch, Custody, Purpose, ScanAction, ScanPlace, Verdict } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import type { Kind, Role } from '@shared/parties/roles'
import { isWithin } from '@shared/places/divisions'
import { cityOf } from '@shared/places/seats'
import { isVoid } from './voiding'

/** Who scans: staff of a party, or anybody. */
export type Scanner = { partyId: string; kind: Kind; roles: readonly Role[] } | undefined

/** Codes that are not ours, from one address within an hour, after which nothing more is told. Many phones share one address. */
export const mostGuesses = 100

const inspectors: readonly Role[] = ['admin', 'channelManager', 'salesRep']
const keepers: readonly Role[] = ['owner', 'warehouse', 'clerk']
const isOneOf = (scanner: NonNullable<Scanner>, roles: readonly Role[]) => scanner.roles.some((role) => roles.includes(role))

/** Whether this person may scan for this purpose. */
export function mayScan(purpose: Purpose, scanner: Scanner) {
  if (purpose === 'verify') return
  if (!scanner) throw new Refused('actor.forbidden')
  const { kind } = scanner
  const isAllowed = purpose === 'inspect' ? kind === 'hq' && isOneOf(scanner, inspectors) : kind !== 'hq' && isOneOf(scanner, keepers)
  // Who is no store sells by orders.
  if (!isAllowed || (purpose === 'sell' && kind !== 'store')) throw new Refused('actor.forbidden')
}

/** Where a genuine item stands, whoever asks; `ours` where nothing is wrong with it. */
export type Standing = 'void' | 'notShipped' | 'elsewhere' | 'ours'

interface Facts {
  batch: Pick<CodeBatch, 'cases' | 'voided'>
  index: number
  custody: Custody | undefined
  place: ScanPlace | undefined
}

export function standingOf({ batch, index, custody, place }: Facts): Standing {
  if (isVoid(batch.voided, index)) return 'void'
  // Goods without cases leave the factory unseen, so that nothing can be said of it.
  if (!custody) return batch.cases > 0 ? 'notShipped' : 'ours'
  const division = divisionOf(place, custody.areas)
  return division && !isWithin(custody.areas, division) ? 'elsewhere' : 'ours'
}

/** As it was told; of a point the nearest city, near a border that of the territory; undefined where it is no city of ours. */
export const divisionOf = (place: ScanPlace | undefined, areas?: readonly string[]): string | undefined =>
  place && 'divisionCode' in place ? place.divisionCode : cityOf(place, areas)

/** What is told: `n` is the how manieth verification this is. Who is no staff learns nothing of territories. */
export function verdictOf(standing: Standing, purpose: Purpose, n: number, scanner: Scanner): Verdict {
  if (standing === 'void' || standing === 'notShipped') return standing
  if (standing === 'elsewhere' && scanner) return 'elsewhere'
  return purpose === 'verify' && n > 1 ? 'repeat' : 'genuine'
}

/** What the scanner may do next. Opened goods of a batch with covert codes are bound by that code only. */
export function actionsFor(
  verdict: Verdict,
  scanner: Scanner,
  { covert = false, proven = false }: { covert?: boolean; proven?: boolean },
): ScanAction[] {
  const inspects: ScanAction[] = scanner?.kind === 'hq' && isOneOf(scanner, inspectors) ? ['inspect'] : []
  if (verdict === 'forged' || verdict === 'void' || verdict === 'notShipped') return [...inspects, 'report']
  const binds: ScanAction[] = covert && !proven ? ['uncover'] : ['bind']
  if (!scanner) return [...binds, 'report']
  if (scanner.kind === 'hq') return [...inspects, 'report']
  if (!isOneOf(scanner, keepers)) return ['report']
  return scanner.kind === 'store' ? ['receive', 'sell', ...binds, 'report'] : ['receive', 'report']
}

/** Who has the goods is told to HQ and to who has them: dealers learn nothing of each other. */
export const isTold = (custody: Custody | undefined, scanner: Scanner): boolean =>
  custody !== undefined && (scanner?.kind === 'hq' || scanner?.partyId === custody.holderId)
