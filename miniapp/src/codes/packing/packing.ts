import { isMalformed } from '@shared/codes/gs1/elements'
import { scanned } from '@shared/codes/gs1/scanned'
import type { CaseToPack } from '@shared/codes/model'
import type { Logged } from '../cases/counting'
import { tailOf } from '../verdict/words'

/** An item that was scanned into the open case. */
export interface Item {
  uri: string
  serial: string
  at: string
}

/** What was scanned and does not go into it. */
export interface Wrong {
  uri: string
  code: string
  at: string
}

/** What a scan is to somebody who packs: a case to open, one to open after this one is closed, one more item, or nothing that goes in. */
export type Met = { case: string } | { next: string } | { item: Pick<Item, 'uri' | 'serial'> } | { wrong: string } | 'same'

type Open = Pick<CaseToPack, 'sscc' | 'gtin' | 'itemsPerCase' | 'shipped'> | undefined

export function meet(uri: string, open: Open, items: readonly Item[]): Met {
  const code = scanned(uri)
  if (isMalformed(code)) return { wrong: 'code.malformed' }
  if (code.kind === 'container') {
    if (!open || (items.length === 0 && code.sscc !== open.sscc)) return { case: code.sscc }
    if (code.sscc === open.sscc) return 'same'
    // Whoever has filled a case closes it by scanning the next: with a hand scanner there is nothing else to tap.
    return items.length === open.itemsPerCase ? { next: code.sscc } : { wrong: 'pack.unfinished' }
  }
  if (code.kind !== 'item') return { wrong: 'code.notItem' }
  if (!open) return { wrong: 'pack.noCase' }
  if (open.shipped) return { wrong: 'case.shipped' }
  if (code.gtin !== open.gtin.padStart(14, '0')) return { wrong: 'case.otherProduct' }
  if (items.some(({ serial }) => serial === code.serial)) return { wrong: 'case.twice' }
  return items.length >= open.itemsPerCase ? { wrong: 'case.tooFull' } : { item: { uri, serial: code.serial } }
}

/** The newest first, as the page of cases tells its own. */
export function packLog(name: string, items: readonly Item[], wrongs: readonly Wrong[], refused: ReadonlyMap<string, string>): Logged[] {
  const told = items.map(({ uri, at }, i): Logged => {
    const [tail, code] = [tailOf(uri), refused.get(uri)]
    if (code) return { key: uri, kind: 'refused', text: name, note: `尾号 ${tail} · 别装这件`, at, code, tail }
    return { key: uri, kind: 'counted', text: name, note: `尾号 ${tail}`, at, nth: `第 ${i + 1} 件` }
  })
  const others = wrongs.map(({ uri, code, at }): Logged => {
    const tail = tailOf(uri)
    const key = `${uri}${at}`
    if (code === 'case.twice') return { key, kind: 'twice', text: `尾号 ${tail} 扫过了`, note: '没重复计', at }
    return { key, kind: 'refused', text: '没装进去', note: `尾号 ${tail} · 没计数`, at, code, tail }
  })
  return [...told, ...others].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** Each code that the server will not have in the case, and why. */
export function refusedBy(error: unknown): ReadonlyMap<string, string> {
  const lines = (error as { detail?: { lines?: { uri: string; code: string }[] } } | null)?.detail?.lines ?? []
  return new Map(lines.map(({ uri, code }) => [uri, code]))
}
