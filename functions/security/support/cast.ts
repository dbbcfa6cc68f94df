import { newId } from '@shared/kernel/id'
import type { Party, PartyId } from '@shared/parties/model'
import { type Role, rolesOf } from '@shared/parties/roles'
import type { Staff } from '@shared/parties/staff'
import { generateKeyPair, SignJWT } from 'jose'
import { attachFiles } from '../../files/attachStore'
import { handler as onOrderSubmitted } from '../../orders/onOrderSubmitted'
import { commit } from '../../platform/table'
import { anOpenUpload, aPhoto } from '../../testing/photos'
import { aParty, aStaff, signedIn } from '../../testing/world'
import { type GoodsSent, goodsSent } from './goodsSent'
import type { Ask } from './lambdas'
import { returnAsked } from './returnsAsked'

/**
 * hq ─ dealer ─ store, city ─ cityStore, direct (below the dealer, but HQ supplies it)
 *    └ sibling ─ siblingStore          └ gone (exited)
 * Everybody buys and sells; each has names and figures that occur nowhere else.
 */
export const tree = {
  hq: { kind: 'hq', name: '山泉食品总部', division: '330100' },
  dealer: { kind: 'dealer', name: '江南商贸', division: '310115', above: 'hq' },
  store: { kind: 'store', name: '惠民超市', division: '310115', above: 'dealer' },
  city: { kind: 'dealer', name: '姑苏批发', division: '310104', above: 'dealer' },
  cityStore: { kind: 'store', name: '平江便利', division: '310104', above: 'city' },
  direct: { kind: 'store', name: '直供门店', division: '310101', above: 'dealer', supplier: 'hq' },
  sibling: { kind: 'dealer', name: '塞北粮油', division: '150102', above: 'hq' },
  siblingStore: { kind: 'store', name: '敕勒川超市', division: '150102', above: 'sibling', repMayOrder: true },
  gone: { kind: 'dealer', name: '退网商贸', division: '310115', above: 'hq', lifecycle: 'exited' },
} as const
export type Member = keyof typeof tree
export const members = Object.keys(tree) as Member[]

const people: Record<Member, string> = {
  hq: '管总部',
  dealer: '钱江南',
  store: '惠小民',
  city: '苏姑苏',
  cityStore: '平小江',
  direct: '直小供',
  sibling: '巴特尔',
  siblingStore: '乌兰托娅',
  gone: '退小网',
}

/** Figures that give away whose they are wherever they turn up. */
export const figures = {
  stock: { hq: 8_181_811, dealer: 7_171_717, city: 6_161_616, sibling: 4_242_424 },
  limit: {
    dealer: 717_171_700,
    store: 717_100_100,
    city: 616_161_600,
    sibling: 424_242_400,
    siblingStore: 424_200_200,
    direct: 818_100_100,
  },
  paid: { dealer: 7_171_719, store: 7_100_103, city: 6_161_619, sibling: 4_242_429, siblingStore: 4_200_203 },
  price: { hq: 818_111, dealer: 717_117, city: 616_116, sibling: 424_224, siblingAtHq: 424_111, dealerAtHq: 717_111 },
} as const
type Seller = keyof typeof figures.stock
type Buyer = keyof typeof figures.limit
const senders = ['dealer', 'store', 'sibling', 'siblingStore'] as const
type Sender = (typeof senders)[number]
const suppliers: Record<Buyer, Seller> = {
  dealer: 'hq',
  sibling: 'hq',
  direct: 'hq',
  store: 'dealer',
  city: 'dealer',
  siblingStore: 'sibling',
}

export interface Cast {
  party: Record<Member, Party>
  id: Record<Member, PartyId>
  /** By `member.role`, and those who may do nothing: expired, garbage, forged, unsigned, disabled, exited; rep and wideRep are of 上海 only. */
  token: Record<string, string>
  staff: Record<string, Staff>
  sku: { open: string; hidden: string; category: string }
  /** By seller. */
  list: Record<Seller, string>
  range: Record<'hq' | 'dealer' | 'sibling', string>
  /** By buyer: an order that its supplier has not yet looked at. */
  order: Record<Buyer, { orderId: string; lines: { skuId: string; quantity: number }[]; total: number }>
  adjustment: Record<Seller, string>
  /** By buyer: a return that its supplier has not yet decided. */
  back: Record<Exclude<Buyer, 'direct'>, string>
  /** By buyer, what it paid its supplier. */
  payment: Record<keyof typeof figures.paid, string>
  voucher: Record<Sender, string>
  /** By buyer: what its supplier has sent it. */
  goods: Record<Exclude<Buyer, 'direct'>, GoodsSent>
  /** By sender: a photo that is not sent yet, one that is checked, and one attached to something bought from its supplier. */
  file: Record<Sender, { opened: string; checked: string; attached: string }>
}

export async function aCast(ask: Ask): Promise<Cast> {
  const party = {} as Cast['party']
  for (const member of members) {
    const { above, supplier, ...fields } = { above: undefined, supplier: undefined, ...tree[member] }
    const over = { ...(above && { parentId: party[above as Member].partyId, supplierId: party[(supplier ?? above) as Member].partyId }) }
    party[member] = await aParty({ ...fields, ...over })
  }
  const id = Object.fromEntries(members.map((member) => [member, party[member].partyId])) as Cast['id']
  const none = {
    token: {},
    staff: {},
    sku: {},
    list: {},
    range: {},
    order: {},
    adjustment: {},
    payment: {},
    voucher: {},
    file: {},
    goods: {},
    back: {},
  }
  const cast = { party, id, ...none } as unknown as Cast
  await employ(cast)
  const done = async (by: string, name: string, input: object) => {
    const { status, body } = await ask(name, input, cast.token[by]!)
    if (status !== 200) throw new Error(`${by} ${name} ${status} ${JSON.stringify(body)}`)
    return body
  }
  await trade(cast, done)
  for (const sender of senders) cast.file[sender] = await photos(cast, sender)
  for (const [at, sender] of senders.entries()) {
    cast.voucher[sender] = newId('vou')
    const sent = { voucherId: cast.voucher[sender], amount: figures.paid[sender] + at, paidOn: '2026-01-05' }
    await done(`${sender}.owner`, 'submitPaymentVoucher', { ...sent, fileId: await aPhoto(cast.token[`${sender}.owner`]!) })
  }
  for (const buyer of ['dealer', 'store', 'city', 'sibling', 'siblingStore'] as const) {
    const seller = suppliers[buyer] === 'hq' ? 'hq.admin' : `${suppliers[buyer]}.owner`
    cast.goods[buyer] = await goodsSent(done, { buyer: `${buyer}.owner`, seller, skuId: cast.sku.open })
    cast.back[buyer] = await returnAsked(done, { buyer: `${buyer}.owner`, seller, skuId: cast.sku.open })
  }
  return cast
}

async function employ({ party, token, staff }: Cast) {
  const hire = async (called: string, member: Member, over: Partial<Staff>) => {
    staff[called] = await aStaff({ partyId: party[member].partyId, name: `${people[member]}${Object.keys(staff).length}`, ...over })
    token[called] = await signedIn(staff[called]!, party[member])
  }
  for (const member of members) {
    const areas = (role: Role) => (role === 'salesRep' ? { areas: ['31'] } : {})
    for (const role of rolesOf(tree[member].kind)) await hire(`${member}.${role}`, member, { roles: [role], ...areas(role) })
  }
  token.rep = token['hq.salesRep']!
  await hire('wideRep', 'hq', { roles: ['salesRep', 'finance'], areas: ['31'] })
  await hire('disabled', 'dealer', { roles: ['owner', 'buyer', 'warehouse', 'clerk'], disabled: true })
  await hire('exited', 'gone', { roles: ['owner', 'buyer', 'warehouse', 'clerk'] })
  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString()
  token.expired = await signedIn(staff['hq.admin']!, party.hq, anHourAgo)
  token.garbage = `${token['hq.admin']!.slice(0, -6)}AAAAAA`
  const { privateKey } = await generateKeyPair('EdDSA')
  const forging = new SignJWT({ party: party.hq.partyId }).setSubject(staff['hq.admin']!.staffId).setIssuer('qudaotong')
  token.forged = await forging.setProtectedHeader({ alg: 'EdDSA' }).setIssuedAt().setExpirationTime('10m').sign(privateKey)
  const [, claims] = token['hq.admin']!.split('.')
  token.unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.x`
}

type Done = (by: string, name: string, input: object) => Promise<Record<string, never>>

async function trade(cast: Cast, done: Done) {
  const { id, sku, list, range, order, adjustment, payment } = cast
  Object.assign(sku, { open: newId('sku'), hidden: newId('sku'), category: newId('cat') })
  await done('hq.admin', 'saveCategory', { categoryId: sku.category, name: '饮料' })
  const goods = { categoryId: sku.category, packSize: 1 }
  await done('hq.admin', 'saveProduct', { ...goods, skuId: sku.open, code: 'OPEN', name: '冷泡乌龙茶' })
  await done('hq.admin', 'saveProduct', { ...goods, skuId: sku.hidden, code: 'HIDDEN', name: '秘制奶酒' })

  const keeper = (seller: Seller) => (seller === 'hq' ? 'hq.admin' : `${seller}.owner`)
  const priced = (price: number) => [{ skuId: sku.open, price, per: 1 }]
  const ranged = (seller: 'hq' | 'dealer' | 'sibling', partyIds: string[]) => {
    range[seller] = newId('rng')
    return done(keeper(seller), 'saveVisibleRange', {
      rangeId: range[seller],
      name: `${people[seller]}的范围`,
      partyIds,
      skuIds: [sku.open],
    })
  }
  await ranged('hq', [id.dealer])
  for (const seller of Object.keys(figures.stock) as Seller[]) {
    list[seller] = newId('prl')
    const lines = [...priced(figures.price[seller]), ...(seller === 'hq' ? [{ skuId: sku.hidden, price: 1, per: 1 }] : [])]
    await done(keeper(seller), 'savePriceList', { listId: list[seller], name: `${people[seller]}的价目`, kind: 'base', lines })
    adjustment[seller] = newId('adj')
    const counted = [{ skuId: sku.open, counted: figures.stock[seller] }]
    await done(keeper(seller), 'adjustStock', { adjustmentId: adjustment[seller], reason: '期初', lines: counted })
  }
  await ranged('dealer', [id.store])
  await ranged('sibling', [id.siblingStore])
  for (const buyer of ['dealer', 'sibling'] as const) {
    const lines = priced(figures.price[`${buyer}AtHq`])
    await done('hq.admin', 'savePriceList', {
      listId: newId('prl'),
      name: `${people[buyer]}专价`,
      kind: 'party',
      partyId: id[buyer],
      lines,
    })
  }
  let quantity = 0
  for (const buyer of Object.keys(suppliers) as Buyer[]) {
    const granted = { limit: figures.limit[buyer], overLimit: 'refuse', term: { kind: 'days', days: 30 } }
    await done(keeper(suppliers[buyer]), 'setCreditLine', { buyerId: id[buyer], ...granted })
    const lines = [{ skuId: sku.open, quantity: ++quantity }]
    const { orderId, total } = await done(`${buyer}.owner`, 'submitOrder', { orderId: newId('ord'), lines })
    order[buyer] = { orderId: orderId!, lines, total: total! }
    const detail = { id: newId('evt'), name: 'order.submitted' as const, subject: orderId!, version: 1 }
    await onOrderSubmitted({ detail } as unknown as Parameters<typeof onOrderSubmitted>[0])
  }
  // What a seller wants to change of what a buyer owes bears the id of its adjustment of stock.
  for (const [seller, buyer] of [
    ['hq', 'dealer'],
    ['dealer', 'store'],
    ['city', 'cityStore'],
    ['sibling', 'siblingStore'],
  ] as const) {
    const asked = { adjustmentId: adjustment[seller], buyerId: id[buyer], amount: -1, reason: '抹零' }
    await done(keeper(seller), 'requestAdjustment', asked)
  }
  for (const [buyer, amount] of Object.entries(figures.paid) as [keyof typeof figures.paid, number][]) {
    payment[buyer] = newId('pay')
    const paid = { paymentId: payment[buyer], buyerId: id[buyer], amount, method: 'bankTransfer', receivedOn: '2026-01-05' }
    await done(keeper(suppliers[buyer]), 'recordPayment', paid)
  }
  for (const member of ['dealer', 'store', 'sibling'] as const) {
    await done(`${member}.owner`, 'saveCart', { lines: [{ skuId: sku.open, quantity: figures.stock.sibling % 1_000_000 }] })
  }
}

async function photos({ id, token }: Cast, sender: Sender) {
  const by = token[`${sender}.owner`]!
  const { fileId: opened } = await anOpenUpload(by)
  const [checked, attached] = [await aPhoto(by), await aPhoto(by)]
  const pair = { thing: 'vou_1', sellerId: id[suppliers[sender]], buyerId: id[sender] }
  await commit(...(await attachFiles([attached], { ...pair, ownerId: id[sender], purpose: 'voucher', now: new Date().toISOString() })))
  return { opened: String(opened), checked, attached }
}

/** Whatever gives away one of these parties: its names, ids and figures. `known` are such as their buyers may see. */
export function marksOf({ id, staff, order, list, range, adjustment, payment, voucher, goods, back }: Cast, member: Member): string[] {
  const own = Object.entries(staff).filter(([, { partyId }]) => partyId === id[member])
  const of = (record: object) => [(record as Record<string, unknown>)[member]].filter((mark) => mark !== undefined)
  const bought = (order as Record<string, Cast['order']['store']>)[member]
  const figuresOf = [figures.stock, figures.limit, figures.price, figures.paid].flatMap(of)
  return [
    ...[tree[member].name, people[member], id[member]],
    ...own.map(([, { staffId }]) => staffId),
    ...[list, range, adjustment, payment, voucher, back].flatMap(of),
    ...(bought ? [bought.orderId, bought.total] : []),
    ...of(goods).flatMap((sent) => Object.values(sent as GoodsSent)),
    ...figuresOf,
    ...(member === 'sibling' ? [figures.price.siblingAtHq] : member === 'dealer' ? [figures.price.dealerAtHq] : []),
  ].map(String)
}
