/** What a list answers at once. */
const page = 20

/** Of a list's first page: a full one is said to be more. */
export const ofPage = (n: number) => (n < page ? String(n) : `${page}+`)

/** One by name, of more how many: 「宏远商贸等 3 家」 */
export function partiesText(all: readonly string[]): string {
  const names = [...new Set(all)]
  return names.length > 1 ? `${names[0]}等 ${names.length} 家` : (names[0] ?? '')
}
