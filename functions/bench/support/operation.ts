import { newId } from '@shared/kernel/id'
import type { Shipment } from '@shared/shipments/model'
import type { Happened } from '../../platform/events'
import type { Handler } from '../../testing/invoke'
import { ask } from './ask'
import { type Channel, linesOf } from './channel'

/** The budgets of performance.md; read units are without the two of the session's check. */
export interface Most {
  wru: number
  rru?: number
}

/** One representative call. */
export interface Operation {
  /** With a dot where an operation has several. */
  name: string
  run(channel: Channel): Promise<unknown>
  most: Most
}

export type Load = () => Promise<{ handler: Handler }>
export type Input = (channel: Channel) => object

export const op = (name: string, by: string, load: Load, input: Input | undefined, most: Most): Operation => ({
  ...{ name, most },
  async run(channel) {
    const { handler } = await load()
    channel.answers[name] = await ask(name.split('.')[0]!, handler, input?.(channel) ?? {}, channel.token[by])
  },
})

type Consumer = (event: never) => Promise<void>

/** An event as the bus brings it; `data` is looked up before. */
export const hears = (
  name: string,
  event: Happened['name'],
  load: () => Promise<{ handler: Consumer }>,
  subject: (channel: Channel) => string,
  most: Most,
  data?: (channel: Channel) => Promise<Happened['data']>,
): Operation => ({
  ...{ name, most },
  async run(channel) {
    const { handler } = await load()
    const told = data && { data: await data(channel) }
    await handler({ detail: { id: newId('evt'), name: event, subject: subject(channel), version: 1, ...told } } as never)
  },
})

/** In how many an order stands. */
export const indexes = 3
export const theOrder: Input = ({ orderId }) => ({ orderId })
/** The order that was shipped and received. */
export const theShipment: Input = ({ answers }) => ({ orderId: (answers['shipOrder.10'] as Shipment).orderId })
export const ordered =
  (count: number): Input =>
  (channel) => {
    channel.orderId = newId('ord')
    return { orderId: channel.orderId, lines: linesOf(channel, count) }
  }
/** One item of two KB, each line's stock and the credit, doubled by the transaction; and a KB in each index. */
export const orderOf10: Most = { wru: 2 * (2 + 10 + 1) + 2 * indexes }
/** The item has grown to three KB. */
export const endOf10: Most = { wru: 2 * (3 + 10 + 1) + 2 * indexes }
/** Of the desk's index also the place that it leaves. */
export const moveOf10: Most = { wru: 2 * 3 + 2 * (indexes + 1) }
export const reads: Most = { wru: 0 }
/** One row of a KB that stands in no index. */
export const row: Most = { wru: 2 }
