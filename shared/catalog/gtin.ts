/** The check digit of GS1 numbers (GS1 General Specifications, 7.9.1): weights 3, 1, 3 … from the right, up to the next ten. */
export function checkDigit(body: string): number {
  const sum = [...body].reverse().reduce((all, digit, i) => all + Number(digit) * (i % 2 ? 1 : 3), 0)
  return (10 - (sum % 10)) % 10
}

/** A GTIN-8, -12, -13 or -14 whose last digit checks. */
export const isGtin = (text: string): boolean => /^(\d{8}|\d{12,14})$/.test(text) && checkDigit(text.slice(0, -1)) === Number(text.at(-1))

/** All lengths name the same article when zeros stand in front. */
export const gtin14 = (gtin: string): string => gtin.padStart(14, '0')
