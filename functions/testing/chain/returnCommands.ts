import { newId } from '@shared/kernel/id'
import { getOrder } from '../../orders/store'
import { handler as decideReturn } from '../../returns/decideReturn'
import { handler as receiveReturn } from '../../returns/receiveReturn'
import { handler as requestReturn } from '../../returns/requestReturn'
import { returnOf } from '../../returns/store'
import { type Command, type Commands, type Dice, send } from './command'
import { anOrder, byOne } from './orderCommands'

const some = (dice: Dice, most: number) => (dice.below(12) ? dice.below(most + 1) : most + 1)

const request: Command = async (run, dice) => {
  const order = anOrder(run, dice, ['partlyShipped', 'shipped', 'received', 'settled'])
  const held = order && (await getOrder(order.orderId))
  if (!held) return
  const lines = held.lines.flatMap(({ skuId, received = 0, returned = 0 }) => {
    const quantity = some(dice, received - returned)
    return quantity > 0 ? [{ skuId, quantity, reason: '滞销' }] : []
  })
  const returnId = newId('ret')
  const body = { returnId, orderId: order.orderId, lines }
  const { status } = await send(run, dice, 'requestReturn', requestReturn, { body, token: byOne(order, dice, 'buyer') })
  if (status === 200) run.returns.push({ returnId, order })
}

const decide: Command = async (run, dice) => {
  const one = dice.one(run.returns.slice(-5))
  const found = one && (await returnOf(one.returnId))?.found
  if (!found) return
  const lines = found.lines.map(({ skuId, quantity }) => ({ skuId, accepted: some(dice, quantity) }))
  const call = { pathParameters: { returnId: one.returnId }, body: { lines }, token: byOne(one.order, dice, 'seller') }
  await send(run, dice, 'decideReturn', decideReturn, call)
}

const receive: Command = async (run, dice) => {
  const one = dice.one(run.returns.slice(-5))
  const found = one && (await returnOf(one.returnId))?.found
  if (!found) return
  const lines = found.lines.map(({ skuId, accepted = 0 }) => ({ skuId, received: some(dice, accepted) }))
  const call = { pathParameters: { returnId: one.returnId }, body: dice.below(2) ? { lines } : {}, token: byOne(one.order, dice, 'seller') }
  await send(run, dice, 'receiveReturn', receiveReturn, call)
}

export const returnCommands: Commands = {
  requestReturn: { weight: 6, take: request },
  decideReturn: { weight: 6, take: decide },
  receiveReturn: { weight: 6, take: receive },
}
