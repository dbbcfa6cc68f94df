import type { Order } from '@shared/orders/model'

export interface Paper {
  documentId: string
  kind: 'claim' | 'return'
  /** How far it has come. */
  words: string
  at: string
}

const returnWords = { returnRequested: '等审核', returnDecided: '审过了', returned: '退回来了' } as const

/** The claims and returns of an order out of its timeline, the latest first: each names its document. */
export function papersOf({ timeline, buyerId }: Pick<Order, 'timeline' | 'buyerId'>): Paper[] {
  const papers = new Map<string, Paper>()
  for (const { documentId, what, at, by } of timeline) {
    if (!documentId) continue
    if (what === 'claimed') {
      const words = !by || by.partyId === buyerId ? '等处理' : '处理了'
      papers.set(documentId, { documentId, kind: 'claim', words, at })
    }
    if (what && what in returnWords)
      papers.set(documentId, { documentId, kind: 'return', words: returnWords[what as keyof typeof returnWords], at })
  }
  return [...papers.values()].sort((a, b) => (a.at < b.at ? 1 : -1))
}
