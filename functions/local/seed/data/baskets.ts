import type { RequestedLine } from '@shared/orders/model'
import type { ListPrice, Offers } from '@shared/pricing/model'
import { numberOf } from './ids'
import type { SeedParty } from './parties'
import { partyOf } from './parties'
import { carries, priceLists } from './prices'
import { products, type SeedProduct, skuIds } from './products'
import { known, openingStock } from './stock'

/** What every buyer of a seller pays as of the first day, told from the lists: exact until a price changes. */
export function offersTo(buyer: SeedParty): Offers {
  const lists = priceLists.filter(
    ({ seller, kind, level, party }) =>
      seller === buyer.supplier && (kind === 'base' || (kind === 'level' && level === buyer.level) || (party && party === buyer.key)),
  )
  const prices = new Map<string, ListPrice[]>(products.map(({ skuId }) => [skuId, []]))
  for (const { kind, lines } of lists) {
    for (const line of lines) {
      if ('withdrawn' in line) continue
      const { skuId, price, per, ladder = [] } = line
      prices.get(skuId)!.push({ kind, version: 1, since: '', price: { price, per }, ladder })
    }
  }
  return new Map(
    products.map(({ skuId, name, multiple, minQuantity, packSize }) => [
      skuId,
      { skuId, name, multiple, minQuantity, packSize, prices: prices.get(skuId)! },
    ]),
  )
}

/** These stay as they were stocked, so that a demonstration finds one that is there, one that is few and one that is gone. */
const untouched: readonly string[] = Object.values(known)

/** What a buyer likes to order: everywhere the same for its whole history. */
export function favourites(buyer: SeedParty): SeedProduct[] {
  const seller = partyOf(buyer.supplier!)
  const count = buyer.kind === 'store' ? 14 : 26
  return products
    .filter((product) => product.onSale && !product.only && !untouched.includes(product.code) && carries(seller, product))
    .map((product) => ({ product, luck: numberOf(`${buyer.key} likes ${product.code}`, 1, 1_000_000) }))
    .sort((a, b) => a.luck - b.luck)
    .slice(0, count)
    .map(({ product }) => product)
}

/** Cartons of a line by the buyer's level. */
const cartons: Record<string, [number, number]> = { A: [60, 240], B: [20, 90], C: [5, 22], D: [1, 5] }

/** How much more or less than others of its level a buyer takes, in percent; these owe nearly all they may. */
const appetite = ({ key }: SeedParty) =>
  ({
    suzhou: 420,
    'zhuji-1': 130,
    kunshan: 300,
    gulou: 260,
    haishu: 280,
    'keqiao-3': 900,
    zj: 330,
    js: 300,
    hangzhou: 330,
    yuhang: 360,
    xihu: 300,
    wuxi: 260,
    jiangning: 260,
  })[key as string] ?? numberOf(`${key} appetite`, 40, 190)

const roundUp = (quantity: number, multiple: number) => Math.ceil(quantity / multiple) * multiple

/** Some favourites in the buyer's quantities, `times` as much as usual. */
export function basket(buyer: SeedParty, name: string, times = 1): RequestedLine[] {
  const liked = favourites(buyer)
  const [few, many] = buyer.kind === 'store' ? [4, 8] : [5, 10]
  const kinds = numberOf(`${name} kinds`, few!, many!) + (times > 1 ? 4 : 0)
  const from = numberOf(`${name} from`, 0, liked.length - 1)
  const chosen = liked.map((_, i) => liked[(from + 3 * i) % liked.length]!)
  return [...new Set(chosen)].slice(0, kinds).map(({ skuId, code, packSize, multiple, minQuantity }) => {
    const some = (numberOf(`${name} ${code}`, ...cartons[buyer.level!]!) * appetite(buyer) * times) / 100
    return { skuId, quantity: Math.max(minQuantity, roundUp(Math.round(some * packSize), multiple)) }
  })
}

/** What a seller can still promise while the history is made up: much of what it began with stays for whoever tries the demo. */
export class Shelf {
  private readonly left = new Map<string, number>()

  constructor(private readonly kept = 0.4) {
    for (const { party, lines } of openingStock) for (const { skuId, change } of lines) this.left.set(`${party} ${skuId}`, change)
    this.began = new Map(this.left)
  }
  private readonly began: ReadonlyMap<string, number>

  /** The lines of these that can be had. */
  has({ supplier }: SeedParty, lines: readonly RequestedLine[], kept = this.kept): RequestedLine[] {
    return lines.filter(({ skuId, quantity }) => {
      const at = `${supplier} ${skuId}`
      return (this.left.get(at) ?? 0) - quantity >= kept * (this.began.get(at) ?? 0)
    })
  }

  /** The same, taken. */
  take(buyer: SeedParty, lines: readonly RequestedLine[], kept = this.kept): RequestedLine[] {
    const had = this.has(buyer, lines, kept)
    for (const { skuId, quantity } of had)
      this.left.set(`${buyer.supplier} ${skuId}`, this.left.get(`${buyer.supplier} ${skuId}`)! - quantity)
    return had
  }
}

/** Filled and left: the last has more of a scarce thing than there is, and something that is gone. */
export const carts = (
  [
    ['zj-buyer', 'zj'],
    ['js-clerk', 'js'],
    ['hangzhou-buyer', 'hangzhou'],
    ['shaoxing-buyer', 'shaoxing'],
    ['kunshan-buyer', 'kunshan'],
    ['keqiao-3-buyer', 'keqiao-3'],
    ['yuhang-1-clerk', 'yuhang-1'],
    ['gulou-buyer', 'gulou'],
    ['keqiao-1-clerk', 'keqiao-1'],
  ] as const
).map(([person, party]) => {
  const lines = basket(partyOf(party), `${person} cart`)
  const scarce = [
    { skuId: skuIds[known.little], quantity: 240 },
    { skuId: skuIds[known.none], quantity: 15 },
  ]
  return { person, lines: person === 'keqiao-1-clerk' ? [...lines, ...scarce] : lines }
})
