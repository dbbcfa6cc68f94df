import { newId } from '@shared/kernel/id'
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
  most: Most | undefined
}

export type Load = () => Promise<{ handler: Handler }>
export type Input = (channel: Channel) => object

export const op = (name: string, by: string, load: Load, input: Input = () => ({}), most?: Most): Operation => ({
  ...{ name, most },
  async run(channel) {
    const { handler } = await load()
    channel.answers[name] = await ask(name.split('.')[0]!, handler, input(channel), channel.token[by])
  },
})

/** In how many an order stands. */
export const indexes = 3
export const theOrder: Input = ({ orderId }) => ({ orderId })
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
