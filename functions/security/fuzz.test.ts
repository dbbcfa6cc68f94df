import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { refusals } from '@shared/kernel/refused'
import { rolesOf } from '@shared/parties/roles'
import { periodOf } from '@shared/statements/period'
import fc from 'fast-check'
import * as z from 'zod/mini'
import { consumerIdOf, consumerSession } from '../consumers/session'
import { startWechat, type Wechat } from '../local/wechat/startWechat'
import { endpoints } from '../platform/endpoints'
import { invoke } from '../testing/invoke'
import { aStaff, signedIn } from '../testing/world'
import { aCast, type Cast } from './support/cast'
import { type CodesIssued, codesIssued } from './support/codesIssued'
import { bodyOf, brokenTexts, type Known, type Schema } from './support/hostile'
import { caller, ownTable, routedLambdas, rowsOf } from './support/lambdas'

/** The same bodies at every run; another seed tries others. */
const seed = Number(process.env.FUZZ_SEED ?? 20261121)
const runs = Number(process.env.FUZZ_RUNS ?? 5)

let table: { stop(): Promise<void> }
let wechat: Wechat
let handlers: Awaited<ReturnType<typeof routedLambdas>>
let cast: Cast
let codes: CodesIssued
let scans = 0
const known: Record<string, Known> = {}
const mighty: Record<string, string> = {}

beforeAll(async () => {
  table = await ownTable()
  wechat = await startWechat({ appid: String(process.env.WECHAT_APPID), secret: String(process.env.WECHAT_SECRET) })
  process.env.WECHAT_BASE_URL = wechat.url
  handlers = await routedLambdas()
  cast = await aCast(caller(handlers))
  codes = await codesIssued(caller(handlers), cast)
  for (const kind of ['hq', 'dealer', 'store'] as const) {
    const roles = [...rolesOf(kind)]
    mighty[kind] = await signedIn(await aStaff({ partyId: cast.id[kind], roles, areas: kind === 'hq' ? ['31'] : [] }), cast.party[kind])
  }
  mighty.rep = cast.token.rep!
  mighty.consumer = (await consumerSession(consumerIdOf('oFuzzed0000000000000000000x'), new Date().toISOString())).token
  const values = (record: object) => Object.values(record) as string[]
  const others = {
    ord: values(cast.order).map((order) => (order as unknown as { orderId: string }).orderId),
    sku: [cast.sku.open, cast.sku.open, cast.sku.open, cast.sku.hidden],
    cat: [cast.sku.category],
    prl: values(cast.list),
    rng: values(cast.range),
    adj: values(cast.adjustment),
    ret: values(cast.back),
    bat: [codes.batchId],
    pay: values(cast.payment),
    vou: values(cast.voucher),
    shp: Object.values(cast.goods).map(({ shipmentId }) => shipmentId),
    clm: Object.values(cast.goods).map(({ claimId }) => claimId),
    fil: values(cast.file).flatMap((files) => values(files as unknown as object)),
    stf: Object.entries(cast.staff).flatMap(([called, { staffId }]) => (called.endsWith('.clerk') ? [staffId] : [])),
  }
  const { hq, dealer, store, city, sibling, direct } = cast.id
  const reach = { hq: [hq, dealer, sibling, direct, dealer, sibling, direct], dealer: [dealer, store, city, store, city], store: [store] }
  for (const [kind, own] of Object.entries({ ...reach, rep: [hq, store, direct], nobody: [], consumer: [] })) {
    known[kind] = { ...others, pty: [...own, ...own, ...own, ...values(cast.id)] }
  }
})
afterAll(async () => {
  await wechat?.stop()
  await table?.stop()
})

/** Those that change what can be had, and who may do what, come last, so that the others still find goods and somebody who may. */
const late = ['saveCategory', 'saveProduct', 'savePriceList', 'saveVisibleRange', 'saveStaff', 'saveParty']
const names = [...Object.keys(endpoints).filter((name) => !late.includes(name)), ...late]

type Fields = Record<string, unknown>
const memberOf = (partyId: unknown) => Object.values(cast.party).find((party) => party.partyId === partyId)
const buyersOf = (by: string) => {
  const { dealer, sibling, direct, store, city } = cast.id
  return by === 'hq' ? [dealer, sibling, direct] : [store, city]
}
const sentBy = (by: string) => cast.goods[by === 'hq' ? 'dealer' : 'store']
const backTo = (by: string) => cast.back[by === 'hq' ? 'dealer' : 'store']
const sentTo = (by: string) => cast.goods[by === 'dealer' ? 'dealer' : 'store']
const ofWhatIsThere = (line: Fields) => ({ ...line, skuId: cast.sku.open })
const ordering = ({ buyerId, ...said }: Fields, by: string) => ({
  ...said,
  lines: (said.lines as Fields[]).slice(0, 3).map(ofWhatIsThere),
  ...(by === 'rep' && { buyerId }),
})
/** What the rules across fields ask for. */
const fits: Record<string, (said: Fields, by: string) => Fields> = {
  saveParty: (said) => {
    const { kind, parentId } = memberOf(said.partyId) ?? {}
    return kind ? { ...said, kind, parentId } : { ...said, kind: 'store' }
  },
  saveStaff: ({ areas, ...said }) => {
    const allowed: readonly unknown[] = rolesOf(memberOf(said.partyId)?.kind ?? 'store')
    const roles = (said.roles as unknown[]).map((role) => (allowed.includes(role) ? role : allowed.at(-1)))
    return { ...said, roles, ...(roles.includes('salesRep') && { areas }) }
  },
  saveVisibleRange: ({ sellerId: _, ...said }, by) => {
    const buyers = buyersOf(by)
    return { ...said, ...(said.partyIds ? { partyIds: (said.partyIds as unknown[]).map((_id, i) => buyers[i % buyers.length]) } : {}) }
  },
  setCreditLine: ({ sellerId: _, ...said }, by) => ({ ...said, buyerId: buyersOf(by)[Number(said.limit) % 2] }),
  recordPayment: ({ orderId: _, ...said }, by) => ({ ...said, buyerId: buyersOf(by)[0], receivedOn: '2026-01-05' }),
  allocatePayment: ({ allocations: _, ...said }, by) => ({ ...said, paymentId: by === 'hq' ? cast.payment.dealer : cast.payment.store }),
  shipOrder: ({ carrier, ...said }, by) => ({
    ...said,
    ...{ orderId: sentBy(by).orderId, shipmentId: newId('shp'), lines: [{ skuId: cast.sku.open, quantity: 1 }] },
    ...{ carrier, ...(!carrier && { trackingNo: undefined }) },
  }),
  getStatement: ({ sellerId: _, ...said }, by) => ({ ...said, period: periodOf(new Date().toISOString()), buyerId: buyersOf(by)[0] }),
  exportStatement: ({ sellerId: _, ...said }, by) => ({ ...said, period: periodOf(new Date().toISOString()), buyerId: buyersOf(by)[0] }),
  listStatements: ({ sellerId: _, ...said }, by) => ({ ...said, buyerId: buyersOf(by)[0] }),
  decideReturn: (said, by) => ({ ...said, returnId: backTo(by), lines: [{ skuId: cast.sku.open, accepted: 1 }] }),
  receiveReturn: ({ lines: _, ...said }, by) => ({ ...said, returnId: backTo(by) }),
  closeOrderShort: (said, by) => ({ ...said, orderId: cast.goods[by === 'hq' ? 'sibling' : 'city'].orderId }),
  receiveShipment: ({ photoIds: _, ...said }, by) => ({
    ...said,
    ...{ shipmentId: sentTo(by).shipmentId, lines: [{ skuId: cast.sku.open, received: 1 }] },
  }),
  decideClaim: (said, by) => ({ ...said, claimId: sentBy(by).claimId, lines: [{ skuId: cast.sku.open, accepted: 1 }] }),
  decidePaymentVoucher: (said, by) => ({ ...said, reason: '不符', voucherId: by === 'hq' ? cast.voucher.dealer : cast.voucher.store }),
  submitPaymentVoucher: ({ orderId: _, sellerId: __, ...said }, by) => ({
    ...said,
    paidOn: '2026-01-05',
    fileId: by === 'dealer' ? cast.file.dealer.checked : cast.file.store.checked,
  }),
  refundPayment: (said, by) => ({ ...said, paymentId: by === 'hq' ? cast.payment.dealer : cast.payment.store, amount: 1 }),
  packCase: (said) => ({ ...said, sscc: codes.sscc(scans++), uris: [] }),
  shipCases: (said, by) => ({ ...said, shipmentId: sentBy(by).shipmentId, uris: [codes.caseUri(scans++)] }),
  getCase: (said) => ({ ...said, sscc: codes.sscc(scans++) }),
  exportEpcis: () => ({ batchId: codes.batchId }),
  resolveCode: ({ 250: _, ...said }) => {
    const [, gtin, serial] = /\/01\/(\d+)\/21\/(\w+)/.exec(codes.uri(scans++))!
    return { ...said, gtin, serial }
  },
  openDealerSign: () => ({ partyId: cast.id.dealer }),
  bindDealer: (said) => ({ ...said, dealerId: cast.id.dealer }),
  openUpload: (said, by) => ({ ...said, fileId: newId('fil'), ...(by === 'consumer' && { purpose: 'report', contentType: 'image/png' }) }),
  receiveCases: (said, by) => ({ ...said, shipmentId: sentTo(by).shipmentId, uris: [codes.caseUri(scans)] }),
  ...Object.fromEntries(
    ['scanCode', 'getCodeHistory', 'bindCode'].map((name) => [name, (said: Fields) => ({ ...said, uri: codes.uri(scans++) })]),
  ),
  quote: (said, by) => ordering(said, by),
  submitOrder: (said, by) => ordering(said, by),
  adjustStock: ({ partyId: _, ...said }) => ({ ...said, lines: (said.lines as Fields[]).slice(0, 1).map(ofWhatIsThere) }),
  savePriceList: ({ sellerId: _, level, partyId, until, ...said }, by) => ({
    ...said,
    ...(said.kind === 'level' && { level: level ?? 'A' }),
    ...((said.kind === 'party' || said.kind === 'contract') && { partyId: partyId ?? buyersOf(by)[0] }),
    ...(said.kind === 'contract' && { until }),
  }),
}

/** What API Gateway makes of a path or a query: text that is well formed. */
const asText = (value: unknown) => {
  const text = typeof value === 'string' ? value : value === undefined ? '' : (JSON.stringify(value) ?? '')
  return Buffer.from(text).toString()
}

async function send(name: string, input: unknown, token: string | undefined) {
  const { method, path } = endpoints[name]!
  const fields = input && typeof input === 'object' && !Array.isArray(input) ? Object.entries(input) : undefined
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, field]) => field!)
  const values = Object.fromEntries(fields ?? [])
  const pathParameters = Object.fromEntries(inPath.map((field) => [field, asText(values[field])]))
  const rest = fields?.filter(([field]) => !inPath.includes(field))
  const query = Object.fromEntries((rest ?? []).map(([field, value]) => [field, asText(value)]))
  const body = rest ? Object.fromEntries(rest) : JSON.stringify(input)
  return invoke(handlers[name]!, { method, path, pathParameters, ...(method === 'GET' ? { query } : { body }), ...(token && { token }) })
}

/** What is wrong with an answer: nothing, for an answer or a refusal that says why. */
function trouble({ status, body }: { status: number; body: unknown }): string | undefined {
  if (status === 200) return undefined
  const { code, message, detail } = (body ?? {}) as Record<string, unknown>
  const refusal = (refusals as Record<string, { status: number }>)[String(code)]
  if (!refusal || refusal.status !== status || status >= 500) return `${status} ${JSON.stringify(body)}`
  if (!/[一-龥]/.test(String(message)) || !detail || typeof detail !== 'object') return `says nothing: ${JSON.stringify(body)}`
  const mute =
    code === 'input.invalid' ? (detail as { issues: { problem: string }[] }).issues.filter(({ problem }) => !/[一-龥]/.test(problem)) : []
  return mute.length > 0 ? `not in Chinese: ${JSON.stringify(mute)}` : undefined
}

/** What was not only refused. */
const done = new Set<string>()

async function tried(tries: () => Promise<{ status: number; body: unknown }>, said: unknown, by: string, succeeds = () => {}) {
  const answered = (answer: { status: number; body: unknown }) => {
    if (answer.status === 200) succeeds()
    return trouble(answer)
  }
  const wrong = await tries().then(answered, (error: Error) => `threw ${error.stack}`)
  return wrong ? [{ by, seed, said: JSON.stringify(said).slice(0, 2_000), wrong }] : []
}

describe.each(names)('%s', (name) => {
  const { who, input, method, path, consumes } = endpoints[name]!
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  const hasRep = who !== 'anyone' && (who.hq === 'any' || who.hq?.includes('salesRep'))
  const callers =
    who === 'anyone'
      ? ['nobody', ...(consumes ? ['consumer', 'store'] : [])]
      : [...(['hq', 'dealer', 'store'] as const).filter((kind) => who[kind]), ...(hasRep ? ['rep'] : [])]

  it('answers whatever is sent, and never breaks', async () => {
    const wrong: unknown[] = []
    for (const [at, by] of callers.entries()) {
      for (const oneIn of [0, 8, 40]) {
        for (const said of fc.sample(bodyOf(schema, known[by]!, oneIn), { seed: seed + at, numRuns: runs })) {
          const meant = oneIn === 0 ? (fits[name]?.(said as Fields, by) ?? said) : said
          wrong.push(
            ...(await tried(
              () => send(name, meant, mighty[by]),
              meant,
              by,
              () => done.add(name),
            )),
          )
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('refuses what is no JSON', async () => {
    const token = mighty.hq!
    const wrong: unknown[] = []
    for (const body of method === 'GET' ? [] : brokenTexts) {
      const pathParameters = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, field]) => [field!, 'x']))
      wrong.push(...(await tried(() => invoke(handlers[name]!, { method, body, pathParameters, token }), body.slice(0, 80), 'hq')))
    }
    expect(wrong).toEqual([])
    expect(({} as { harmed?: boolean }).harmed).toBeUndefined()
  })
})

type Row = Record<string, unknown> & { pk: string; sk: string }
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
const open = ['submitted', 'approved', 'fundsConfirmed', 'partlyShipped']

describe('after all that', () => {
  let rows: Row[]
  beforeAll(async () => {
    rows = (await rowsOf()) as Row[]
  })
  const of = (prefix: string) => rows.filter(({ pk }) => pk.startsWith(`${prefix}#`))
  const openOrders = () => of('ORDER').filter(({ summary }) => open.includes((summary as { status: string }).status))

  it('most was done and not only refused', () => {
    expect(done.size).toBeGreaterThan(names.length * 0.7)
  })

  it('no stock is below nothing, and what is allocated is what open orders hold', () => {
    const held = new Map<string, number>()
    for (const { summary, lines } of openOrders()) {
      for (const [, place, , quantity, , , , , , shipped = 0] of lines as [string, string, string, ...number[]][]) {
        const key = `STOCK#${(summary as { sellerId: string }).sellerId} ${place}`
        held.set(key, (held.get(key) ?? 0) + quantity! - shipped)
      }
    }
    const levels = of('STOCK').map(({ pk, sk, sellable, allocated = 0 }) => ({ key: `${pk} ${sk}`, sellable: Number(sellable), allocated }))
    expect(levels.filter(({ sellable }) => !(sellable >= 0))).toEqual([])
    expect(levels.filter(({ key, allocated }) => allocated !== (held.get(key) ?? 0))).toEqual([])
  })

  it('every credit adds up, and reserves what open orders owe', () => {
    const lines = of('CREDIT').map(({ pk, sk, limit, reserved, balance, left }) => {
      const [sellerId, buyerId] = [pk.split('#')[1], sk.split('#')[1]]
      const orders = openOrders().map(({ summary, reserves }) => ({
        ...(summary as { sellerId: string; buyerId: string; total: number; shippedAmount?: number }),
        reserves,
      }))
      const owed = orders.filter((order) => order.reserves && order.sellerId === sellerId && order.buyerId === buyerId)
      const [l, r, b] = [limit, reserved, balance].map(Number) as [number, number, number]
      return { pk, sk, adds: left === l - r - b, reserved: r, owed: sum(owed.map(({ total, shippedAmount = 0 }) => total - shippedAmount)) }
    })
    expect(lines.filter(({ adds, reserved, owed }) => !adds || reserved !== owed)).toEqual([])
  })

  it('nothing that was saved can no longer be read', async () => {
    const fresh = await signedIn(await aStaff({ partyId: cast.id.hq, roles: [...rolesOf('hq')] }), cast.party.hq)
    const ids = (prefix: string) => of(prefix).map(({ pk }) => pk.split('#')[1]!)
    const reads: [string, object][] = [
      ...ids('ORDER').map((orderId): [string, object] => ['getOrder', { orderId }]),
      ...ids('PARTY').flatMap((partyId): [string, object][] => [
        ['getParty', { partyId }],
        ...['listStaff', 'listStock'].map((name): [string, object] => [name, { partyId }]),
        ...['getCredit', 'listOfferedProducts'].map((name): [string, object] => [name, { buyerId: partyId }]),
        ['listParties', { parentId: partyId }],
        ...['listPriceLists', 'listVisibleRanges'].map((name): [string, object] => [name, { sellerId: partyId }]),
      ]),
      ...[...new Set(ids('SHIPMENT'))].map((shipmentId): [string, object] => ['getShipment', { shipmentId }]),
      ...ids('RETURN').map((returnId): [string, object] => ['getReturn', { returnId }]),
      ...ids('CLAIM').map((claimId): [string, object] => ['getClaim', { claimId }]),
      ...ids('PRICELIST').map((listId): [string, object] => ['getPriceList', { listId }]),
      ...['listProducts', 'listCategories', 'getCart'].map((name): [string, object] => [name, {}]),
      ...['buyer', 'seller', 'subtree'].map((as): [string, object] => ['listOrders', { as }]),
    ]
    const wrong: unknown[] = []
    for (const [name, input] of reads)
      if (handlers[name]) wrong.push(...(await tried(() => send(name, input, fresh), { name, ...input }, 'hq')))
    expect(wrong).toEqual([])
    expect(reads.length).toBeGreaterThan(80)
  })
})
