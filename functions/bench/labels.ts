import './support/codes'
import { rootKeys } from '../codes/keys'
import { labelPieces } from '../codes/labels/labels'
import { aBatch, benchRoots } from './support/codes'
import { ownCpuMs } from './support/cpu'
import { line, median, sized } from './support/line'

/** Label sheets of one core, without writing them anywhere: a QR code with the mask that reads best, and what people read, to a label. */
const goal = { perSecond: 5_000 }
const count = sized(30_000, 650)
const roots = rootKeys(benchRoots)
const batch = aBatch({ count, itemsPerCase: 24 })

let bytes = 0
const rates = Array.from({ length: 5 }, () => {
  const since = ownCpuMs()
  bytes = 0
  for (const piece of labelPieces(batch, { from: 0, to: count - 1, sheet: 'a4x65' }, roots)) bytes += piece.bytes.length
  return (count / (ownCpuMs() - since)) * 1000
})
const perSecond = Math.round(median(rates))
line('labels', { labels: count, perSecond, bytesEach: Math.round(bytes / count) }, goal, perSecond >= goal.perSecond)
