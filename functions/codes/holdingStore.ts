import type { Custody } from '@shared/codes/model'
import { type Item as Row, table } from '../platform/table'

/**
 * Reads                                             key
 * what a party has: cases, and items by themselves  gsi1 HELD#<partyId>   /  <skuId>#<since>#<SSCC or serial>
 *
 * On the rows of cases and items (boxStore.ts, scanStore.ts), while anything of them is there.
 */
const pkOf = (partyId: string) => `HELD#${partyId}`

export interface Goods {
  skuId: string
  pieces: number
  /** SSCC or serial. */
  code: string
}

/** Where it stands in the list of what its holder has. */
export const heldAt = ({ holderId, shippedAt }: Custody, { skuId, pieces, code }: Goods) => ({
  ...{ gsi1pk: pkOf(holderId), gsi1sk: `${skuId}#${shippedAt}#${code}`, summary: { pieces } },
})
/** What takes it off that list. */
export const unheld = ['gsi1pk', 'gsi1sk', 'summary']

export interface HeldRow extends Goods {
  kind: 'case' | 'item'
  since: string
  sortKey: string
}

function heldIn({ gsi1sk, summary }: Row): HeldRow {
  const sortKey = String(gsi1sk)
  const [skuId, since, code] = sortKey.split('#') as [string, string, string]
  return { kind: code.length === ssccLength ? 'case' : 'item', skuId, since, code, pieces: Number((summary as Row).pieces), sortKey }
}
const ssccLength = 18

/** By product, of each the longest held first. */
export async function heldBy(partyId: string, after: string | undefined, limit: number): Promise<HeldRow[]> {
  const rows = await table.query({ index: 'gsi1', pk: pkOf(partyId), ...(after && { sk: { above: after } }), limit })
  return rows.map(heldIn)
}
