import fc from 'fast-check'

/** What z.toJSONSchema makes of an endpoint's input. */
export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  maxItems?: number
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}

/** Ids that exist and mean something to the caller, by prefix; one that stands there more often is taken more often. */
export type Known = Record<string, readonly string[]>

/** What a schema does not say of a field, so that more than refusals is tried. */
const hints: Record<string, fc.Arbitrary<unknown>> = {
  gtin: fc.constantFrom('6901234567892', '96385074', '4006381333931'),
  expectedTotal: fc.constantFrom(undefined, undefined, 0),
  quantity: fc.constantFrom(1, 1, 1, 2, 2, 2, 3, 3, 3, 24, 24, 1_000_000),
  version: fc.constantFrom(undefined, 1, 2),
  per: fc.constantFrom(1, 1, 1, 2, 12, 1_000_000),
  price: fc.constantFrom(0, 1, 100, 100_000_000),
  counted: fc.constantFrom(0, 100, 10_000_000, 1_000_000_000),
}

const words = [
  ...[
    '冷泡茶 🍵',
    '👨‍👩‍👧‍👦',
    'مرحبا',
    '‮倒',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udfff',
    '\ufeff',
    'é',
    '𠮷野家',
    '　',
    "'; DROP TABLE",
    '<script>',
  ],
  ...[
    '#',
    'a#b',
    '##',
    '~',
    '%',
    '{x}',
    '.',
    'summary.status',
    ':v0',
    '#pk',
    'name',
    'status',
    'size',
    'SELECT',
    '__proto__',
    'constructor',
    'toString',
  ],
]
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
const odd: unknown[] = [
  ...words,
  ...['', ' ', 'x'.repeat(5_000), '字'.repeat(2_000), 'null', '[object Object]', '9'.repeat(40), 'NaN', '-1', '1e308'],
  ...[-0, 0, -1, 0.5, 1e308, 5e-324, 2 ** 53, -(2 ** 53), 1e21, 10 ** 15 + 1, true, false, null],
  ...[[], {}, [null], [[]], { toString: 1 }, { length: 1 }, nested(500), Array(2_000).fill(0)],
  ...[
    'ord_',
    'pty_01J',
    `ord_${'0'.repeat(26)}`,
    `pty_${'Z'.repeat(26)}\n`,
    `sku_${'i'.repeat(26)}`,
    'STAFF#stf_1',
    'eyJhbGciOiJub25lIn0.e30.',
  ],
]
const hostile = fc.constantFrom(...odd)
const isHalf = (word: string) => Buffer.from(word).toString() !== word
const likely = ['!', '~', '31', '31~', '00#000#00', 'zz#999#99'].map((key) => Buffer.from(key).toString('base64url'))
/** Sort keys as they might be, and bytes that are none. */
const cursors = fc.oneof(
  fc
    .constantFrom('!', '~', '31', '31~', '00#000#00', 'zz#999#99', '00#000#00~', 'ÿ', '\u{10ffff}', 'P#~', 'a'.repeat(400))
    .map((key) => Buffer.from(key).toString('base64url')),
  fc.uint8Array({ minLength: 1, maxLength: 440 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  fc.stringMatching(/^[A-Za-z0-9_-]{2,600}$/),
)
const moments = fc.oneof(
  fc.constantFrom('0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z', '2024-02-29T12:00:00.000Z'),
  fc.integer({ min: -60, max: 86_400 * 400 }).map((seconds) => new Date(Date.now() + seconds * 1000).toISOString()),
)
const areas = fc.constantFrom('31', '3101', '310115', '15', '99')
const ulids = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)

function text({ pattern, format, minLength = 0, maxLength = 60 }: Schema, known: Known, isCalm: boolean): fc.Arbitrary<unknown> {
  if (format === 'date-time') return moments
  const prefix = /^\^(\w{3})_\[0-9A-Z\]\{26\}\$$/.exec(pattern ?? '')?.[1]
  if (prefix) {
    const ids = known[prefix] ?? []
    const fresh = ulids.map((ulid) => `${prefix}_${ulid}`)
    return ids.length > 0 ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fresh }) : fresh
  }
  if (pattern?.includes('{2,600}')) return isCalm ? fc.constantFrom(...likely) : cursors
  if (pattern?.includes('\\d\\d){0,2}')) return areas
  if (pattern?.includes('\\p{L}')) return fc.constantFrom('A', 'B', '省代', '__proto__', 'constructor', '0', '_-_', '𠮷'.repeat(10))
  if (pattern) return fc.stringMatching(new RegExp(pattern.replaceAll('\\w', 'A-Za-z0-9_')))
  const fitting = words.filter((word) => word.trim().length >= minLength && word.length <= maxLength && !(isCalm && isHalf(word)))
  return fc.oneof(
    fc.constantFrom(...fitting, '甲'.repeat(maxLength)),
    fc.string({ minLength, maxLength: Math.min(maxLength, 40), unit: 'binary' }),
  )
}

function whole({ minimum, exclusiveMinimum, maximum = Number.MAX_SAFE_INTEGER }: Schema): fc.Arbitrary<number> {
  const min = exclusiveMinimum !== undefined ? exclusiveMinimum + 1 : (minimum ?? Number.MIN_SAFE_INTEGER)
  const small = fc.integer({ min: Math.max(min, -50), max: Math.min(maximum, 50) })
  return fc.oneof({ weight: 3, arbitrary: small }, fc.constantFrom(min, maximum, maximum - 1), fc.integer({ min, max: maximum }))
}

/** Input that fits its schema, except that each part may be something hostile once in `oneIn` times; 0 is never. */
export function bodyOf(schema: Schema, known: Known, oneIn: number): fc.Arbitrary<unknown> {
  const inner = (part: Schema) => bodyOf(part, known, oneIn)
  const fitting = (): fc.Arbitrary<unknown> => {
    if ('const' in schema) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map(inner))
    if (schema.type === 'string') return text(schema, known, oneIn === 0)
    if (schema.type === 'integer') return whole(schema)
    if (schema.type === 'boolean') return fc.boolean()
    if (schema.type === 'null') return fc.constant(null)
    if (schema.type === 'array') {
      const { minItems = 0, maxItems = 20, items = {} } = schema
      const some = fc.array(inner(items), { minLength: minItems, maxLength: Math.min(maxItems, 6), size: 'max' })
      const doubled = some.map((all) => [...all, ...all].slice(0, maxItems))
      const full = inner(items).map((one) => Array(maxItems).fill(one))
      return fc.oneof({ weight: 5, arbitrary: some }, { weight: 2, arbitrary: doubled }, { weight: oneIn ? 1 : 0, arbitrary: full })
    }
    const { properties = {}, required = [] } = schema
    const fields = Object.fromEntries(Object.entries(properties).map(([field, part]) => [field, hints[field] ?? inner(part)]))
    const mostly = fc.record(fields, { requiredKeys: required })
    if (!oneIn) return mostly
    const extra = fc.dictionary(fc.constantFrom('partyId', 'sellerId', 'staffId', 'roles', 'toString', 'pk', 'extra'), hostile, {
      maxKeys: 1,
    })
    return fc.oneof(
      { weight: 8, arbitrary: mostly },
      { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
      { weight: 1, arbitrary: fc.tuple(extra, mostly).map(([more, body]) => ({ ...more, ...(body as object) })) },
    )
  }
  if (!oneIn) return fitting()
  return fc.oneof({ weight: oneIn - 1, arbitrary: fitting() }, { weight: 1, arbitrary: hostile })
}

/** Texts that are no JSON object, or one that means harm. */
export const brokenTexts = [
  ...[
    '{',
    '[1',
    'null',
    '"x"',
    '1',
    '[]',
    '[{}]',
    '{"a":}',
    '{"a":1}{',
    "{'a':1}",
    '\ufeff{}',
    '\u0000',
    '{"a":1,}',
    'undefined',
    '<xml/>',
    'a=1&b=2',
  ],
  ...[
    '['.repeat(100_000),
    '{"a":'.repeat(50_000),
    `{"a":"${'x'.repeat(1_000_000)}"}`,
    '{"__proto__":{"harmed":true},"constructor":{"prototype":{"harmed":true}}}',
  ],
]
