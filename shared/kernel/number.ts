import { type Instant, shanghaiDate } from './time'

/**
 * What is printed on a document and said on the phone (DH1121-0641): its letters, the Shanghai day and four digits of its id.
 * For people; nothing is found by it alone.
 */
export function printedNumber(letters: string, id: string, now: Instant): string {
  const [, month, day] = shanghaiDate(now).split('-')
  const digits = [...id.slice(-8)].reduce((sum, letter) => (sum * 36 + Number.parseInt(letter, 36)) % 10_000, 0)
  return `${letters}${month}${day}-${String(digits).padStart(4, '0')}`
}
