import './support/codes'
import type { Labels } from '@shared/codes/model'
import { labelPieces } from '../codes/labels/labels'
import { rootKeys } from '../codes/serials/keys'
import { aBatch, benchRoots } from './support/codes'
import { ownCpuMs } from './support/cpu'
import { line, median, sized } from './support/line'

/** Label sheets of one core, without writing them anywhere: a QR code with the mask that reads best, and what people read, to a label; the font is in the file. Of cases there are few: a bar code besides. */
const goal = { perSecond: 5_000 }
const count = sized(30_000, 650)
const roots = rootKeys(benchRoots)
const batch = aBatch({ count, covert: true, itemsPerCase: 24 })

/** As many cases as a batch of that many items has. */
const cases = Math.ceil(count / 24)

function drawn(wanted: Labels) {
  const some = wanted.to + 1
  let bytes = 0
  const rates = Array.from({ length: 5 }, () => {
    const since = ownCpuMs()
    bytes = 0
    for (const piece of labelPieces(batch, wanted, roots)) bytes += piece.bytes.length
    return (some / (ownCpuMs() - since)) * 1000
  })
  return { perSecond: Math.round(median(rates)), bytesEach: Math.round(bytes / some) }
}
const items = drawn({ of: 'items', from: 0, to: count - 1, sheet: 'a4x65' })
const covert = drawn({ of: 'covert', from: 0, to: count - 1, sheet: 'a4x117' })
const boxes = drawn({ of: 'cases', from: 0, to: cases - 1, sheet: 'roll100x150' })
const done = { labels: count, ...items, covertPerSecond: covert.perSecond, cases, casesPerSecond: boxes.perSecond }
line('labels', done, goal, Math.min(items.perSecond, covert.perSecond) >= goal.perSecond)
