import type { Term } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import { type PartyKey, parties } from './parties'

export interface SeedCredit {
  seller: PartyKey
  buyer: PartyKey
  limit: Fen
  overLimit: 'refuse' | 'hold'
  term: Term
}
type Line = Omit<SeedCredit, 'seller' | 'buyer'>

const wan = 1_000_000
const days = (days: number): Term => ({ kind: 'days', days })

/** By the buyer's level; in fen. */
const usual: Record<string, Line> = {
  A: { limit: 300 * wan, overLimit: 'refuse', term: days(45) },
  B: { limit: 100 * wan, overLimit: 'refuse', term: days(30) },
  C: { limit: 30 * wan, overLimit: 'refuse', term: days(30) },
  D: { limit: 3 * wan, overLimit: 'refuse', term: days(15) },
}

const unusual: Partial<Record<PartyKey, Partial<Line>>> = {
  suzhou: { overLimit: 'hold', limit: 60 * wan },
  keqiao: { overLimit: 'hold' },
  'keqiao-2': { limit: wan / 10 },
  'keqiao-3': { overLimit: 'hold', limit: 15 * wan, term: days(60) },
  'zhuji-1': { overLimit: 'hold', limit: 0.6 * wan },
  'yixing-1': { limit: 0, term: { kind: 'prepay' } },
  'jiangning-2': { limit: 0 },
}

/** Each buyer's line with its supplier. */
export const creditLines: readonly SeedCredit[] = parties.flatMap(({ key, supplier, level }) =>
  supplier && level ? [{ seller: supplier, buyer: key, ...usual[level]!, ...unusual[key] }] : [],
)
