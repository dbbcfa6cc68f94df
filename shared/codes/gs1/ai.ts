import { checkDigit } from '@shared/catalog/gtin'

/**
 * The application identifiers that this product reads and writes, from GS1's syntax dictionary (gs1-syntax-dictionary.txt) and the General
 * Specifications 3.2. `fixed` ones need no separator behind them (General Specifications 7.8.5, figure 7.8.5-2: by their first two digits).
 */
export interface Ai {
  ai: string
  title: string
  kind: 'digits' | 'text'
  min: number
  max: number
  /** The last digit of this many leading ones checks. */
  csum?: number
  /** YYMMDD; day 00 is the last of the month. */
  date?: true
  /** In a Digital Link it begins the path. */
  key?: true
}

const digits = (ai: string, title: string, min: number, max = min, more: Partial<Ai> = {}): Ai => ({
  ...{ ai, title, kind: 'digits', min, max },
  ...more,
})
const text = (ai: string, title: string, max: number, more: Partial<Ai> = {}): Ai => ({
  ...{ ai, title, kind: 'text', min: 1, max },
  ...more,
})
const date = (ai: string, title: string) => digits(ai, title, 6, 6, { date: true })

const internal = Array.from({ length: 9 }, (_, i) => text(`9${i + 1}`, 'INTERNAL', 90))

const known: readonly Ai[] = [
  digits('00', 'SSCC', 18, 18, { csum: 18, key: true }),
  digits('01', 'GTIN', 14, 14, { csum: 14, key: true }),
  digits('02', 'CONTENT', 14, 14, { csum: 14 }),
  text('10', 'BATCH/LOT', 20),
  date('11', 'PROD DATE'),
  date('12', 'DUE DATE'),
  date('13', 'PACK DATE'),
  date('15', 'BEST BEFORE'),
  date('16', 'SELL BY'),
  date('17', 'USE BY'),
  digits('20', 'VARIANT', 2),
  text('21', 'SERIAL', 20),
  text('22', 'CPV', 20),
  text('235', 'TPX', 28),
  text('240', 'ADDITIONAL ID', 30),
  text('241', 'CUST. PART No.', 30),
  text('250', 'SECONDARY SERIAL', 30),
  text('251', 'REF. TO SOURCE', 30),
  text('254', 'GLN EXTENSION COMPONENT', 20),
  digits('30', 'VAR. COUNT', 1, 8),
  digits('37', 'COUNT', 1, 8),
  text('400', 'ORDER NUMBER', 30),
  ...['410', '411', '412', '413', '415', '416'].map((ai) => digits(ai, 'LOC', 13, 13, { csum: 13 })),
  digits('414', 'LOC No.', 13, 13, { csum: 13, key: true }),
  digits('417', 'PARTY', 13, 13, { csum: 13, key: true }),
  digits('7040', 'UIC+EXT', 4),
  text('8003', 'GRAI', 30, { csum: 14, key: true }),
  digits('8006', 'ITIP', 18, 18, { csum: 14, key: true }),
  text('8200', 'PRODUCT URL', 70),
  text('90', 'INTERNAL', 30),
  ...internal,
]
export const table: ReadonlyMap<string, Ai> = new Map(known.map((ai) => [ai.ai, ai]))

/** Two digits that open an AI of fixed length, whose value therefore ends without a separator: AI and value together. */
export const fixedLengths: Readonly<Record<string, number>> = {
  ...{ '00': 20, '01': 16, '02': 16, '03': 16, '04': 18, '20': 4, '41': 16 },
  ...Object.fromEntries(['11', '12', '13', '14', '15', '16', '17', '18', '19'].map((two) => [two, 8])),
  ...Object.fromEntries(['31', '32', '33', '34', '35', '36'].map((two) => [two, 10])),
}

/** GS1's character set 82 (General Specifications 7.11): what a text value may hold. */
const set82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/

/** AIs of which only the length of the number itself is known here: measures (310n …), amounts (390n …) and what else GS1 defines. */
const isOther = (ai: string) => /^(40[1-3]|42\d|71\d)$|^(3[1-6]\d\d|39[0-5]\d|43\d\d|70\d\d|72\d\d|8[01]\d\d)$/.test(ai)

/** The entry of an AI; one that is real but of no use here is any text. */
export const aiOf = (ai: string): Ai | undefined => table.get(ai) ?? (isOther(ai) ? text(ai, '', 90) : undefined)

export type Trouble = 'length' | 'characters' | 'checkDigit' | 'date' | 'zero'

/** What is wrong with a value, if anything. */
export function troubleWith({ kind, min, max, csum, date, ai }: Ai, value: string): Trouble | undefined {
  if (value.length < min || value.length > max) return 'length'
  if (kind === 'digits' ? !/^\d+$/.test(value) : !set82.test(value)) return 'characters'
  if (csum && !/^\d+$/.test(value.slice(0, csum))) return 'characters'
  if (csum && (value.length < csum || checkDigit(value.slice(0, csum - 1)) !== Number(value[csum - 1]))) return 'checkDigit'
  if (date && !dateOf(value)) return 'date'
  if (ai === '37' && Number(value) === 0) return 'zero'
  return undefined
}

/**
 * YYMMDD as YYYY-MM-DD. The century is the one that puts the date within 49 years before and 50 after this one (General Specifications 7.12);
 * `year` is today's, and day 00 is the month's last.
 */
export function dateOf(value: string, year = new Date().getUTCFullYear()): string | undefined {
  const found = /^(\d\d)(\d\d)(\d\d)$/.exec(value)
  if (!found) return undefined
  const [yy, month, day] = found.slice(1).map(Number) as [number, number, number]
  const gap = yy - (year % 100)
  const century = Math.floor(year / 100) + (gap >= 51 ? -1 : gap <= -50 ? 1 : 0)
  if (month < 1 || month > 12) return undefined
  const last = new Date(Date.UTC(century * 100 + yy, month, 0)).getUTCDate()
  if (day > last) return undefined
  return `${century * 100 + yy}-${String(month).padStart(2, '0')}-${String(day || last).padStart(2, '0')}`
}

/** A date as it stands in a code. */
export const yymmdd = (date: string) => date.slice(2).replaceAll('-', '')
