import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { plusDays, shanghaiDate } from '@shared/kernel/time'
import type { Shipment } from '@shared/shipments/model'
import type { HttpServer } from '../local/httpServer'
import { type RunningKuaidi100, startKuaidi100 } from '../local/kuaidi100/startKuaidi100'
import { serveRoutes } from '../local/serveRoutes'
import { table } from '../platform/table'
import { handler as getShipment } from '../shipments/getShipment'
import { shipmentKey } from '../shipments/store'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { aShippableOrder, receive, ship } from '../testing/shipments'
import { handler as onShipmentSentFollow } from './onShipmentSentFollow'
import { handler as receiveCarrierPush } from './receiveCarrierPush'

let kuaidi: RunningKuaidi100
let shop: HttpServer
let market: Market
let buyer: Buyer
let answers: { status: number; body: object }[] = []

beforeAll(async () => {
  shop = await serveRoutes({
    'POST /carriers/kuaidi100/push': async ({ body }) => {
      const answer = await invoke(receiveCarrierPush, { body: body?.toString() ?? '' })
      answers.push(answer)
      return { status: answer.status, headers: {}, body: JSON.stringify(answer.body) }
    },
  })
  kuaidi = await startKuaidi100({ callbackUrl: `${shop.url}/carriers/kuaidi100/push` })
  Object.assign(process.env, kuaidi.env)
  market = await aMarket()
  buyer = await aBuyerOf(market)
})
afterAll(async () => {
  await kuaidi.close()
  await shop.close()
})

const follow = ({ shipmentId }: Shipment) =>
  onShipmentSentFollow({ detail: { id: newId('evt'), name: 'shipment.sent', subject: shipmentId, version: 1 } } as unknown as Parameters<
    typeof onShipmentSentFollow
  >[0])
async function sent(over: object = {}) {
  answers = []
  const parcel = { carrier: 'yuantong', trackingNo: newId('evt').slice(-15), ...over }
  const shipment: Shipment = (await ship(market, await aShippableOrder(market, buyer), [1], parcel)).body
  await follow(shipment)
  return shipment
}
const shown = async ({ shipmentId }: Shipment): Promise<Shipment> =>
  (await invoke(getShipment, { method: 'GET', pathParameters: { shipmentId }, token: buyer.token })).body

describe('a parcel', () => {
  it('is followed from when it is sent, and its way shown, the newest first', async () => {
    const shipment = await sent()
    expect((await shown(shipment)).tracking).toBeUndefined()
    for (const push of ['next', 'next'] as const) expect(await kuaidi.push(shipment.trackingNo!, push)).toBe(200)
    expect(answers.at(-1)!.body).toEqual({ result: true, returnCode: '200', message: '成功' })
    const { tracking, expectedOn } = await shown(shipment)
    expect([tracking?.state, tracking?.nodes.length, expectedOn]).toEqual(['inTransit', 2, shanghaiDate(tracking!.eta!)])
    expect(tracking!.nodes[0]!.at > tracking!.nodes[1]!.at).toBe(true)
    await kuaidi.push(shipment.trackingNo!, 'rest')
    expect((await shown(shipment)).tracking).toMatchObject({ state: 'signed', following: 'ended' })
  })

  it('told of twice, at once or out of order, is where it is', async () => {
    const shipment = await sent()
    for (const push of ['next', 'next', 'rest'] as const) await kuaidi.push(shipment.trackingNo!, push)
    const [{ tracking }, row] = [await shown(shipment), await table.get(shipmentKey(shipment.shipmentId))]
    await Promise.all((['older', 'again', 'older', 'again'] as const).map((push) => kuaidi.push(shipment.trackingNo!, push)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200])
    expect([(await shown(shipment)).tracking, await table.get(shipmentKey(shipment.shipmentId))]).toEqual([tracking, row])
  })

  it('in trouble is an event, once', async () => {
    const shipment = await sent()
    const events = async () =>
      ((await table.get(shipmentKey(shipment.shipmentId)))?.events as { name: string }[] | undefined)?.map(({ name }) => name)
    await kuaidi.push(shipment.trackingNo!, 'next')
    await kuaidi.push(shipment.trackingNo!, 'trouble')
    expect([(await shown(shipment)).trouble, await events()]).toEqual([true, ['shipment.exception']])
    const version = async () => (await table.get(shipmentKey(shipment.shipmentId)))?.version
    const before = await version()
    for (const push of ['again', 'rejected', 'returned'] as const) await kuaidi.push(shipment.trackingNo!, push)
    expect([await version(), await events()]).toEqual([before, ['shipment.exception']])
  })

  it.each(['forged', 'tampered', 'unsigned'] as const)('that is %s leaves nothing', async (push) => {
    const shipment = await sent()
    expect(await kuaidi.push(shipment.trackingNo!, push)).toBe(401)
    expect([answers[0]!.body, (await shown(shipment)).tracking]).toEqual([
      expect.objectContaining({ code: 'callback.unverified' }),
      undefined,
    ])
  })

  it('with two shipments in it is followed once and shown with both', async () => {
    const trackingNo = newId('evt').slice(-15)
    const shipments = [await sent({ trackingNo }), await sent({ trackingNo })]
    await kuaidi.push(trackingNo, 'next')
    for (const shipment of shipments) expect((await shown(shipment)).tracking?.state).toBe('collected')
  })

  it('that has been received is told of no more trouble', async () => {
    const shipment = await sent()
    await receive(buyer, shipment)
    await kuaidi.push(shipment.trackingNo!, 'trouble')
    expect(await shown(shipment)).toMatchObject({ status: 'received', tracking: { state: 'trouble' } })
    expect((await shown(shipment)).trouble).toBeUndefined()
  })

  it('that 快递100 does not take, or that nobody sent, harms nothing', async () => {
    const shipment = await sent({ carrier: 'shunfeng', trackingNo: `SF${newId('evt').slice(-10)}` })
    expect((await shown(shipment)).tracking).toBeUndefined()
    expect((await sent({ carrier: 'shunfeng', trackingNo: `SF${newId('evt').slice(-10)}`, phone: '1234' })).status).toBe('sent')
  })

  it('of the seller’s own truck is followed by nobody', async () => {
    const shipment = await sent({ carrier: undefined, trackingNo: undefined })
    expect([shipment.expectedOn, (await shown(shipment)).tracking]).toEqual([plusDays(shanghaiDate(shipment.sentAt), 1), undefined])
  })

  it('is asked for again when 快递100 is down', async () => {
    kuaidi.spoil('500')
    await expect(sent()).rejects.toMatchObject({ code: 'carrier.unavailable' })
  })
})
