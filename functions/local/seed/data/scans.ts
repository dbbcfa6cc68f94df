import type { Purpose } from '@shared/codes/model'
import { plusDays } from '@shared/kernel/time'
import type { ConsumerKey } from '../client'
import type { CodedSku } from './codes'
import { numberOf } from './ids'
import type { PartyKey } from './parties'
import { partyOf } from './parties'
import { leaderOf, type PersonKey } from './people'
import { productOf } from './products'

/** What a coded product brings whom: points a piece to who binds it; fen to a store for a case opened and for a consumer's binding; the least to be asked for a piece. */
export const rewards: readonly { sku: CodedSku; points: number; perCase: number; perScan: number; dailyCap: number; floor: number }[] = [
  { sku: 'T11', points: 10, perCase: 300, perScan: 20, dailyCap: 2_000, floor: 450 },
  { sku: 'T03', points: 10, perCase: 300, perScan: 20, dailyCap: 2_000, floor: 420 },
  { sku: 'J03', points: 15, perCase: 500, perScan: 30, dailyCap: 3_000, floor: 450 },
  { sku: 'J10', points: 15, perCase: 400, perScan: 30, dailyCap: 2_000, floor: 550 },
  { sku: 'S05', points: 30, perCase: 900, perScan: 50, dailyCap: 4_000, floor: 980 },
  { sku: 'S06', points: 25, perCase: 600, perScan: 50, dailyCap: 3_000, floor: 1_280 },
  { sku: 'W07', points: 5, perCase: 300, perScan: 10, dailyCap: 2_000, floor: 280 },
]

interface Counter {
  store: PartyKey
  by: PersonKey
  sku: CodedSku
  /** Sells since so many days ago, about so many pieces a day, more at the end of a week. */
  since: number
  daily: number
  /** Cases opened for their bonus. */
  opened: number
}

/** Where pieces are sold by scan, from the first case on. */
export const counters: readonly Counter[] = [
  { store: 'keqiao-1', by: 'keqiao-1-clerk', sku: 'T11', since: 7, daily: 2, opened: 2 },
  { store: 'keqiao-3', by: 'keqiao-3-warehouse', sku: 'W07', since: 7, daily: 3, opened: 4 },
  { store: 'shangyu', by: 'shangyu-owner', sku: 'T03', since: 13, daily: 1, opened: 3 },
  { store: 'yuhang-1', by: 'yuhang-1-clerk', sku: 'J03', since: 9, daily: 2, opened: 2 },
  { store: 'yuhang-1', by: 'yuhang-1-owner', sku: 'S06', since: 9, daily: 1, opened: 1 },
  { store: 'gongshu', by: 'gongshu-clerk', sku: 'S05', since: 13, daily: 1, opened: 2 },
]

/** What a counter sold when: whole days ago, the minute of the day (of today, how many minutes ago), the piece, which is the next one of its cases. */
export function salesAt({ store, sku, since, daily }: Counter): { daysAgo: number; minute: number; index: number }[] {
  let index = 0
  return Array.from({ length: since + 1 }, (_, i) => since - i).flatMap((daysAgo) => {
    const pieces = numberOf(`${store} ${sku} sold ${daysAgo}`, daily - 1, daily + 1) + (daysAgo % 7 < 2 ? daily : 0)
    const [low, high] = daysAgo === 0 ? [3, 120] : [480, 1_290]
    const minutes = Array.from({ length: pieces }, (_, i) => numberOf(`${store} ${sku} ${daysAgo} ${i} sold at`, low, high))
    return minutes.sort((a, b) => (daysAgo === 0 ? b - a : a - b)).map((minute) => ({ daysAgo, minute, index: index++ }))
  })
}

/** Cases that a store opens, in time: after they came, before anybody binds what was in them. */
export function openedIn(store: PartyKey): { sku: CodedSku; at: number; daysAgo: number; minute: number }[] {
  const first = store === 'gongshu' ? 20 : store === 'shangyu' ? 13 : 7
  const all = counters
    .filter((one) => one.store === store)
    .flatMap(({ sku, opened }) => Array.from({ length: opened }, (_, at) => ({ sku, at })))
  return all.map((one, i) => ({ ...one, daysAgo: first - (i >> 1), minute: 880 + 25 * (i & 1) }))
}

/** Who bought, looked, and made it theirs; one in three does so twice. */
export interface Purchase {
  by: ConsumerKey
  store: PartyKey
  sku: CodedSku
  index: number
  city: string
  daysAgo: number
  minute: number
}
const consumers = 19
export const purchases: readonly Purchase[] = counters
  .flatMap(({ store, sku, daily }) => Array.from({ length: daily + 3 }, (_, index) => ({ store, sku, index })))
  .map((one, i) => ({
    ...{ ...one, by: `consumer-${1 + (i % consumers)}` as const, city: partyOf(one.store).division },
    ...{ daysAgo: 5 - (i % 5), minute: numberOf(`purchase ${i}`, 500, 1_300) },
  }))
  .sort((a, b) => b.daysAgo - a.daysAgo || a.minute - b.minute)

/** A store keeps a piece for itself. */
export const kept: readonly { store: PartyKey; sku: CodedSku; index: number }[] = [
  { store: 'yuhang-1', sku: 'J03', index: 70 },
  { store: 'shangyu', sku: 'T03', index: 58 },
]

/** A dealer's sign at its counter: the last is another dealer's already. */
export const joins: readonly { by: ConsumerKey; dealer: PartyKey }[] = [
  { by: 'consumer-21', dealer: 'keqiao' },
  { by: 'consumer-22', dealer: 'keqiao' },
  { by: purchases.find(({ store }) => store === 'yuhang-1')!.by, dealer: 'hangzhou' },
]

export interface Sighted {
  sku: CodedSku
  index: number
  purpose: Purpose
  by: PersonKey | ConsumerKey
  city?: string
  /** Days before the last day of the month's scans. */
  back: number
  minute: number
}

/** Of each such shopper two pieces that lie side by side: more of one dealer's is heard of nobody. */
const shopper = (index: number): ConsumerKey => `consumer-${30 + ((index >> 1) % 40)}`

/** So many pieces from a case on, each seen once in a city. */
function seen(sku: CodedSku, fromCase: number, city: string | undefined, backs: readonly number[], by?: PersonKey): Sighted[] {
  const first = fromCase * productOf(sku).packSize
  return backs.map((back, i) => ({
    ...{ sku, index: first + i, purpose: by ? 'inspect' : 'verify', back, minute: numberOf(`${sku} ${first + i} seen`, 500, 1_320) },
    ...{ by: by ?? shopper(first + i), ...(city && { city }) },
  }))
}

/** Goods of one dealer, sold by whom it never supplied: a load of them in one city, some more around it. */
const diverted = [
  ...seen('T03', 10, '320500', [2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 4]),
  ...seen('T03', 11, '320200', [1, 3, 3, 5]),
  ...seen('T03', 12, '310100', [3, 6]),
  ...seen('T03', 5, '330600', [1, 1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9]),
  ...seen('T03', 13, undefined, [2, 5]),
]
/** An inspector finds three pieces of another dealer’s on a shelf. */
const found = [...seen('J03', 6, '330602', [3, 3, 3], 'hq-rep-shaoxing'), ...seen('J03', 8, '330110', [1, 2, 4, 4, 6])]
/** Somebody’s guests took them home. */
const takenHome = [...seen('J03', 22, '330900', [1, 2, 2, 3, 3, 4, 6, 6, 8]), ...seen('J03', 25, '330100', [1, 3, 5, 7, 9])]
/** People travel. */
const honest = [...seen('T11', 10, '330600', [1, 2, 4, 5, 8]), ...seen('T11', 12, '330200', [4]), ...seen('S05', 20, '330100', [2, 6])]

/** Of scans that belong together: all of them in one calendar month, the last that has had twelve days. */
export function lastDay(today: string): string {
  const day = Number(today.slice(8))
  return day > 11 ? today : plusDays(today, -day)
}

export const sightings: readonly Sighted[] = [...diverted, ...found, ...takenHome, ...honest]

/** What the desk made of them; the first stays open. */
export const decided = [
  { dealer: 'yuhang', outcome: 'verified', reason: '越城货架上扫到 3 件余杭的货，经销商承认有一车调给了熟人' },
  { dealer: 'hangzhou', outcome: 'dismissed', reason: '舟山一家民宿团购后带走，订单和付款都对得上' },
] as const satisfies readonly { dealer: PartyKey; outcome: string; reason: string }[]

/** What is said to the case that stays open: asked, looked at, told in confidence, answered. */
export const hearing = {
  dealer: 'shaoxing',
  question: '你的货在苏州、无锡和上海扫到 17 件，请说明卖给了谁，最好附上送货单。',
  inspector: 'hq-rep-shaoxing',
  note: '去苏州姑苏区看货架，记下箱码尾号',
  found: '姑苏区三家便利店货架上都有，箱码和绍兴那一批连号，店主说是一辆面包车送来的。',
  hidden: '举报人说比平时便宜 1 块，箱子侧面贴着绍兴的送货单。先不要让经销商知道是哪家店。',
  answer: '有 60 箱卖给一个做企业团购的客户，说是发员工福利，当场付的现金。送货单拍在下面，不知道他拉去了苏州。',
} as const satisfies Record<string, string> & { dealer: PartyKey; inspector: PersonKey }

/** Below the floor, with a photo of the shelf. */
export const report = { by: 'hq-rep-jiangsu', sku: 'T03', index: 10 * 15 + 12, price: 299, city: '320508' } as const

/** What people tell of codes: of a dealer's goods, of a label that is none of ours, and, found untrue, of a price. */
export const told = [
  {
    ...{ by: 'consumer-20', sku: 'T03', index: 10 * 15 + 3, isOurs: true, kind: 'diverted', city: '320500' },
    note: '苏州姑苏区一家便利店，比平时便宜 1 块，箱子侧面贴着绍兴的送货单',
  },
  {
    by: 'keqiao-1-owner',
    sku: 'T11',
    index: 40,
    isOurs: false,
    kind: 'forged',
    city: '330600',
    note: '瓶身印得发虚，是上门推销的人拿来的样品',
  },
  {
    ...{ by: 'gongshu-owner', sku: 'S05', index: 20 * 6, isOurs: true, kind: 'price', price: 950, city: '330100' },
    ...{ note: '隔壁店卖 9 块 5', dismissed: '当天是总部的周年活动价' },
  },
] as const satisfies readonly Told[]
interface Told {
  by: PersonKey | ConsumerKey
  sku: CodedSku
  index: number
  /** Else a character of it is another. */
  isOurs: boolean
  kind: 'diverted' | 'forged' | 'price'
  price?: number
  city: string
  note: string
  dismissed?: string
}

export const payout = { store: 'yuhang-1', amount: 1_000, reference: '微信转账 1015' } as const satisfies {
  store: PartyKey
  amount: number
  reference: string
}

/** Whose customers HQ has looked at once. */
export const lookedAt: PartyKey = 'yuhang'
export const ownerOf = (store: PartyKey) => leaderOf(store).key
