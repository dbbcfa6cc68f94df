import type { ListId, PriceLine } from '@shared/catalog/model'
import { type Instant, plusMs, shanghaiDate } from '@shared/kernel/time'
import type { ListKind } from '@shared/pricing/model'
import { idOf, numberOf } from './ids'
import { dealers, hq, type PartyKey, partyOf, type SeedParty } from './parties'
import { products, type SeedProduct } from './products'

export interface SeedList {
  listId: ListId
  seller: PartyKey
  name: string
  kind: ListKind
  level?: string
  party?: PartyKey
  until?: (now: Instant) => Instant
  lines: PriceLine[]
}

/** What a seller takes, in percent of what a store pays its dealer: from buyers of a level, and from everybody else. */
const percents: Record<string, Record<string, number>> = {
  hq: { base: 93, A: 78, B: 84, C: 89 },
  A: { base: 95, B: 85 },
  B: { base: 97, C: 91 },
  C: { base: 100 },
}
/** From how many cartons on it is 1.5 % less, and 3 %. */
const ladders: Record<string, readonly number[]> = { A: [100, 300], B: [50, 150], C: [30, 80], base: [20, 50] }

/** To the jiao. */
const priced = ({ price }: SeedProduct, percent: number) => Math.round((price * percent) / 1000) * 10

function line(product: SeedProduct, percent: number, steps: readonly number[] = []): PriceLine {
  const { skuId, per, packSize } = product
  const ladder = steps.map((cartons, i) => ({ from: cartons * packSize, price: priced(product, percent * (0.985 - 0.015 * i)), per }))
  return { skuId, price: priced(product, percent), per, ladder }
}

/** What a seller has on its shelves: of what its own supplier sells it, all but a few, and gifts for province dealers only there. */
export function carries({ key, kind, level, category, supplier }: SeedParty, product: SeedProduct): boolean {
  if (kind === 'hq') return true
  const fromHq = supplier === 'hq'
  if (product.only === 'premium' && level !== 'A') return false
  if (product.only === 'catering' && fromHq && level !== 'A' && category !== '餐饮') return false
  // The first ten of a category are everywhere.
  if (level === 'C' && Number(product.code.slice(1)) > 10 && numberOf(`${key} carries ${product.code}`, 1, 100) <= 40) return false
  return carries(partyOf(supplier!), product)
}

const listsOf = (seller: SeedParty): SeedList[] => {
  const offered = products.filter((product) => carries(seller, product))
  return Object.entries(percents[seller.level ?? 'hq']!).map(([whose, percent]) => ({
    listId: idOf('prl', `${seller.key} ${whose}`),
    seller: seller.key,
    ...(whose === 'base' ? { kind: 'base', name: '基准价目表' } : { kind: 'level', level: whose, name: `${whose} 级价目表` }),
    lines: offered.map((product) => line(product, percent, ladders[whose])),
  }))
}

const chosen = (percent: number, wanted: (product: SeedProduct) => boolean) =>
  products.filter(wanted).map((product) => line(product, percent))

/** The moment a Shanghai day begins. */
const midnight = (date: string): Instant => new Date(`${date}T00:00:00.000+08:00`).toISOString()
const afterNextYear = (now: Instant) => midnight(`${Number(shanghaiDate(now).slice(0, 4)) + 2}-01-01`)

export const priceLists: readonly SeedList[] = [
  ...[hq, ...dealers].flatMap(listsOf),
  {
    ...{ listId: idOf('prl', 'hangzhou party'), seller: 'hq', kind: 'party', party: 'hangzhou', name: '杭州永丰百汇茶饮专价' },
    lines: chosen(81, ({ category, only }) => category === 'tea' && !only),
  },
  {
    ...{
      listId: idOf('prl', 'js contract'),
      seller: 'hq',
      kind: 'contract',
      party: 'js',
      name: '江苏润通达水饮年度合同',
      until: afterNextYear,
    },
    lines: chosen(75, ({ category, only }) => category === 'water' && !only),
  },
]

/** Juices cost city dealers more from tomorrow on. */
export const priceRise = {
  listId: idOf('prl', 'hq B'),
  effectiveAt: (now: Instant) => midnight(shanghaiDate(plusMs(now, 24 * 3600_000))),
  lines: products.filter(({ category, only }) => category === 'juice' && !only).map((product) => line(product, 87, ladders.B)),
}
