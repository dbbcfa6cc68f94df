import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { PartyId } from '../parties/model'
import { ReturnId } from '../returns/model'
import { ShipmentId } from '../shipments/model'
import { CaseToPack, Holding, HoldingSum, Load, PackedCase, ScanId, Sscc, Uri } from './model'

/** Which items a case holds: exactly these; none named means as it was printed. An item packed here leaves the case it lay in. */
export const packCase = endpoint({
  method: 'POST',
  path: '/cases/{sscc}/contents',
  title: '装箱：确认或改正一箱里装了哪些',
  who: { scope: 'party', hq: ['admin', 'warehouse'] },
  input: z.object({ sscc: Sscc, scanId: ScanId, uris: z.array(Uri).check(z.maxLength(1_000)) }),
  output: PackedCase,
  refusals: [
    ...['code.malformed', 'code.unknown', 'code.notCase', 'code.notItem', 'code.void', 'case.twice', 'case.otherProduct'],
    ...['case.tooFull', 'case.tooMany', 'case.shipped', 'case.shippedElsewhere', 'scan.duplicate', 'save.conflict'],
  ] as const,
})

/** What belongs into a case, how many, and what lies in it now. */
export const getCase = endpoint({
  method: 'GET',
  path: '/cases/{sscc}',
  title: '一箱：该装什么、装多少、现在装着多少',
  who: { scope: 'party', hq: ['admin', 'warehouse'] },
  input: z.object({ sscc: Sscc }),
  output: CaseToPack,
  refusals: ['code.unknown', 'code.notCase'],
})

export const getLoad = endpoint({
  method: 'GET',
  path: '/shipments/{shipmentId}/cases',
  title: '一张发货单已扫出、已扫入多少',
  who: { scope: 'deal', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ shipmentId: ShipmentId }),
  output: Load,
  refusals: ['shipment.unknown'],
})

/** How much of a return was scanned in: of a line `quantity` was let pass, `received` is back. For both sides. */
export const getReturnLoad = endpoint({
  method: 'GET',
  path: '/returns/{returnId}/cases',
  title: '一张退货单已扫回多少',
  who: { scope: 'deal', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ returnId: ReturnId }),
  output: Load,
  refusals: ['return.unknown'],
})

/**
 * What a party has by scan: cases, and items that left theirs; by product, of each the longest held first. Sold and bound items are gone. The first page
 * also says the sums by product; not `whole` where more than 2,000 cases and items were left out of them. HQ asks for anybody, a dealer for itself and
 * who is below it, a store for itself.
 */
export const listHoldings = endpoint({
  method: 'GET',
  path: '/holdings',
  title: '谁手里有什么：按码算的在手货',
  who: {
    scope: 'subtree',
    hq: ['admin', 'boss', 'channelManager', 'warehouse', 'orderDesk', 'salesRep'],
    dealer: 'any',
    store: 'any',
  },
  input: z.object({ partyId: z.optional(PartyId), after: z.optional(After) }),
  output: z.extend(pageOf(Holding), { sums: z.optional(z.array(HoldingSum)), whole: z.optional(z.boolean()) }),
})
