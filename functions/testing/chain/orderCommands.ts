import { newId } from '@shared/kernel/id'
import type { OrderStatus } from '@shared/orders/model'
import { handler as approveOrder } from '../../orders/approveOrder'
import { handler as cancelOrder } from '../../orders/cancelOrder'
import { handler as closeOrderShort } from '../../orders/closeOrderShort'
import { handler as confirmOrderFunds } from '../../orders/confirmOrderFunds'
import { handler as rejectOrder } from '../../orders/rejectOrder'
import { handler as releaseCredit } from '../../orders/releaseCredit'
import { handler as submitOrder } from '../../orders/submitOrder'
import type { Handler } from '../invoke'
import type { Run } from './channel'
import { type Command, type Commands, type Dice, send } from './command'

const submit: Command = async (run, dice) => {
  const deal = dice.one(run.deals)!
  const lines = run.goods.flatMap(({ skuId, multiple }) => {
    const quantity = dice.below(9) * multiple
    return quantity > 0 ? [{ skuId, quantity }] : []
  })
  const orderId = newId('ord')
  const { status } = await send(run, dice, 'submit', submitOrder, { body: { orderId, lines }, token: deal.buyer.token })
  if (status === 200) run.orders.push({ orderId, deal })
}

/** One that stands where the command belongs, mostly; else any. */
type Where = readonly (OrderStatus | 'held')[]
export function anOrder(run: Run, dice: Dice, where: Where): Run['orders'][number] | undefined {
  const fitting = run.orders.filter(({ orderId }) => where.includes(run.seen.get(orderId)!))
  return dice.below(6) > 0 && fitting.length > 0 ? dice.one(fitting) : dice.late(run.orders)
}

/** By the side that may, mostly. */
export const byOne = ({ deal }: Run['orders'][number], dice: Dice, side: 'seller' | 'buyer'): string =>
  (dice.below(12) > 0 ? deal[side] : deal[side === 'seller' ? 'buyer' : 'seller']).token

const moving =
  (name: string, handler: Handler, side: 'seller' | 'buyer', where: Where): Command =>
  async (run, dice) => {
    const order = anOrder(run, dice, where)
    if (!order) return
    const { orderId } = order
    await send(run, dice, name, handler, { pathParameters: { orderId }, body: { reason: '试' }, token: byOne(order, dice, side) })
  }

const moves: [name: string, weight: number, handler: Handler, side: 'seller' | 'buyer', where: Where][] = [
  ['approve', 10, approveOrder, 'seller', ['submitted']],
  ['reject', 1, rejectOrder, 'seller', ['submitted']],
  ['cancelAsBuyer', 1, cancelOrder, 'buyer', ['submitted']],
  ['cancelAsSeller', 1, cancelOrder, 'seller', ['submitted', 'approved']],
  ['confirmFunds', 10, confirmOrderFunds, 'seller', ['approved']],
  ['releaseCredit', 3, releaseCredit, 'seller', ['held']],
  ['closeShort', 1, closeOrderShort, 'seller', ['approved', 'fundsConfirmed', 'partlyShipped']],
]

export const orderCommands: Commands = {
  submit: { weight: 9, take: submit },
  ...Object.fromEntries(moves.map(([name, weight, ...how]) => [name, { weight, take: moving(name, ...how) }])),
}
