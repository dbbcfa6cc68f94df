import type { Session } from '@shared/identity/model'
import type { Kind, Role } from '@shared/parties/roles'
import { pages } from '../pages'
import type { IconName } from '../ui/Icon'

export interface Place {
  path: string
  label: string
  /** What a kind of party calls it, where that differs. */
  labels?: Partial<Record<Kind, string>>
  icon: IconName
  /** Who may see it: the roles of each kind of party. */
  who: Partial<Record<Kind, readonly Role[] | 'any'>>
  /** The heading it stands under in the side bar. */
  group: '日常' | '生意' | '一物一码' | '往来' | '账号'
  /** In the tab bar of a phone; such a page lies in the main package. */
  tab?: true | readonly Kind[]
}

const everyone = { hq: 'any', dealer: 'any', store: 'any' } as const
const office = ['admin', 'boss', 'channelManager', 'orderDesk', 'creditController', 'finance', 'warehouse'] as const

/** Every page one can go to by the tab bar, the side bar or 「我的」, in that order. */
export const places = {
  home: { path: pages.home, label: '首页', icon: 'home', who: everyone, group: '日常', tab: true },
  mall: { path: pages.mall, label: '商城', icon: 'shop', who: { hq: ['salesRep'], dealer: 'any', store: 'any' }, group: '日常', tab: true },
  scan: { path: pages.scan, label: '扫码', icon: 'scan', who: everyone, group: '日常', tab: true },
  desk: {
    path: pages.desk,
    label: '订单台',
    labels: { dealer: '客户订单' },
    icon: 'inbox',
    who: { hq: office, dealer: 'any' },
    group: '日常',
    tab: true,
  },
  orders: {
    path: pages.orders,
    label: '订单',
    icon: 'ledger',
    who: { hq: ['salesRep'], dealer: 'any', store: 'any' },
    group: '日常',
    // A dealer's fifth tab is what its customers order: its own orders are a tap from home.
    tab: ['hq', 'store'],
  },
  sending: {
    path: pages.sending,
    label: '发货',
    icon: 'truck',
    who: { hq: ['admin', 'orderDesk', 'warehouse'], dealer: ['owner', 'warehouse'] },
    group: '日常',
  },
  parcels: { path: pages.parcels, label: '收货', icon: 'box', who: { dealer: 'any', store: 'any' }, group: '日常' },
  claims: {
    path: pages.claims,
    label: '理赔',
    icon: 'shield',
    who: { hq: ['admin', 'boss', 'channelManager', 'orderDesk', 'finance', 'warehouse'], dealer: 'any', store: 'any' },
    group: '生意',
  },
  returns: {
    path: pages.returns,
    label: '退货',
    icon: 'undo',
    who: { hq: office, dealer: 'any', store: 'any' },
    group: '生意',
  },
  packing: { path: pages.packing, label: '装箱', icon: 'boxes', who: { hq: ['admin', 'warehouse'] }, group: '日常' },
  sellOut: { path: pages.sellOut, label: '动销', icon: 'chart', who: { hq: office, dealer: 'any', store: 'any' }, group: '生意' },
  batches: {
    path: pages.batches,
    label: '发码',
    icon: 'tag',
    who: { hq: ['admin', 'boss', 'channelManager', 'warehouse', 'orderDesk'] },
    group: '一物一码',
  },
  bonus: {
    path: pages.bonus,
    label: '门店奖励',
    icon: 'gift',
    who: { hq: ['admin', 'boss', 'channelManager', 'finance'], store: 'any' },
    group: '往来',
  },
  myItems: {
    path: pages.myItems,
    label: '我的商品',
    icon: 'tag',
    who: { store: ['owner', 'warehouse', 'clerk'] },
    group: '往来',
  },
  privileges: {
    path: pages.privileges,
    label: '绑定权益',
    icon: 'gift',
    who: { hq: ['admin', 'boss', 'channelManager', 'finance'] },
    group: '一物一码',
  },
  diversion: {
    path: pages.diversion,
    label: '窜货案件',
    icon: 'shield',
    who: { hq: ['admin', 'boss', 'channelManager', 'salesRep'] },
    group: '一物一码',
  },
  ownCases: {
    path: pages.ownCases,
    label: '窜货案件',
    icon: 'shield',
    who: { dealer: ['owner', 'buyer'], store: ['owner', 'buyer'] },
    group: '一物一码',
  },
  floorPrices: {
    path: pages.floorPrices,
    label: '限价',
    icon: 'tag',
    who: { hq: ['admin', 'boss', 'channelManager', 'salesRep'] },
    group: '一物一码',
  },
  codeHistory: {
    path: pages.codeHistory,
    label: '码查询',
    icon: 'search',
    who: { hq: ['admin', 'boss', 'channelManager', 'warehouse', 'orderDesk', 'salesRep'] },
    group: '一物一码',
  },
  holdings: {
    path: pages.holdings,
    label: '在手货',
    icon: 'boxes',
    who: { hq: ['admin', 'boss', 'channelManager', 'warehouse', 'orderDesk', 'salesRep'], dealer: 'any', store: 'any' },
    group: '一物一码',
  },
  products: { path: pages.products, label: '商品', icon: 'box', who: { hq: 'any' }, group: '生意' },
  priceLists: {
    path: pages.priceLists,
    label: '价目表',
    icon: 'ladder',
    who: { hq: ['admin', 'boss', 'channelManager', 'finance'], dealer: ['owner'] },
    group: '生意',
  },
  ranges: {
    path: pages.ranges,
    label: '可见范围',
    icon: 'eye',
    who: { hq: ['admin', 'boss', 'channelManager', 'finance'], dealer: ['owner'] },
    group: '生意',
  },
  stock: { path: pages.stock, label: '库存', icon: 'boxes', who: everyone, group: '生意' },
  parties: { path: pages.parties, label: '客户', icon: 'tree', who: { hq: 'any', dealer: 'any' }, group: '往来' },
  rebindings: {
    path: pages.rebindings,
    label: '换绑申请',
    icon: 'swap',
    who: { hq: ['admin', 'channelManager'] },
    group: '往来',
  },
  sign: { path: pages.dealerSign, label: '客户码', icon: 'scan', who: { dealer: ['owner', 'clerk'] }, group: '往来' },
  customers: { path: pages.customers, label: '我的客户', icon: 'users', who: { dealer: ['owner', 'clerk'] }, group: '往来' },
  finance: {
    path: pages.finance,
    label: '收款',
    icon: 'inbox',
    who: { hq: ['admin', 'boss', 'creditController', 'finance'], dealer: ['owner', 'clerk'] },
    group: '往来',
  },
  statementDesk: {
    path: pages.statementDesk,
    label: '客户对账',
    icon: 'doc',
    who: { hq: ['admin', 'boss', 'channelManager', 'creditController', 'finance'], dealer: ['owner', 'clerk'] },
    group: '往来',
  },
  creditLines: {
    path: pages.creditLines,
    label: '授信',
    icon: 'wallet',
    who: { hq: ['admin', 'boss', 'creditController', 'finance'], dealer: ['owner'] },
    group: '往来',
  },
  myCredit: {
    path: pages.myCredit,
    label: '我的往来',
    icon: 'wallet',
    who: { dealer: ['owner', 'buyer', 'clerk'], store: ['owner', 'buyer', 'clerk'] },
    group: '往来',
  },
  myPayments: {
    path: pages.myPayments,
    label: '付款',
    icon: 'send',
    who: { dealer: ['owner', 'buyer', 'clerk'], store: ['owner', 'buyer', 'clerk'] },
    group: '往来',
  },
  myStatements: {
    path: pages.statements,
    label: '对账单',
    icon: 'ledger',
    who: { dealer: ['owner', 'clerk'], store: ['owner', 'clerk'] },
    group: '往来',
  },
  staff: {
    path: pages.staff,
    label: '员工',
    icon: 'users',
    who: { hq: ['admin', 'boss', 'channelManager'], dealer: ['owner'], store: ['owner'] },
    group: '账号',
  },
  settings: { path: pages.settings, label: '交易设置', icon: 'settings', who: { hq: ['admin'], dealer: ['owner'] }, group: '账号' },
  me: { path: pages.me, label: '我的', icon: 'user', who: everyone, group: '账号', tab: true },
} as const satisfies Record<string, Place>

export type PlaceName = keyof typeof places
export type Person = Pick<Session, 'staff' | 'party'>
export type Shown = Omit<Place, 'labels' | 'who'> & { name: PlaceName }

export function maySee(name: PlaceName, { staff, party }: Person): boolean {
  const roles = (places[name] as Place).who[party.kind]
  return roles === 'any' || staff.roles.some((role) => roles?.includes(role))
}

/** All that this person can go to, as their kind of party calls it. */
export const placesOf = (person: Person): Shown[] =>
  (Object.keys(places) as PlaceName[])
    .filter((name) => maySee(name, person))
    .map((name) => {
      const { labels, who: _, ...place }: Place = places[name]
      return { ...place, name, label: labels?.[person.party.kind] ?? place.label }
    })

const isTab = ({ tab }: Shown, { party }: Person) => tab === true || !!tab?.includes(party.kind)

export const tabsOf = (person: Person): Shown[] => placesOf(person).filter((place) => isTab(place, person))
/** What a phone reaches from 「我的」 because the tab bar has no room for it. */
export const othersOf = (person: Person): Shown[] => placesOf(person).filter((place) => !isTab(place, person))
