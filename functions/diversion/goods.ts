import { gtin14 } from '@shared/catalog/gtin'
import { ssccOf } from '@shared/codes/gs1/sscc'
import { wayOf } from '@shared/codes/held'
import type { CodeBatch, Custody } from '@shared/codes/model'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { caseKey, holdersIn, itemKey, loose } from '../codes/scanStore'
import { batchOf } from '../codes/store'
import { hqId } from '../parties/store'
import { table } from '../platform/table'

/** What a sighted code is, and which way it went. */
export interface Goods {
  batch: CodeBatch
  uri: string
  sscc: string | undefined
  /** Who had it at that moment. */
  custody: Custody | undefined
  /** It has left the factory since, or before. */
  isShipped: boolean
}

/** Everything of a batch but what is void is fixed for life. */
const met = new Map<string, CodeBatch>()
const most = 500

async function batchMet(batchId: string): Promise<CodeBatch | undefined> {
  const known = met.get(batchId)
  if (known) return known
  const found = await batchOf(batchId, { eventually: true })
  if (found) met.set(batchId, found.batch)
  if (met.size > most) met.delete(met.keys().next().value!)
  return found?.batch
}

interface Of {
  batchId: string
  index: number
  at: Instant
}

/** One read unit for item and case, one more where the item lies in another case than the printed one. */
export async function goodsOf(serial: string, { batchId, index, at }: Of): Promise<Goods | undefined> {
  const batch = await batchMet(batchId)
  if (!batch) return undefined
  const { itemsPerCase, prefix, firstContainer, stem, gtin } = batch
  const printed = itemsPerCase ? ssccOf(prefix, firstContainer + Math.floor(index / itemsPerCase)) : undefined
  const eventually = { eventually: true }
  const [item, box] = await table.getMany([itemKey(serial), ...(printed ? [caseKey(printed)] : [])], eventually)
  const sscc = (item?.sscc as string | undefined) ?? printed
  const inside = sscc === printed ? box : sscc && sscc !== loose && (await table.get(caseKey(sscc), eventually))
  const holders = wayOf(holdersIn(inside || undefined), holdersIn(item))
  const last = holders.filter(({ shippedAt }) => shippedAt <= at).at(-1)
  // What a dealer gave back is nobody's from then on.
  const custody = last?.gaveBack && last.gaveBack.at <= at ? undefined : last
  return { batch, uri: `${stem}/01/${gtin14(gtin)}/21/${serial}`, sscc, custody, isShipped: holders.length > 0 }
}

let hq: PartyId | undefined
/** HQ never changes. */
export async function hqMet() {
  hq ??= await hqId()
  return hq
}
