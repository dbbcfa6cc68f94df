import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, creditAt, levelsOf, type Market } from '../testing/market'
import { signedIn } from '../testing/world'
import { getOrder } from './store'
import { handler } from './submitOrder'

const cart = ({ skuIds }: Market, quantities: number[], over: object = {}) => ({
  orderId: newId('ord'),
  lines: quantities.map((quantity, i) => ({ skuId: skuIds[i]!, quantity })),
  ...over,
})
const submit = ({ token }: Buyer, body: object) => invoke(handler, { body, token })

describe('POST /orders', () => {
  it('saves the order and takes its stock and credit', async () => {
    const market = await aMarket({ products: 2, stock: 20 })
    const buyer = await aBuyerOf(market, { limit: 1_000_000 })
    const asked = cart(market, [2, 12], { expectedTotal: 12_800, poNumber: 'PO-7', note: '下午送' })
    const { status, body } = await submit(buyer, asked)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{
        status: 'submitted',
        total: 12_800,
        lineCount: 2,
        poNumber: 'PO-7',
        note: '下午送',
        buyerName: '江南商贸',
        sellerName: '山泉食品',
      },
      lines: [
        { quantity: 2, unitPrice: 1000, per: 1, amount: 2000, priceRule: expect.stringMatching(/^base@\d+$/) },
        { quantity: 12, unitPrice: 900, amount: 10_800, priceRule: expect.stringMatching(/^base@\d+\/12$/) },
      ],
    })
    expect(body.number).toMatch(/^DH\d{4}-\d{4}$/)
    expect((await getOrder(asked.orderId))?.order).toEqual(body)
    expect(await levelsOf(market)).toEqual([
      { sellable: 18, allocated: 2 },
      { sellable: 8, allocated: 12 },
    ])
    expect(await creditAt(market, buyer)).toMatchObject({ limit: 1_000_000, reserved: 12_800, balance: 0, drawn: 12_800, left: 987_200 })
  })

  it('leaves no trace of a refused order, and names every short line with what is there', async () => {
    const market = await aMarket({ products: 3, stock: 7 })
    const buyer = await aBuyerOf(market)
    const asked = cart(market, [8, 7, 9])
    const { status, body } = await submit(buyer, asked)
    expect([status, body.code]).toEqual([422, 'stock.insufficient'])
    expect(body.detail.lines).toMatchObject([
      { skuId: market.skuIds[0], requested: 8, available: 7 },
      { skuId: market.skuIds[2], requested: 9, available: 7 },
    ])
    expect(await getOrder(asked.orderId)).toBeUndefined()
    expect(await levelsOf(market)).toEqual(Array(3).fill({ sellable: 7, allocated: 0 }))
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 0, left: 100_000_000 })
  })

  it('refuses one fen beyond the credit left, and says how much is short', async () => {
    const market = await aMarket()
    const [short, enough] = [await aBuyerOf(market, { limit: 2999 }), await aBuyerOf(market, { limit: 3000 })]
    const refused = await submit(short, cart(market, [3]))
    expect([refused.status, refused.body.code, refused.body.detail.short]).toEqual([422, 'credit.insufficient', 1])
    expect((await submit(enough, cart(market, [3]))).status).toBe(200)
    expect(await levelsOf(market)).toEqual([{ sellable: 97, allocated: 3 }])
  })

  it('says both what is short of stock and what is short of credit', async () => {
    const market = await aMarket({ stock: 1 })
    const { body } = await submit(await aBuyerOf(market, { limit: 0 }), cart(market, [2]))
    expect(body.detail).toMatchObject({ codes: ['stock.insufficient', 'credit.insufficient'], short: 2000 })
  })

  it('holds an order over its credit where the seller would rather hold it', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 2999, overLimit: 'hold' })
    expect((await submit(buyer, cart(market, [3]))).body).toMatchObject({ status: 'submitted', creditHold: true })
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 3000, left: -1 })
  })

  it('reserves no credit of a buyer that pays before it ships', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 0, term: { kind: 'prepay' } })
    expect((await submit(buyer, cart(market, [3]))).status).toBe(200)
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 0, left: 0 })
  })

  it('answers a repeated order with the order, also when stock, credit and price have gone', async () => {
    const market = await aMarket({ stock: 7 })
    const buyer = await aBuyerOf(market, { limit: 7000 })
    const asked = cart(market, [7])
    const first = await submit(buyer, asked)
    expect(await submit(buyer, asked)).toEqual(first)
    expect(await submit(buyer, { ...asked, expectedTotal: 1 })).toEqual(first)
    expect(await levelsOf(market)).toEqual([{ sellable: 0, allocated: 7 }])
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 7000, left: 0 })
  })

  it('counts the same order sent many times at once as one', async () => {
    const market = await aMarket({ stock: 7 })
    const buyer = await aBuyerOf(market)
    const asked = cart(market, [2])
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(buyer, asked)))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(await levelsOf(market)).toEqual([{ sellable: 5, allocated: 2 }])
  })

  it('refuses an id that names another order, and shows a stranger nothing of it', async () => {
    const market = await aMarket()
    const [buyer, stranger] = [await aBuyerOf(market), await aBuyerOf(market)]
    const asked = cart(market, [2])
    await submit(buyer, asked)
    const changed = await submit(buyer, { ...asked, lines: [{ ...asked.lines[0], quantity: 3 }] })
    expect([changed.status, changed.body.code]).toEqual([409, 'order.duplicate'])
    const strange = await submit(stranger, asked)
    expect([strange.status, strange.body.code, strange.body.detail]).toEqual([403, 'actor.forbidden', {}])
  })

  it('sends the new quote with a changed price', async () => {
    const market = await aMarket()
    const { status, body } = await submit(await aBuyerOf(market), cart(market, [3], { expectedTotal: 2999 }))
    expect([status, body.code, body.detail.total, body.detail.lines[0].amount]).toEqual([409, 'price.changed', 3000, 3000])
  })

  it('takes ninety lines and no more', async () => {
    const market = await aMarket({ products: 91, stock: 5 })
    const buyer = await aBuyerOf(market)
    const many = (count: number) => cart(market, Array(count).fill(1))
    expect((await submit(buyer, many(91))).body.code).toBe('input.invalid')
    expect((await submit(buyer, many(90))).body).toMatchObject({ lineCount: 90, total: 90_000 })
    expect(await levelsOf(market)).toEqual([...Array(90).fill({ sellable: 4, allocated: 1 }), { sellable: 5, allocated: 0 }])
  })

  it('sells to nobody who is suspended, and HQ buys from nobody', async () => {
    const market = await aMarket()
    const suspended = await aBuyerOf(market, {}, { lifecycle: 'suspended' })
    expect((await submit(suspended, cart(market, [1]))).body.code).toBe('party.suspended')
    expect((await invoke(handler, { body: cart(market, [1]), token: market.adminToken })).body.code).toBe('actor.forbidden')
  })

  it('buys from the supplier of now, not from that of the token', async () => {
    const market = await aMarket()
    const { staff, party } = await aBuyerOf(market)
    const token = await signedIn(staff, { ...party, supplierId: newId('pty') })
    const { status, body } = await invoke(handler, { body: cart(market, [1]), token })
    expect([status, body.sellerId]).toEqual([200, market.hq.partyId])
  })
})

describe('two hundred buyers at once for a stock of fifty', () => {
  it('sells exactly fifty and tells everyone else why not', async () => {
    const market = await aMarket({ stock: 50 })
    const buyers = await Promise.all(Array.from({ length: 200 }, () => aBuyerOf(market, { limit: 1000 })))
    const answers = await Promise.all(buyers.map((buyer) => submit(buyer, cart(market, [1]))))
    const having = (status: number, code?: string) => answers.filter(({ status: s, body }) => s === status && body.code === code)
    expect([having(200).length, having(422, 'stock.insufficient').length]).toEqual([50, 150])
    expect(await levelsOf(market)).toEqual([{ sellable: 0, allocated: 50 }])
    const credits = await Promise.all(buyers.map((buyer) => creditAt(market, buyer)))
    expect(credits.filter(({ reserved, left }) => reserved === 1000 && left === 0)).toHaveLength(50)
    expect(credits.filter(({ reserved, left }) => reserved === 0 && left === 1000)).toHaveLength(150)
  })
})
