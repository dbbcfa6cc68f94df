import type { Load } from '@shared/codes/model'
import { tailOf } from '../verdict/words'
import type { Waiting } from '../waiting/task'

export type Way = 'ship' | 'receive'

/** One line of the log: what was counted, what was not and why. */
export interface Logged {
  key: string
  kind: 'counted' | 'refused' | 'twice' | 'waiting'
  text: string
  note: string
  at: string
}

export const casesOf = (load: Load, way: Way) => (way === 'ship' ? load.cases : load.receivedCases)
const scannedOf = (line: Load['lines'][number], way: Way) => (way === 'ship' ? line.shipped : line.received)

/** Pieces of each SKU that are still to be scanned, and how many of all there are. */
export function leftOf(load: Load, way: Way) {
  const lines = load.lines.map((line) => {
    // What is received is what was scanned onto it, where that was done at all.
    const of = way === 'receive' && line.shipped > 0 ? line.shipped : line.quantity
    return { skuId: line.skuId, name: line.name, of, scanned: scannedOf(line, way), left: Math.max(0, of - scannedOf(line, way)) }
  })
  const sum = (key: 'of' | 'scanned' | 'left') => lines.reduce((total, line) => total + line[key], 0)
  return { lines: lines.filter(({ left }) => left > 0), of: sum('of'), scanned: sum('scanned'), left: sum('left') }
}

/** What the last scan brought: the product and its pieces. */
export function addedBy(before: Load | undefined, after: Load, way: Way) {
  const then = new Map(before?.lines.map((line) => [line.skuId as string, scannedOf(line, way)]))
  const grown = after.lines.find((line) => scannedOf(line, way) > (then.get(line.skuId) ?? 0))
  return grown && { skuId: grown.skuId, name: grown.name, pieces: scannedOf(grown, way) - (then.get(grown.skuId) ?? 0) }
}

/** Scans of this page that were already made: the server would say so too, but a warehouse has no signal. */
export const isTwice = (uri: string, mine: readonly Waiting[]) =>
  mine.some(({ task, state, code }) => task.uri.trim() === uri.trim() && (state !== 'refused' || code === 'case.twice'))

/** The newest first; `twice` are codes that were not even sent. */
export function logOf(mine: readonly Waiting[], twice: readonly { uri: string; at: string }[], way: Way): Logged[] {
  let before: Load | undefined
  const lines = mine.map(({ scanId, at, task, state, load, message }): Logged => {
    const tail = `尾号 ${tailOf(task.uri)}`
    if (state === 'waiting') return { key: scanId, kind: 'waiting', text: '等信号', note: tail, at }
    if (!load) return { key: scanId, kind: 'refused', text: message ?? '没计数', note: `${tail} · 没计数`, at }
    const added = addedBy(before, load, way)
    // Of the first one here nobody knows what was there before it.
    const pieces = before && added && `${added.pieces} 件`
    before = load
    return { key: scanId, kind: 'counted', text: added?.name ?? '已计数', note: pieces ? `${tail} · ${pieces}` : tail, at }
  })
  const again = twice.map(
    ({ uri, at }): Logged => ({ key: `${uri}${at}`, kind: 'twice', text: `尾号 ${tailOf(uri)} 扫过了`, note: '没重复计', at }),
  )
  return [...lines, ...again].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
