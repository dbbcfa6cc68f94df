import { Readable } from 'node:stream'
import type { Progress } from '@shared/codes/model'
import { putObjectStream } from '../../platform/objects'

export interface Piece {
  bytes: Uint8Array
  /** How many codes are in it. */
  codes: number
}

/** Said while a file is made: at least so much further, and so much later, than the last time. */
const [steps, everyMs] = [20, 1_000]

/**
 * Sends pieces to the bucket as they are made, never more than a few parts in memory, and says how far it has come. The object is there when
 * all of it is; made again it is the same.
 */
export async function writeFile(
  key: string,
  type: string,
  count: number,
  pieces: Iterable<Piece>,
  say: (progress: Progress) => Promise<void>,
) {
  let [done, said, at] = [0, 0, 0]
  async function* flow() {
    for (const { bytes, codes } of pieces) {
      yield bytes
      done += codes
      if (done - said < count / steps || Date.now() - at < everyMs) continue
      ;[said, at] = [done, Date.now()]
      await say({ state: 'working', done: Math.min(done, count), count })
    }
  }
  await putObjectStream(key, Readable.from(flow()), type)
  await say({ state: 'ready', done: count, count })
}
