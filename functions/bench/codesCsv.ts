import './support/codes'
import { csvPieces } from '../codes/serials/csv'
import { rootKeys } from '../codes/serials/keys'
import { aBatch, benchRoots } from './support/codes'
import { ownCpuMs } from './support/cpu'
import { line, median, round, sized } from './support/line'

/** A million codes to the lines of a file, one core, without writing it anywhere: with their cases, and with covert codes too. */
const goal = { seconds: 0.15 }
const count = sized(1_000_000, 20_000)
const roots = rootKeys(benchRoots)

function secondsFor(covert: boolean): number {
  const batch = aBatch({ count, covert, itemsPerCase: 24 })
  const times = Array.from({ length: 7 }, () => {
    const since = ownCpuMs()
    let bytes = 0
    for (const piece of csvPieces(batch, roots)) bytes += piece.bytes.length
    if (bytes < count * 90) throw new Error('too short')
    return (ownCpuMs() - since) / 1000
  })
  return round(median(times.slice(2)))
}

const [plain, covert] = [secondsFor(false), secondsFor(true)]
line('codesCsv', { codes: count, seconds: plain, withCovert: covert, perSecond: Math.round(count / plain) }, goal, plain <= goal.seconds)
