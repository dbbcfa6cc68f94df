import { beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { total } from '@shared/kernel/money'
import type { Order } from '@shared/orders/model'
import { partOf } from '@shared/orders/part'
import type { Return } from '@shared/returns/model'
import fc from 'fast-check'
import { entriesAfter } from '../credit/ledgerStore'
import { stockFrom } from '../inventory/store'
import { getOrder } from '../orders/store'
import { type Handler, invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, creditAt, type Market } from '../testing/market'
import { aReceivedOrder } from '../testing/received'
import { handler as decideReturn } from './decideReturn'
import { handler as receiveReturn } from './receiveReturn'
import { handler as requestReturn } from './requestReturn'
import { returnOf } from './store'

let market: Market
beforeAll(async () => {
  market = await aMarket({ products: 2, stock: 100_000 })
})

/** So many of each SKU were ordered; of the second not all has come in. */
const ordered = [40, 30]
const received = [40, 17]

const pieces = fc.tuple(fc.nat(14), fc.nat(9))
const at = fc.nat(7)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('request' as const), pieces }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), at }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('decide' as const), at, pieces }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('receive' as const), at, pieces: fc.option(pieces, { nil: undefined }) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

interface Books {
  buyer: Buyer
  order: Order
  asked: { returnId: Return['returnId']; body: object }[]
  done: Set<string>
}

const lines = <T>(quantities: readonly number[], line: (skuId: string, quantity: number) => T) =>
  quantities.flatMap((quantity, i) => (quantity > 0 ? [line(market.skuIds[i]!, quantity)] : []))

async function take(one: Step, { buyer, order, asked, done }: Books) {
  const call = async (handler: Handler, token: string, body: object, returnId?: string) => {
    const { status } = await invoke(handler, { token, body, ...(returnId && { pathParameters: { returnId } }) })
    expect([200, 400, 409, 422]).toContain(status)
    if (status === 200) done.add(one.kind)
    return status
  }
  if (one.kind === 'request') {
    const returnId = newId('ret')
    const body = { returnId, orderId: order.orderId, lines: lines(one.pieces, (skuId, quantity) => ({ skuId, quantity, reason: '临期' })) }
    if ((await call(requestReturn, buyer.token, body)) === 200) asked.push({ returnId, body })
    return
  }
  const chosen = asked[one.at % Math.max(1, asked.length)]
  if (!chosen) return
  const { returnId, body } = chosen
  if (one.kind === 'again') return expect(await call(requestReturn, buyer.token, body)).toBe(200)
  const { found } = (await returnOf(returnId))!
  // Mostly what fits, now and then more than that.
  const upTo = (count: number, most: number) => (count > 12 ? most + 1 : Math.min(count, most))
  const said = new Map(market.skuIds.map((skuId, i) => [skuId as string, one.pieces?.[i] ?? 0]))
  if (one.kind === 'decide') {
    const decision = found.lines.map(({ skuId, quantity }) => ({ skuId, accepted: upTo(said.get(skuId)!, quantity) }))
    await call(decideReturn, market.adminToken, { lines: decision }, returnId)
  } else {
    const came = found.lines.map(({ skuId, accepted = 0 }) => ({ skuId, received: upTo(said.get(skuId)!, accepted) }))
    await call(receiveReturn, market.adminToken, one.pieces ? { lines: came } : {}, returnId)
  }
}

const sellable = async (partyId: string) => {
  const rows = new Map((await stockFrom(partyId, undefined, 100)).map((row) => [row.skuId as string, row.sellable]))
  return market.skuIds.map((skuId) => rows.get(skuId) ?? 0)
}

/** What the returns say is what the order, both stocks and the ledger say. */
async function theBooksAreRight({ buyer, order, asked }: Books, sellerBefore: readonly number[]) {
  const returns = await Promise.all(asked.map(async ({ returnId }) => (await returnOf(returnId))!.found))
  const now = (await getOrder(order.orderId))!.order
  const [atBuyer, atSeller] = [await sellable(buyer.party.partyId), await sellable(market.hq.partyId)]
  for (const [i, skuId] of market.skuIds.entries()) {
    const of = returns.flatMap(({ status, lines: all }) => all.filter((line) => line.skuId === skuId).map((line) => ({ status, ...line })))
    const sum = (count: (line: (typeof of)[number]) => number) => total(of.map(count))
    const { returned = 0, credited = 0, received: came = 0 } = now.lines.find((line) => line.skuId === skuId)!
    const back = sum(({ received: pieces = 0 }) => pieces)
    expect(returned).toBe(
      sum((line) => (line.status === 'requested' ? line.quantity : line.status === 'approved' ? line.accepted! : (line.received ?? 0))),
    )
    expect(returned).toBeLessThanOrEqual(came)
    expect(credited).toBe(back)
    expect(atBuyer[i]).toBe(received[i]! - sum((line) => (line.status === 'approved' ? line.accepted! : (line.received ?? 0))))
    expect(atSeller[i]).toBe(sellerBefore[i]! + back)
  }
  const entries = (await entriesAfter(market.hq.partyId, buyer.party.partyId, undefined)).map(({ entry }) => entry)
  const paidBack = entries.filter(({ kind }) => kind === 'return')
  expect(paidBack.map(({ documentId, amount }) => [documentId, -amount]).sort()).toEqual(
    returns.flatMap(({ returnId, status, amount }) => (status === 'received' && amount > 0 ? [[returnId, amount]] : [])).sort(),
  )
  expect(total(paidBack.map(({ amount }) => -amount))).toBe(total(now.lines.map((line) => partOf(line, 0, line.credited ?? 0))))
  const credit = await creditAt(market, buyer)
  expect([credit.balance, credit.left]).toEqual([
    total(entries.map(({ amount }) => amount)),
    credit.limit - credit.reserved - credit.balance,
  ])
}

it('whatever is asked, decided, received and sent again, one by one or at once: returns, order, stocks and ledger agree', async () => {
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), fc.boolean(), async (steps, atOnce) => {
      const buyer = await aBuyerOf(market)
      const books: Books = { buyer, order: await aReceivedOrder(market, buyer, ordered, received), asked: [], done }
      const before = await sellable(market.hq.partyId)
      const half = Math.ceil(steps.length / 2)
      for (const one of steps.slice(0, half)) await take(one, books)
      if (atOnce) await Promise.all(steps.slice(half).map((one) => take(one, books)))
      else for (const one of steps.slice(half)) await take(one, books)
      await theBooksAreRight(books, before)
    }),
    { numRuns: 12 },
  )
  expect([...done].sort()).toEqual(['again', 'decide', 'receive', 'request'])
})
