import { checkDigit } from '@shared/catalog/gtin'

/** A serial shipping container code: extension digit, the manufacturer's GS1 company prefix, serial reference, check digit; 18 digits. */
export const isSscc = (text: string) => /^\d{18}$/.test(text) && checkDigit(text.slice(0, 17)) === Number(text[17])

/** Seven to ten digits in China; GS1 gives out four to twelve. */
export const isCompanyPrefix = (text: string) => /^\d{4,12}$/.test(text)

/** How many containers one prefix can name: the extension digit counts as the serial reference's first. */
export const containersOf = (prefix: string) => 10 ** (17 - prefix.length)

/** The container that counts as the n-th of this prefix; n < `containersOf(prefix)`. */
export function ssccOf(prefix: string, n: number): string {
  const reference = String(n).padStart(17 - prefix.length, '0')
  const body = `${reference[0]}${prefix}${reference.slice(1)}`
  return `${body}${checkDigit(body)}`
}

/** Which of this prefix's containers it is; undefined for those of others. */
export function containerNumber(prefix: string, sscc: string): number | undefined {
  if (!isSscc(sscc) || sscc.slice(1, 1 + prefix.length) !== prefix) return undefined
  return Number(`${sscc[0]}${sscc.slice(1 + prefix.length, 17)}`)
}
