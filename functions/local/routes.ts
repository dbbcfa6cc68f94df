export interface Found<T> {
  value: T
  /** `POST /orders/{orderId}` as declared: API Gateway's routeKey. */
  key: string
  parameters: Record<string, string> | undefined
}
export type Lookup<T> = { found: Found<T> } | { allowed: string[] }

interface Node<T> {
  fixed: Map<string, Node<T>>
  parameter?: Node<T>
  methods: Map<string, { value: T; key: string; names: string[] }>
  greedy?: Node<T>
}
const node = <T>(): Node<T> => ({ fixed: new Map(), methods: new Map() })

/** API Gateway's order: a fixed segment before a parameter, both before `{proxy+}`, `$default` last. */
export class Routes<T> {
  private root = node<T>()
  private otherwise: T | undefined

  /** Adds `GET /orders/{orderId}`; false when the same place is taken already. */
  add(key: string, value: T): boolean {
    if (key === '$default') {
      this.otherwise = value
      return true
    }
    const [method = '', path = ''] = key.split(' ')
    const names: string[] = []
    let at = this.root
    for (const segment of path.slice(1).split('/')) {
      const [, name, plus] = /^\{(\w+)(\+)?\}$/.exec(segment) ?? []
      if (name) names.push(name)
      const next = plus ? at.greedy : name ? at.parameter : at.fixed.get(segment)
      at = next ?? this.grow(at, segment, name, plus)
    }
    if (at.methods.has(method)) return false
    at.methods.set(method, { value, key, names })
    return true
  }

  private grow(at: Node<T>, segment: string, name?: string, plus?: string) {
    const grown = node<T>()
    if (plus) at.greedy = grown
    else if (name) at.parameter = grown
    else at.fixed.set(segment, grown)
    return grown
  }

  /** `path` is still percent-encoded, so that an encoded slash does not part a segment. */
  find(method: string, path: string): Lookup<T> {
    const allowed = new Set<string>()
    const found = this.walk(this.root, path.slice(1).split('/'), 0, [], method, allowed)
    if (found) return { found }
    if (allowed.size === 0 && this.otherwise !== undefined) {
      return { found: { value: this.otherwise, key: '$default', parameters: undefined } }
    }
    return { allowed: [...allowed] }
  }

  private walk(at: Node<T>, segments: string[], i: number, values: string[], method: string, allowed: Set<string>): Found<T> | undefined {
    if (i === segments.length) return this.here(at, values, method, allowed)
    const segment = segments[i]!
    const fixed = at.fixed.get(segment)
    const parameter = segment === '' ? undefined : at.parameter
    return (
      (fixed && this.walk(fixed, segments, i + 1, values, method, allowed)) ??
      (parameter && this.walk(parameter, segments, i + 1, [...values, segment], method, allowed)) ??
      (at.greedy && this.here(at.greedy, [...values, segments.slice(i).join('/')], method, allowed))
    )
  }

  private here(at: Node<T>, values: string[], method: string, allowed: Set<string>): Found<T> | undefined {
    const hit = at.methods.get(method) ?? at.methods.get('ANY')
    if (!hit) {
      for (const each of at.methods.keys()) allowed.add(each)
      return undefined
    }
    const parameters = hit.names.length ? Object.fromEntries(hit.names.map((name, i) => [name, decoded(values[i]!)])) : undefined
    return { value: hit.value, key: hit.key, parameters }
  }
}

/** A stray `%` stays what it is: whoever reads the parameter refuses it. */
export function decoded(text: string) {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
