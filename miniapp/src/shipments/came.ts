import type { Load } from '@shared/codes/model'
import type { receiveShipment } from '@shared/shipments/api'
import type { Shipment } from '@shared/shipments/model'
import type * as z from 'zod/mini'
import { sumWords } from '../platform/goods/sumWords'

/** Pieces of a line that came broken, or not at all. */
export interface Trouble {
  damaged: number
  missing: number
}
export type Troubles = Readonly<Record<string, Trouble>>

export const noTrouble: Trouble = { damaged: 0, missing: 0 }
type Lines = Pick<Shipment, 'lines'>
type Asked = z.input<typeof receiveShipment.input>['lines']

/** Broken and missing together are never more than was sent: what was said last holds, the other gives way. */
export function withTrouble(quantity: number, before: Trouble, more: Partial<Trouble>): Trouble {
  const clean = (pieces: number) => Math.min(quantity, Math.max(0, pieces))
  if (more.damaged !== undefined) {
    const damaged = clean(more.damaged)
    return { damaged, missing: Math.min(before.missing, quantity - damaged) }
  }
  const missing = clean(more.missing ?? before.missing)
  return { damaged: Math.min(before.damaged, quantity - missing), missing }
}

type Scanned = Pick<Load, 'lines'> | undefined

/** Whether anybody has begun to scan it in. */
export const isScannedIn = (load: Scanned) => !!load?.lines.some(({ received }) => received > 0)

/**
 * What is missing where cases were scanned in: of each line what its sender scanned onto it and nobody scanned off. What the sender never
 * scanned nobody can scan in, so nothing is said of it.
 */
export const scannedTroubles = (load: Scanned): Troubles =>
  Object.fromEntries(
    (isScannedIn(load) ? load!.lines : []).flatMap(({ skuId, quantity, shipped, received }) => {
      const missing = Math.max(0, Math.min(quantity, shipped) - received)
      return missing > 0 ? [[skuId, { damaged: 0, missing }]] : []
    }),
  )

/** What a person has said of a line holds, whatever is scanned afterwards. */
export const troublesOf = (scanned: Troubles, said: Troubles): Troubles => ({ ...scanned, ...said })

/** 扫到 36 箱，少 2 箱: of one line or of all of them. */
export function scannedWords({ lines }: Lines, load: NonNullable<Scanned>, skuId?: string): string {
  const wanted = lines.filter((line) => !skuId || line.skuId === skuId)
  const lacking = scannedTroubles(load)
  const sum = (piecesOf: (skuId: string) => number) => wanted.map((line) => ({ packSize: line.packSize, quantity: piecesOf(line.skuId) }))
  const missing = sum((one) => lacking[one]?.missing ?? 0)
  const came = `扫到 ${sumWords(sum((one) => load.lines.find((line) => line.skuId === one)?.received ?? 0))}`
  return missing.some(({ quantity }) => quantity > 0) ? `${came}，少 ${sumWords(missing)}` : came
}

/** 扫了 36 箱，还差 52 箱: how far its sender has scanned a shipment, nothing where nobody did. */
export function sentWords({ lines }: Lines, load: Scanned): string | undefined {
  const shipped = (skuId: string) => load?.lines.find((line) => line.skuId === skuId)?.shipped ?? 0
  if (!lines.some(({ skuId }) => shipped(skuId) > 0)) return undefined
  const sum = (piecesOf: (line: Lines['lines'][number]) => number) =>
    sumWords(lines.map((line) => ({ packSize: line.packSize, quantity: piecesOf(line) })))
  const all = lines.every(({ skuId, quantity }) => shipped(skuId) >= quantity)
  const out = `扫码出库 ${sum(({ skuId }) => shipped(skuId))}`
  return all ? `${out}，都扫了` : `${out}，还差 ${sum(({ skuId, quantity }) => Math.max(0, quantity - shipped(skuId)))}`
}

/** What its sender scanned onto it: nobody can scan in anything else. */
export const isScannedOut = (load: Scanned) => !!load?.lines.some(({ shipped }) => shipped > 0)

/** The answer at the head of a receipt, in words and pieces. */
export interface Answer {
  count: string
  /** Of how many, once any are counted. */
  of?: string
  says: string
  tone: 'plain' | 'good' | 'bad'
  good: number
  bad: number
}

/** Nothing is counted before somebody has scanned or said what is wrong; what carries no code is still the hand's to count. */
export function answerOf(shipment: Lines, troubles: Troubles, load: Scanned): Answer {
  const { lines } = shipment
  const { whole, claimed } = cameWords(shipment, troubles)
  const [of, pieces] = [sumWords(lines), lines.reduce((sum, { quantity }) => sum + quantity, 0)]
  const good = cameOf(shipment, troubles).reduce((sum, { received }) => sum + received, 0)
  if (claimed) return { count: whole, of, says: `${claimed}有问题`, tone: 'bad', good, bad: pieces - good }
  if (!isScannedIn(load)) return { count: of, says: '还没点数', tone: 'plain', good: 0, bad: 0 }
  const byHand = lines.map(({ skuId, packSize, quantity }) => {
    const shipped = load!.lines.find((line) => line.skuId === skuId)?.shipped ?? 0
    return { packSize, all: quantity, quantity: troubles[skuId] ? 0 : Math.max(0, quantity - shipped) }
  })
  const open = byHand.reduce((sum, { quantity }) => sum + quantity, 0)
  if (open === 0) return { count: whole, of, says: '一箱不差', tone: 'good', good, bad: 0 }
  const came = sumWords(byHand.map(({ packSize, all, quantity }) => ({ packSize, quantity: all - quantity })))
  return { count: came, of, says: `${sumWords(byHand)}没扫码，请点数`, tone: 'plain', good: pieces - open, bad: 0 }
}

/** What is said of every line: together just what was sent. */
export const cameOf = ({ lines }: Lines, troubles: Troubles): Asked =>
  lines.map(({ skuId, quantity }) => {
    const { damaged, missing } = troubles[skuId] ?? noTrouble
    return { skuId, received: quantity - damaged - missing, ...(damaged > 0 && { damaged }), ...(missing > 0 && { missing }) }
  })

/** In words: what came whole, and what is claimed; nothing where nothing is. */
export function cameWords({ lines }: Lines, troubles: Troubles): { whole: string; claimed: string | undefined } {
  const of = (pieces: (skuId: string, quantity: number) => number) =>
    sumWords(lines.map(({ skuId, quantity, packSize }) => ({ packSize, quantity: pieces(skuId, quantity) })))
  const bad = (skuId: string) => {
    const { damaged, missing } = troubles[skuId] ?? noTrouble
    return damaged + missing
  }
  const any = lines.some(({ skuId }) => bad(skuId) > 0)
  return { whole: of((skuId, quantity) => quantity - bad(skuId)), claimed: any ? of(bad) : undefined }
}
