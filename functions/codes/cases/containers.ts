import { isMalformed } from '@shared/codes/gs1/elements'
import { scanned } from '@shared/codes/gs1/scanned'
import { containerNumber } from '@shared/codes/gs1/sscc'
import type { CodeBatch } from '@shared/codes/model'
import { type RefusalCode, Refused } from '@shared/kernel/refused'
import { batchMet } from '../batches/batches'
import { authentic } from '../serials/authenticity'
import { caseAt } from '../serials/uris'
import { batchOf, batchWithContainer } from '../store'

/** A case or an item, as a code names it. */
export type Named = { uri: string; batch: CodeBatch } & (
  | { kind: 'case'; sscc: string; n: number }
  | { kind: 'item'; serial: string; index: number }
)

export interface Trouble {
  uri: string
  code: RefusalCode
  [detail: string]: unknown
}

/** Says of every code what is wrong with it, the first one's reason as the refusal's. */
export function refuseAll(troubles: readonly Trouble[]): void {
  const [first] = troubles
  if (first) throw new Refused(first.code, { codes: [...new Set(troubles.map(({ code }) => code))], lines: troubles })
}

/** More than anybody moves at once, so that two hundred pallets are no work for nothing. */
const most = 10_000

/**
 * What codes name, a pallet as its cases. Batches are read anew, so that what is void is void at once. Refuses what names neither item nor
 * container of ours, and what is too many (case.tooMany).
 */
export async function namedBy(uris: readonly string[]): Promise<Named[]> {
  const fresh = new Map<string, Promise<CodeBatch>>()
  const anew = (batch: CodeBatch) => {
    const { batchId } = batch
    if (!fresh.has(batchId))
      fresh.set(
        batchId,
        batchOf(batchId).then((found) => found?.batch ?? batch),
      )
    return fresh.get(batchId)!
  }
  const found: Named[] = []
  const troubles: Trouble[] = []
  const known: CodeBatch[] = []
  for (const uri of uris) {
    if (found.length > most) throw new Refused('case.tooMany', { cases: most })
    const code = scanned(uri)
    if (isMalformed(code)) troubles.push({ uri, code: 'code.malformed' })
    else if (code.kind === 'item') {
      const item = authentic(code)
      const met = item && (await batchMet(item.batch, { anyAge: true }))
      if (met) found.push({ uri, batch: await anew(met), kind: 'item', serial: code.serial, index: item.index })
      else troubles.push({ uri, code: 'code.unknown' })
    } else if (code.kind === 'container') {
      const batch = known.find((one) => placeIn(one, code.sscc) !== undefined) ?? (await batchWithContainer(code.sscc))
      const n = batch && placeIn(batch, code.sscc)
      if (n === undefined) troubles.push({ uri, code: 'code.unknown' })
      else {
        if (!known.includes(batch!)) known.push(batch!)
        const now = await anew(batch!)
        for (const one of casesAt(now, n)) found.push({ uri, batch: now, kind: 'case', sscc: caseAt(now, one), n: one })
      }
    } else troubles.push({ uri, code: 'code.notCase' })
  }
  refuseAll(troubles)
  return found
}

/** The how manieth container of its batch this is: cases, then pallets. */
function placeIn({ prefix, firstContainer, cases, pallets }: CodeBatch, sscc: string): number | undefined {
  const number = containerNumber(prefix, sscc)
  const n = number === undefined ? -1 : number - firstContainer
  return n >= 0 && n < cases + pallets ? n : undefined
}

function casesAt({ cases, casesPerPallet = 0 }: CodeBatch, n: number): number[] {
  if (n < cases) return [n]
  const first = (n - cases) * casesPerPallet
  return Array.from({ length: Math.min(casesPerPallet, cases - first) }, (_, i) => first + i)
}
