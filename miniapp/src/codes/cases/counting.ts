import type { Load } from '@shared/codes/model'
import { cartonsOf } from '../../platform/formatting/cartons'
import { tailOf } from '../verdict/words'
import type { Waiting } from '../waiting/task'

/** Out of a store, into one, or back to where it came from. */
export type Way = 'ship' | 'receive' | 'back'

/** One line of the log: what was counted, what was not and why. */
export interface Logged {
  key: string
  kind: 'counted' | 'refused' | 'twice' | 'waiting'
  text: string
  note: string
  at: string
  /** Of what was counted: the product, and how far it had come with this case. */
  skuId?: string
  nth?: string
  /** Of what was refused: why, for saying what to do about it. */
  code?: string
  tail?: string
}

type Line = Load['lines'][number]
const scannedOf = (line: Line, way: Way) => (way === 'ship' ? line.shipped : line.received)
/** What is received is what was scanned onto it, where that was done at all: nobody can scan in what its sender did not scan. */
const isBySender = ({ lines }: Load, way: Way) => way === 'receive' && lines.some(({ shipped }) => shipped > 0)

/** Nothing was scanned onto it, so nothing can be scanned off. */
export const isUnscanned = ({ lines }: Load, way: Way) => way === 'receive' && lines.every(({ shipped }) => shipped === 0)

export interface Counted {
  skuId: string
  name: string
  packSize: number
  /** Pieces. */
  of: number
  scanned: number
  left: number
}

/** Pieces of each SKU that are wanted, scanned and still missing. */
export function countOf(load: Load, way: Way, packs: ReadonlyMap<string, number>): Counted[] {
  const bySender = isBySender(load, way)
  return load.lines
    .filter(({ shipped }) => !bySender || shipped > 0)
    .map((line) => {
      const [of, scanned] = [bySender ? line.shipped : line.quantity, scannedOf(line, way)]
      return { skuId: line.skuId, name: line.name, packSize: packs.get(line.skuId) ?? 1, of, scanned, left: Math.max(0, of - scanned) }
    })
}

/** What stands on the paper and was not scanned onto the truck: counted by hand, in the receipt. */
export const byHandOf = (load: Load, way: Way, packs: ReadonlyMap<string, number>) =>
  isBySender(load, way)
    ? load.lines.map(({ skuId, quantity, shipped }) => ({ packSize: packs.get(skuId) ?? 1, quantity: Math.max(0, quantity - shipped) }))
    : []

/** Cartons and loose pieces of all lines together. */
export const totalOf = (lines: readonly Counted[], what: 'of' | 'scanned' | 'left') =>
  cartonsOf(lines.map((line) => ({ packSize: line.packSize, quantity: line[what] })))

/** Scans of this page that were already made: the server would say so too, but a warehouse has no signal. */
export const isTwice = (uri: string, mine: readonly Waiting[]) =>
  mine.some(({ task, state, code }) => task.uri.trim() === uri.trim() && (state !== 'refused' || code === 'case.twice'))

/** The newest first; `twice` are codes that were not even sent. */
export function logOf(
  mine: readonly Waiting[],
  twice: readonly { uri: string; at: string }[],
  way: Way,
  packs: ReadonlyMap<string, number>,
): Logged[] {
  const lines = mine.map(({ scanId: key, at, task, state, load, message, name, code }): Logged => {
    const tail = tailOf(task.uri)
    if (state === 'waiting') return { key, kind: 'waiting', text: '等信号', note: `尾号 ${tail}`, at }
    if (load) return { ...countedOf(load, task.uri, way, packs), key, kind: 'counted', at }
    if (code === 'case.twice') return again(key, tail, at)
    const note = `${[name, `尾号 ${tail}`].filter(Boolean).join(' ')} · 没计数`
    return { key, kind: 'refused', text: message ?? '没计数', note, at, tail, ...(code && { code }) }
  })
  const unsent = twice.map(({ uri, at }) => again(`${uri}${at}`, tailOf(uri), at))
  return [...lines, ...unsent].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** What the last scan came to. With a signal its answer is about to come; without one, that it is kept is the answer. */
export const headOf = (log: readonly Logged[], online: boolean) => log.find(({ kind }) => kind !== 'waiting' || !online)

const again = (key: string, tail: string, at: string): Logged => ({ key, kind: 'twice', text: `尾号 ${tail} 扫过了`, note: '没重复计', at })

/** The product, which code, its lot, and that a pallet was several. */
function countedOf(load: Load, uri: string, way: Way, packs: ReadonlyMap<string, number>) {
  const it = load.moved?.find((one) => one.uri === uri) ?? load.moved?.[0]
  const note = [`尾号 ${tailOf(uri)}`, it?.lot && `批 ${it.lot}`, it && it.cases > 1 && `一托 ${it.cases} 箱`, it?.cases === 0 && '单件']
  const line = it && load.lines.find(({ skuId }) => skuId === it.skuId)
  const cartons = line && Math.floor(scannedOf(line, way) / (packs.get(line.skuId) ?? 1))
  return {
    text: it?.name ?? '已计数',
    note: note.filter(Boolean).join(' · '),
    ...(it && { skuId: it.skuId, nth: it.cases === 0 ? '＋1 件' : `第 ${cartons} 箱` }),
  }
}
