import { aiOf, fixedLengths, type Trouble, troubleWith } from './ai'

/** One AI and its value, in the order they were read. */
export type Element = readonly [ai: string, value: string]

/** Why a text is no GS1 data: what is wrong, and with which AI. */
export type Malformed = { malformed: 'syntax' | 'unknownAi' | 'repeated' | 'pair' | Trouble; ai?: string }

export const isMalformed = (found: object): found is Malformed => 'malformed' in found

/** FNC1 as scanners give it. */
export const separator = '\x1d'

/** Every value by its rule, none twice with another value, and what must not or must stand together (the dictionary's `ex` and `req`). */
export function checked(elements: readonly Element[]): readonly Element[] | Malformed {
  const seen = new Map<string, string>()
  for (const [ai, value] of elements) {
    const entry = aiOf(ai)
    if (!entry) return { malformed: 'unknownAi', ai }
    const trouble = troubleWith(entry, value)
    if (trouble) return { malformed: trouble, ai }
    if (seen.has(ai) && seen.get(ai) !== value) return { malformed: 'repeated', ai }
    seen.set(ai, value)
  }
  const lacks = (ai: string, ...wanted: string[]) => seen.has(ai) && !wanted.every((one) => seen.has(one))
  if (seen.has('235') && (seen.has('21') || seen.has('22'))) return { malformed: 'pair', ai: '235' }
  if (seen.has('01') && (seen.has('02') || seen.has('37'))) return { malformed: 'pair', ai: '01' }
  if (lacks('21', '01') && !seen.has('8006')) return { malformed: 'pair', ai: '21' }
  if (lacks('250', '01', '21') && !seen.has('8006')) return { malformed: 'pair', ai: '250' }
  if (lacks('254', '414')) return { malformed: 'pair', ai: '254' }
  if (lacks('02', '00', '37')) return { malformed: 'pair', ai: '02' }
  if (lacks('37', '00', '02')) return { malformed: 'pair', ai: '37' }
  return [...seen]
}

/** An element string as a scanner gives it, the leading FNC1 and the symbology's own prefix (`]C1`, `]d2`, `]Q3`, `]e0`, `]J1`) already off or not. */
export function parseElements(text: string): readonly Element[] | Malformed {
  let rest = text.replace(/^\](C1|d2|Q3|e0|J1)/, '')
  if (rest.startsWith(separator)) rest = rest.slice(1)
  const elements: Element[] = []
  while (rest.length > 0) {
    const ai = [2, 3, 4].map((length) => rest.slice(0, length)).find((head) => /^\d+$/.test(head) && aiOf(head))
    if (!ai) return { malformed: /^\d\d/.test(rest) ? 'unknownAi' : 'syntax', ai: rest.slice(0, 4) }
    const fixed = fixedLengths[rest.slice(0, 2)]
    const end = rest.indexOf(separator)
    const length = fixed ?? (end < 0 ? rest.length : end)
    if (rest.length < length || (end >= 0 && end < length)) return { malformed: 'length', ai }
    elements.push([ai, rest.slice(ai.length, length)])
    rest = rest.slice(length)
    // A separator is right behind what has no fixed length, and does no harm behind what has.
    if (rest.startsWith(separator)) rest = rest.slice(1)
  }
  return elements.length > 0 ? checked(elements) : { malformed: 'syntax' }
}

/** As people write it: `(01)06901234567892(21)ABC`. A bracket inside a value is doubled with a backslash, as GS1's engine does. */
export function parseBracketed(text: string): readonly Element[] | Malformed {
  const elements: Element[] = []
  const part = /\((\d{2,4})\)((?:\\\(|[^(])*)/y
  let at = 0
  while (at < text.length) {
    part.lastIndex = at
    const found = part.exec(text)
    if (!found) return { malformed: 'syntax' }
    elements.push([found[1]!, found[2]!.replaceAll('\\(', '(')])
    at = part.lastIndex
  }
  return elements.length > 0 ? checked(elements) : { malformed: 'syntax' }
}

/** As it is printed below a symbol. */
export const bracketed = (elements: readonly Element[]) => elements.map(([ai, value]) => `(${ai})${value.replaceAll('(', '\\(')}`).join('')

/** For a symbol in FNC1 mode: what has a fixed length first, so that few separators are needed. */
export function elementString(elements: readonly Element[]): string {
  const isFixed = ([ai]: Element) => ai.slice(0, 2) in fixedLengths
  const ordered = [...elements.filter(isFixed), ...elements.filter((element) => !isFixed(element))]
  return ordered.map(([ai, value], i) => `${ai}${value}${isFixed([ai, value]) || i === ordered.length - 1 ? '' : separator}`).join('')
}
