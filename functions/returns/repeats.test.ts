import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Return } from '@shared/returns/model'
import { handler as getFile } from '../files/getFile'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, creditAt } from '../testing/market'
import { aPhoto } from '../testing/photos'
import { aReturnsDesk, type ReturnsDesk } from '../testing/returns'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getReturn } from './getReturn'
import { handler as requestReturn } from './requestReturn'

let at: ReturnsDesk
beforeAll(async () => {
  at = await aReturnsDesk()
})

describe('a command that comes again', () => {
  it('is the same return; another under its id is refused, another buyer learns nothing', async () => {
    const { buyer, order } = await at.bought()
    const returnId = newId('ret')
    const answers = await Promise.all(Array.from({ length: 4 }, () => at.request(buyer, order, [[0, 24]], returnId)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.returnId}`))).toEqual(new Set([`200 ${returnId}`]))
    expect(await at.linesOf(order)).toEqual([
      [24, 0],
      [0, 0],
    ])
    expect((await at.request(buyer, order, [[0, 23]], returnId)).body.code).toBe('return.duplicate')
    const other = await at.bought()
    expect((await at.request(other.buyer, other.order, [[0, 24]], returnId)).body.code).toBe('actor.forbidden')
    expect(await at.linesOf(other.order)).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  it('moves stock and money once, whoever sends it how often', async () => {
    const { buyer, returnId } = await at.requested()
    const decisions = await Promise.all(
      Array.from({ length: 4 }, () =>
        at.decide(returnId, [
          [0, 4],
          [1, 2],
        ]),
      ),
    )
    expect(decisions.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await at.sellable(buyer.party.partyId)).toEqual([20, 3])
    const receipts = await Promise.all(Array.from({ length: 4 }, () => at.receive(returnId)))
    expect(receipts.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await at.entriesOf(buyer)).filter(({ kind }) => kind === 'return')).toHaveLength(1)
    const late = await at.receive(returnId, [
      [0, 1],
      [1, 1],
    ])
    expect([late.status, late.body.code, late.body.detail.return.status]).toEqual([409, 'return.moved', 'received'])
  })

  it('by another desk that decides otherwise is told how it stands', async () => {
    const { returnId } = await at.requested()
    const other = await signedIn(await aStaff({ partyId: at.market.hq.partyId, roles: ['orderDesk'] }), at.market.hq)
    const answers = await Promise.all([
      at.decide(returnId, [
        [0, 4],
        [1, 2],
      ]),
      at.decide(
        returnId,
        [
          [0, 0],
          [1, 0],
        ],
        other,
      ),
    ])
    const [won, lost] = answers.sort((a, b) => a.status - b.status)
    expect([won!.status, lost!.status, lost!.body.code]).toEqual([200, 409, 'return.moved'])
    expect(lost!.body.detail.return).toEqual(won!.body)
  })

  it('at once with others of the same order loses none', async () => {
    const { buyer, order } = await at.bought()
    const ids = await Promise.all([3, 4, 5].map(async (pieces) => (await saved<Return>(at.request(buyer, order, [[0, pieces]]))).returnId))
    const lines = [3, 4, 5].map((pieces) => [[0, pieces]] as [number, number][])
    expect((await Promise.all(ids.map((id, i) => at.decide(id, lines[i]!)))).map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await Promise.all(ids.map((id) => at.receive(id)))).map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await at.linesOf(order)).toEqual([
      [12, 12],
      [0, 0],
    ])
    expect((await creditAt(at.market, buyer)).balance).toBe(order.total - 12 * 900)
  })
})

describe('photos of a return', () => {
  it('are seen by its two sides and nobody else, and serve once', async () => {
    const { buyer, order } = await at.bought()
    const photoId = await aPhoto(buyer.token, 'return')
    const body = {
      returnId: newId('ret'),
      orderId: order.orderId,
      lines: [{ skuId: at.sku(0), quantity: 1, reason: '破损' }],
      photoIds: [photoId],
    }
    const ask = (over: object = {}) => invoke(requestReturn, { token: buyer.token, body: { ...body, ...over } })
    expect((await Promise.all([ask(), ask()])).map((answer) => answer.body.photoIds)).toEqual([[photoId], [photoId]])
    expect((await ask({ returnId: newId('ret') })).body.code).toBe('file.used')
    const look = (token: string) => invoke(getFile, { method: 'GET', token, pathParameters: { fileId: photoId } })
    expect([(await look(at.market.adminToken)).status, (await look((await aBuyerOf(at.market)).token)).status]).toEqual([200, 403])
  })
})

describe('who may', () => {
  it('is the buyer who asks, the seller who decides, and nobody else', async () => {
    const { buyer, order, returnId } = await at.requested()
    const other = await aBuyerOf(at.market)
    const below = await aParty({ parentId: buyer.party.partyId })
    const store = await signedIn(await aStaff({ partyId: below.partyId }), below)
    const codes = await Promise.all([
      at.request({ ...other }, order, [[0, 1]]),
      at.decide(
        returnId,
        [
          [0, 4],
          [1, 2],
        ],
        buyer.token,
      ),
      at.decide(
        returnId,
        [
          [0, 4],
          [1, 2],
        ],
        other.token,
      ),
      at.receive(returnId, undefined, buyer.token),
      invoke(getReturn, { method: 'GET', token: other.token, pathParameters: { returnId } }),
      invoke(getReturn, { method: 'GET', token: store, pathParameters: { returnId } }),
      at.request({ ...buyer, token: at.market.adminToken }, order, [[0, 1]]),
    ])
    expect(new Set(codes.map(({ body }) => body.code))).toEqual(new Set(['actor.forbidden']))
    expect((await at.decide(newId('ret'), [[0, 1]])).body.code).toBe('return.unknown')
  })
})
