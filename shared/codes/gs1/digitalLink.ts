import { aiOf } from './ai'
import { checked, type Element, isMalformed, type Malformed } from './elements'

/**
 * GS1 Digital Link URIs, uncompressed (URI Syntax 1.6.0): `http(s)://host[/stem…]/{key}/{value}[/{qualifier}/{value}…][?{ai}={value}…]`.
 * By key, the qualifiers that may stand in its path, in this order; any of them may be left out.
 */
const qualifiers: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '00': [[]],
  '01': [['22', '10', '21'], ['235']],
  '414': [['254'], ['7040']],
  '417': [['7040']],
  '8003': [[]],
  '8006': [['22', '10', '21']],
}
/** An address in an address is no attribute; nor is a qualifier of the key, whose place is the path. */
const notAttributes = (key: string) => new Set(['8200', key, ...qualifiers[key]!.flat()])

export const canonicalStem = 'https://id.gs1.org'

/** As GS1's plausibility check does: a scheme in one case, a host, a path, and no fragment's worth of anything else. */
const shape = /^(https?|HTTPS?):\/\/([A-Za-z0-9.:\-_~[\]@%]+)((?:\/[^/?#]*)+)(?:\?([^#]*))?(?:#.*)?$/

/** Whether it can only be meant as a link. */
export const isLink = (text: string) => /^[A-Za-z]{4,5}:\/\//.test(text)

export function parseDigitalLink(text: string): readonly Element[] | Malformed {
  const found = shape.exec(text)
  if (!found || /[^\x21-\x7e]/.test(text)) return { malformed: 'syntax' }
  const path = found[3]!.slice(1).split('/')
  // From the right: the stem may hold anything, also what looks like an AI.
  for (let at = path.length - 2; at >= 0; at -= 1) {
    if (!(path[at]! in qualifiers) || (path.length - at) % 2 !== 0) continue
    const pairs = pairsIn(path.slice(at))
    const order = pairs && ordersFor(path[at]!, pairs.slice(1))
    if (!pairs || !order) continue
    const attributes = attributesIn(found[4] ?? '', notAttributes(path[at]!))
    return isMalformed(attributes) ? attributes : checked([...pairs, ...attributes])
  }
  return { malformed: 'syntax' }
}

function pairsIn(segments: readonly string[]): Element[] | undefined {
  const pairs: Element[] = []
  for (let i = 0; i < segments.length; i += 2) {
    const value = decoded(segments[i + 1]!)
    if (value === undefined) return undefined
    pairs.push([segments[i]!, value])
  }
  return pairs
}

/** The qualifiers, if they are this key's and stand in its order. */
function ordersFor(key: string, rest: readonly Element[]) {
  const isInOrder = (order: readonly string[]) => {
    const places = rest.map(([ai]) => order.indexOf(ai))
    return places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]!))
  }
  return qualifiers[key]!.find(isInOrder)
}

function attributesIn(query: string, not: ReadonlySet<string>): readonly Element[] | Malformed {
  const elements: Element[] = []
  for (const part of query.split(/[&;]/).filter(Boolean)) {
    const [name = '', ...rest] = part.split('=')
    // Words are for resolvers (linkType=…), and no numbers but AIs may stand there.
    if (!/^\d+$/.test(name)) continue
    const value = decoded(rest.join('='))
    if (value === undefined) return { malformed: 'syntax', ai: name }
    if (!aiOf(name)) return { malformed: 'unknownAi', ai: name }
    if (not.has(name)) return { malformed: 'pair', ai: name }
    elements.push([name, value])
  }
  return elements
}

/** A plus is a plus in a path and, as GS1 writes it, in a query too. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** All that RFC 3986 reserves, of the characters that a value may hold. */
const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The URI of these elements: key and qualifiers in the path in GS1's order, everything else behind the question mark. */
export function digitalLink(elements: readonly Element[], stem: string = canonicalStem): string | Malformed {
  const found = checked(elements)
  if (isMalformed(found)) return found
  const values = new Map(found)
  const key = Object.keys(qualifiers)
    .sort((a, b) => Number(a) - Number(b))
    .find((ai) => values.has(ai))
  if (!key) return { malformed: 'syntax' }
  const order = qualifiers[key]!.find((one) => one.some((ai) => values.has(ai))) ?? []
  const path = [key, ...order.filter((ai) => values.has(ai))]
  const rest = found.filter(([ai]) => !path.includes(ai))
  const not = notAttributes(key)
  const odd = rest.find(([ai]) => not.has(ai))
  if (odd) return { malformed: 'pair', ai: odd[0] }
  const inPath = path.map((ai) => `/${ai}/${encoded(values.get(ai)!)}`).join('')
  const inQuery = rest.map(([ai, value]) => `${ai}=${encoded(value)}`).join('&')
  return `${stem.replace(/\/$/, '')}${inPath}${inQuery && `?${inQuery}`}`
}
