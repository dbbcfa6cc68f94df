import { gtin14, isGtin } from '@shared/catalog/gtin'
import { dateOf } from './ai'
import { isLink, parseDigitalLink } from './digitalLink'
import { type Element, isMalformed, type Malformed, parseBracketed, parseElements, separator } from './elements'
import { isSscc } from './sscc'

/** What a code names: one item, a kind of goods, a container, or something that GS1 knows and this product does not. */
export type Scanned = { lot?: string; madeOn?: string; useBy?: string } & (
  | { kind: 'item'; gtin: string; serial: string; covert?: string }
  | { kind: 'goods'; gtin: string }
  | { kind: 'container'; sscc: string }
  | { kind: 'other' }
)

const longest = 2_000

/**
 * Reads whatever a scanner, a camera or a person gives: a Digital Link of any host, also wrapped by WeChat (`q=`), an element string with
 * FNC1, bracketed AIs, an SSCC, or a plain bar code (GTIN-8, -12, -13, -14).
 */
export function scanned(text: string): Scanned | Malformed {
  if (text.length > longest) return { malformed: 'length' }
  // Line ends and blanks around come from keyboards and hand scanners; a separator at the end is one too many.
  const said = unwrapped(trimmed(text))
  if (said === '') return { malformed: 'syntax' }
  if (isLink(said)) return named(parseDigitalLink(said))
  if (said.startsWith('(')) return named(parseBracketed(said))
  // The prefix of a bar code that is no GS1 element string: EAN-13, EAN-8, UPC-A; ITF-14.
  const bare = said.replace(/^\](E[0-4]|I[01])/, '')
  if (/^\d{18}$/.test(bare)) return isSscc(bare) ? { kind: 'container', sscc: bare } : { malformed: 'checkDigit', ai: '00' }
  if (/^(\d{8}|\d{12,14})$/.test(bare)) return isGtin(bare) ? { kind: 'goods', gtin: gtin14(bare) } : { malformed: 'checkDigit', ai: '01' }
  if (/^\](C1|d2|Q3|e0|J1)/.test(said) || said.includes(separator) || /^\d{2}/.test(said)) return named(parseElements(said))
  return { malformed: 'syntax' }
}

const blank = new Set([' ', '\t', '\r', '\n', '\uFEFF', '\u0004'])

function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && blank.has(text[from]!)) from++
  while (to > from && (blank.has(text[to - 1]!) || text[to - 1] === separator)) to--
  return text.slice(from, to)
}

/** WeChat opens a page with `q=<the link, percent-encoded>`, alone or among others. */
function unwrapped(text: string): string {
  const wrapped = /^(?:[^\s?#]*\?)?(?:[^#]*&)?q=((?:https?|HTTPS?)%3[Aa]%2[Ff]%2[Ff][^&#]*)/.exec(text)?.[1]
  if (!wrapped || isLink(text)) return text
  try {
    return decodeURIComponent(wrapped)
  } catch {
    return text
  }
}

function named(elements: readonly Element[] | Malformed): Scanned | Malformed {
  if (isMalformed(elements)) return elements
  const values = new Map(elements)
  const { '01': gtin, '21': serial, '00': sscc, '250': covert, '10': lot, '11': made, '17': useBy } = Object.fromEntries(values)
  const [madeOn, lastDay] = [made && dateOf(made), useBy && dateOf(useBy)]
  const about = { ...(lot && { lot }), ...(madeOn && { madeOn }), ...(lastDay && { useBy: lastDay }) }
  if (gtin && serial) return { kind: 'item', gtin, serial, ...(covert && { covert }), ...about }
  if (sscc) return { kind: 'container', sscc }
  return gtin ? { kind: 'goods', gtin, ...about } : { kind: 'other' }
}
