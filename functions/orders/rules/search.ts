import { latestDay } from '@shared/kernel/time'
import type { OrderSummary } from '@shared/orders/model'

export interface Sought {
  matches: (order: Pick<OrderSummary, 'number' | 'buyerName' | 'sellerName'>) => boolean
  /** The Shanghai day that a whole number names, the last one there was of it. */
  day?: string | undefined
}

/** By number (DH1118-0641, with or without letters and dash, or some of its digits) or by a part of the buyer's or seller's name; every word must be found. */
export function sought(search: string, today: string): Sought {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const [, date, digits] = (words.length === 1 && /^(?:dh)?(\d{4})-?(\d{4})$/.exec(words[0]!)) || []
  const day = date && latestDay(date, today)
  if (day) return { day, matches: ({ number }) => number === `DH${date}-${digits}` }
  return {
    matches: ({ number, buyerName, sellerName }) => {
      const text = `${number} ${number.replaceAll(/\D/g, '')} ${buyerName} ${sellerName}`.toLowerCase()
      return words.every((word) => text.includes(word))
    },
  }
}
