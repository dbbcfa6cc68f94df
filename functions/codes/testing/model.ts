import { type Back, items, onPaper, perCase, type Way } from './yard'

/** Who has something, by which paper. */
interface Has {
  by: 'hq' | 'dealer' | 'other' | 'store'
  shipment?: Way
  isReceived?: boolean
  cameBy?: Back | undefined
}
interface Item {
  /** The case it lies in, also when it is gone out of it since. */
  inside: number | undefined
  /** By itself. */
  own: Has | undefined
  isVoid: boolean
  isSold: boolean
  owner: number | undefined
}

const ends: Record<Way | Back, [Has['by'], Has['by']]> = {
  ...{ hqToDealer: ['hq', 'dealer'], hqToOther: ['hq', 'other'], dealerToStore: ['dealer', 'store'] },
  ...{ dealerBack: ['dealer', 'hq'], storeBack: ['store', 'dealer'] },
} as const

/** What a list names: cases by number, items by index. */
export interface List {
  cases: number[]
  items: number[]
}

/** What codes are worth, in fifty lines: each command says whether it is taken, and takes it. */
export class Model {
  boxes: Has[] = Array.from({ length: Math.ceil(items / perCase) }, () => ({ by: 'hq' }))
  items: Item[] = Array.from({ length: items }, (_, i) => ({
    ...{ inside: Math.floor(i / perCase), own: undefined, isVoid: false, isSold: false, owner: undefined },
  }))
  loaded: Record<string, number> = {}

  hasOf({ inside, own }: Item): Has {
    return own ?? (inside === undefined ? { by: 'hq' } : this.boxes[inside]!)
  }
  private isGone = ({ isSold, owner }: Item) => isSold || owner !== undefined
  private lying = (n: number) => this.items.filter((item) => item.inside === n)
  pieces = (n: number) => this.lying(n).filter((item) => !this.isGone(item)).length

  /** Each named once, no item beside its case, none void or gone, each as `fits` wants it, and together no more than on paper. */
  private move(
    paper: string,
    { cases, items: named }: List,
    fits: (has: Has) => boolean,
    next: (has: Has) => Has,
    isLimited = true,
  ): boolean {
    const some = named.map((i) => this.items[i]!)
    const isOnce = new Set(cases).size === cases.length && new Set(named).size === named.length
    if (!isOnce || some.some(({ inside, own }) => !own && inside !== undefined && cases.includes(inside))) return false
    if (some.some((item) => item.isVoid || this.isGone(item) || !fits(this.hasOf(item)))) return false
    if (cases.some((n) => this.lying(n).some(({ isVoid }) => isVoid) || !fits(this.boxes[n]!))) return false
    const pieces = named.length + cases.reduce((all, n) => all + this.pieces(n), 0)
    const sum = (this.loaded[paper] ?? 0) + pieces
    if (isLimited && sum > onPaper) return false
    this.loaded[paper] = sum
    for (const item of some) {
      item.own = next(this.hasOf(item))
      item.inside = undefined
    }
    for (const n of cases) this.boxes[n] = next(this.boxes[n]!)
    return true
  }

  ship(way: Way, list: List): boolean {
    const [from, to] = ends[way]
    return this.move(
      way,
      list,
      ({ by }) => by === from,
      () => ({ by: to, shipment: way }),
    )
  }

  receive(way: Way, list: List): boolean {
    const [, to] = ends[way]
    const fits = ({ by, shipment, isReceived }: Has) => by === to && shipment === way && !isReceived
    return this.move(`${way}.in`, list, fits, (has) => ({ ...has, isReceived: true }), false)
  }

  giveBack(way: Back, list: List): boolean {
    const [from, to] = ends[way]
    const fits = ({ by, cameBy }: Has) => by === from && cameBy !== way
    return this.move(way, list, fits, () => ({ by: to, cameBy: way, isReceived: true }))
  }

  pack(n: number, wanted: readonly number[]): boolean {
    if (this.boxes[n]!.by !== 'hq') return false
    const printed = this.items.flatMap((item, i) => (Math.floor(i / perCase) === n && !item.isVoid ? [i] : []))
    const named = (wanted.length > 0 ? wanted : printed).map((i) => this.items[i]!)
    const isFree = (item: Item) => !item.isVoid && !this.isGone(item) && this.hasOf(item).by === 'hq'
    if (named.length > perCase || new Set(named).size < named.length || !named.every(isFree)) return false
    for (const item of this.lying(n)) item.inside = undefined
    for (const item of named) Object.assign(item, { inside: n, own: undefined })
    return true
  }

  sell(i: number): boolean {
    const item = this.items[i]!
    const { by } = this.hasOf(item)
    // Told by the verdict, not refused.
    if (item.isVoid || by === 'hq') return true
    if (item.isSold || by !== 'store') return false
    item.isSold = true
    return true
  }

  bind(i: number, by: number): boolean {
    const item = this.items[i]!
    if (item.owner === by) return true
    if (item.owner !== undefined || item.isVoid || this.hasOf(item).by === 'hq') return false
    item.owner = by
    return true
  }

  take(i: number): boolean {
    const item = this.items[i]!
    const has = this.hasOf(item)
    if (item.isVoid || has.by === 'hq') return true
    if (this.isGone(item)) return false
    if (has.by === 'store') return has.shipment !== undefined && this.receive(has.shipment, { cases: [], items: [i] })
    if (has.by !== 'dealer') return false
    Object.assign(item, { inside: undefined, own: { by: 'store', isReceived: true } satisfies Has })
    return true
  }
}
