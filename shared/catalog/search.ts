interface Named {
  code: string
  name: string
  spec: string
  gtin?: string | undefined
  /** `<initials> <full pinyin>` of the name, in small letters. */
  words: string
}

/** Every word asked for must be found: in the name or the specification, the code, the bar code, or the pinyin of the name. */
export function finds(search: string): (product: Named) => boolean {
  const asked = search.toLowerCase().split(/\s+/).filter(Boolean)
  return ({ code, name, spec, gtin = '', words }) => {
    const text = `${name} ${spec} ${code}`.toLowerCase()
    return asked.every((word) => text.includes(word) || isBarcode(word, gtin) || words.split(' ').some((pinyin) => pinyin.includes(word)))
  }
}

/** A scanner gives the whole number, with or without leading zeros; a person types its beginning or end. */
const isBarcode = (word: string, gtin: string) =>
  /^\d{4,14}$/.test(word) &&
  (gtin.startsWith(word) || gtin.endsWith(word) || (gtin !== '' && word.padStart(14, '0') === gtin.padStart(14, '0')))
