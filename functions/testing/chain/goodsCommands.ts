import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import { claimIdOf } from '@shared/shipments/claim'
import { handler as adjustStock } from '../../inventory/adjustStock'
import { getOrder } from '../../orders/store'
import { claimKey, held } from '../../shipments/claimStore'
import { handler as decideClaim } from '../../shipments/decideClaim'
import { handler as receiveDueHourly } from '../../shipments/receiveDueHourly'
import { handler as receiveShipment } from '../../shipments/receiveShipment'
import { handler as shipOrder } from '../../shipments/shipOrder'
import { shipmentOf } from '../../shipments/store'
import { sentTold } from '../shipments'
import { read } from './books'
import { alone, type Command, type Commands, type Dice, send } from './command'
import { anOrder, byOne } from './orderCommands'

/** All that is left, mostly; some of it; or more than there is. */
const some = (dice: Dice, left: number) => (dice.below(20) === 0 ? left + 1 : dice.below(2) ? left : dice.below(left + 1))

const ship: Command = async (run, dice) => {
  const order = anOrder(run, dice, ['fundsConfirmed', 'partlyShipped'])
  const ordered = order && (await getOrder(order.orderId))
  if (!ordered) return
  const lines = ordered.lines.flatMap(({ skuId, quantity, shipped = 0 }) => {
    const sent = some(dice, quantity - shipped)
    return sent > 0 ? [{ skuId, quantity: sent }] : []
  })
  const { orderId } = order
  const shipmentId = dice.below(20) > 0 ? newId('shp') : (dice.one(run.shipments)?.shipmentId ?? newId('shp'))
  const token = byOne(order, dice, 'seller')
  const { status } = await send(run, dice, 'ship', shipOrder, { pathParameters: { orderId }, body: { shipmentId, lines }, token })
  if (status !== 200) return
  if (!run.shipments.some((one) => one.shipmentId === shipmentId)) run.shipments.push({ shipmentId, order })
  run.seen.set(orderId, (await getOrder(orderId))!.order.status)
}

const receive: Command = async (run, dice) => {
  const one = dice.late(run.shipments)
  const sent = one && (await shipmentOf(one.shipmentId))?.shipment
  if (!sent) return
  const isPerfect = dice.below(3) > 0
  const lines = sent.lines.map(({ skuId, quantity }) => {
    const damaged = isPerfect ? 0 : dice.below(Math.min(quantity, 3) + 1)
    const missing = isPerfect ? 0 : dice.below(quantity - damaged + 1)
    return { skuId, received: quantity - damaged - missing + (dice.below(30) === 0 ? 1 : 0), damaged, missing }
  })
  const token = byOne(one.order, dice, 'buyer')
  const { status } = await send(run, dice, 'receive', receiveShipment, {
    pathParameters: { shipmentId: one.shipmentId },
    body: { lines },
    token,
  })
  if (status === 200) run.seen.set(sent.orderId, (await getOrder(sent.orderId))!.order.status)
}

/** The bus tells of a shipment: late, twice, or after it was received. */
const told: Command = async (run, dice) => {
  const shipment = dice.late(run.shipments)
  if (!shipment) return
  await (dice.below(4) === 0 ? Promise.all([sentTold(shipment), sentTold(shipment)]) : sentTold(shipment))
}

const timeIsUp: Command = () => alone(() => receiveDueHourly({ time: plusMs(new Date().toISOString(), 10 * 24 * 3600_000) }))

const claim: Command = async (run, dice) => {
  const late = run.shipments.slice(-20)
  const claims = await read(
    late.map(({ shipmentId }) => claimIdOf(shipmentId)),
    claimKey,
    held,
  )
  const found = dice.one(claims)
  if (!found) return
  const { order } = late.find(({ shipmentId }) => shipmentId === found.claim.shipmentId)!
  const lines = found.claim.lines.map(({ skuId, damaged, missing }) => ({ skuId, accepted: some(dice, damaged + missing) }))
  const call = {
    pathParameters: { claimId: found.claim.claimId },
    body: { lines, reason: '查过了' },
    token: byOne(order, dice, 'seller'),
  }
  await send(run, dice, 'decideClaim', decideClaim, call)
}

const adjust: Command = async (run, dice) => {
  const { party, token } = dice.one(run.members)!
  const { skuId } = dice.one(run.goods)!
  const change = dice.below(3) ? dice.below(120) : -dice.below(120)
  const body = { adjustmentId: newId('adj'), reason: '盘点', lines: [{ skuId, change }] }
  const { status } = await send(run, dice, 'adjust', adjustStock, { body, token })
  const key = `${party.partyId} ${skuId}`
  if (status === 200) run.counted.set(key, (run.counted.get(key) ?? 0) + change)
}

export const goodsCommands: Commands = {
  ship: { weight: 16, take: ship },
  receive: { weight: 12, take: receive },
  told: { weight: 8, take: told },
  timeIsUp: { weight: 1, take: timeIsUp },
  decideClaim: { weight: 6, take: claim },
  adjust: { weight: 2, take: adjust },
}
