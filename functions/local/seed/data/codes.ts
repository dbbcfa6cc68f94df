import { idOf } from './ids'
import type { SeedOrder } from './orders'
import { type PartyKey, partyOf } from './parties'
import { leaderOf } from './people'
import { productOf, type SkuCode, skuIds } from './products'

export type CodedSku = Extract<SkuCode, 'T11' | 'T03' | 'J03' | 'J10' | 'S05' | 'S06' | 'W07'>

interface SeedBatch {
  sku: CodedSku
  batchId: `bat_${string}`
  cases: number
  casesPerPallet: number
  lot: string
  covert?: true
  /** Cases whose labels came out badly. */
  voided?: readonly [number, number]
}

type More = Pick<SeedBatch, 'covert' | 'voided'>
const batch = (sku: CodedSku, cases: number, casesPerPallet: number, lot: string, more: More = {}): SeedBatch => ({
  ...{ sku, batchId: idOf('bat', `codes of ${sku}`), cases, casesPerPallet, lot, ...more },
})

/** Who has codes on every piece. A case holds what a carton does. */
export const batches: readonly SeedBatch[] = [
  batch('T11', 120, 20, 'T11-2609A'),
  batch('T03', 120, 20, 'T03-2609B'),
  batch('J03', 100, 20, 'J03-2609A'),
  batch('J10', 80, 20, 'J10-2610A'),
  batch('S05', 120, 20, 'S05-2608C', { covert: true }),
  batch('S06', 120, 20, 'S06-2609A'),
  batch('W07', 50, 10, 'W07-2610D', { voided: [48, 49] }),
]

/** Containers of a batch, from the first to the last, both included. */
export type Containers = readonly [sku: CodedSku, what: 'cases' | 'pallets', first: number, last: number]

interface SeedLoad {
  buyer: PartyKey
  /** The shipment that leaves so many days ago. */
  leaves: number
  containers: readonly Containers[]
}

/** What was scanned onto shipments of the eight weeks; what they bring goes on from there, so that each dealer has had it before it sends it on. */
export const loads: readonly SeedLoad[] = [
  { buyer: 'zj', leaves: 52, containers: [['T11', 'pallets', 0, 3]] },
  { buyer: 'shaoxing', leaves: 36, containers: [['T11', 'pallets', 0, 1]] },
  { buyer: 'keqiao', leaves: 17, containers: [['T11', 'cases', 0, 6]] },
  { buyer: 'zj', leaves: 34, containers: [['T03', 'pallets', 0, 3]] },
  { buyer: 'shaoxing', leaves: 30, containers: [['T03', 'pallets', 0, 1]] },
  {
    buyer: 'yuhang',
    leaves: 22,
    containers: [
      ['J03', 'pallets', 0, 0],
      ['S06', 'pallets', 0, 1],
      ['J10', 'pallets', 0, 2],
    ],
  },
  { buyer: 'hangzhou', leaves: 35, containers: [['S05', 'pallets', 0, 1]] },
  { buyer: 'hangzhou', leaves: 24, containers: [['J03', 'pallets', 1, 2]] },
  { buyer: 'gongshu', leaves: 26, containers: [['S05', 'cases', 0, 2]] },
  { buyer: 'keqiao-3', leaves: 11, containers: [['W07', 'cases', 0, 26]] },
  { buyer: 'hangzhou', leaves: 1, containers: [['S05', 'pallets', 5, 5]] },
  { buyer: 'js', leaves: 1, containers: [['S06', 'pallets', 5, 5]] },
]

/** Stores’ orders whose cases are scanned all the way: what came, and what is on its way still. */
const rows: readonly (readonly [buyer: PartyKey, leaves: number, comes: number | undefined, containers: readonly Containers[]])[] = [
  ['keqiao-1', 10, 8, [['T11', 'cases', 0, 2]]],
  ['keqiao-1', 1, undefined, [['T11', 'cases', 3, 4]]],
  ['shangyu', 16, 14, [['T03', 'cases', 0, 3]]],
  [
    'yuhang-1',
    12,
    10,
    [
      ['J03', 'cases', 0, 2],
      ['S06', 'cases', 0, 1],
    ],
  ],
  ['yuhang-1', 1, undefined, [['J03', 'cases', 3, 4]]],
  ['gongshu', 1, undefined, [['S05', 'cases', 3, 4]]],
]

export interface CodedOrder {
  order: SeedOrder
  leaves: number
  comes: number | undefined
  containers: readonly Containers[]
}

export const codedOrders: readonly CodedOrder[] = rows.map(([buyer, leaves, comes, containers], i) => {
  const seller = partyOf(partyOf(buyer).supplier!)
  const lines = containers.map(([sku, , first, last]) => ({ skuId: skuIds[sku], quantity: (last - first + 1) * productOf(sku).packSize }))
  const approve = { name: 'approve' as const, by: leaderOf(seller.key).key, minutesLater: 25 }
  const order: SeedOrder = {
    ...{ orderId: idOf('ord', `${buyer} coded ${i}`), buyer, by: leaderOf(buyer).key, daysAgo: leaves + 2, minute: 560 + 7 * i, lines },
    ...{ moves: seller.steps?.approval === false ? [] : [approve], over: false },
  }
  return { order, leaves, comes, containers }
})
