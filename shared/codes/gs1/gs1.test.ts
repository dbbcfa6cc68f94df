import { describe, expect, it } from '@jest/globals'
import { checkDigit, gtin14 } from '@shared/catalog/gtin'
import fc from 'fast-check'
import { aiOf, dateOf, troubleWith, yymmdd } from './ai'
import { digitalLink, parseDigitalLink } from './digitalLink'
import { bracketed, type Element, elementString, isMalformed, parseBracketed, parseElements } from './elements'
import { scanned } from './scanned'
import { containerNumber, containersOf, isSscc, ssccOf } from './sscc'

/** Those of gs1-syntax-engine are marked so. */
const from = (text: string) => parseBracketed(text) as readonly Element[]
const link = (text: string, stem?: string) => digitalLink(from(text), stem)

describe('check digits (gs1-syntax-dictionary, lint_csum.c)', () => {
  it.each(['02345673', '416000336108', '1234567890128', '12345678901231', '123456789012345675'])('%s holds', (text) =>
    expect(checkDigit(text.slice(0, -1))).toBe(Number(text.at(-1))),
  )
  it.each(['12345673', '416000336109', '1234567890129', '12345678901232', '123456789012345670'])('%s does not', (text) =>
    expect(checkDigit(text.slice(0, -1))).not.toBe(Number(text.at(-1))),
  )
})

describe('a Digital Link', () => {
  it.each([
    // gs1-syntax-engine, dl.c, test_dl_generateDLuri
    ['(01)12312312312326(21)abc123', undefined, 'https://id.gs1.org/01/12312312312326/21/abc123'],
    [
      '(01)12312312312326(22)ABC(10)DEF(21)GHI(95)INT',
      'https://example.com',
      'https://example.com/01/12312312312326/22/ABC/10/DEF/21/GHI?95=INT',
    ],
    ['(01)12312312312333(10)ABC+123(99)XYZ+QWERTY', undefined, 'https://id.gs1.org/01/12312312312333/10/ABC%2B123?99=XYZ%2BQWERTY'],
    // bwipp, GS1-Digital-Link-URIs
    ['(01)09521234543213(10)ABC123(17)261231', undefined, 'https://id.gs1.org/01/09521234543213/10/ABC123?17=261231'],
    ['(00)106141411234567897', undefined, 'https://id.gs1.org/00/106141411234567897'],
    ['(21)XYZ(01)12312312312333(10)ABC123(99)XYZ', undefined, 'https://id.gs1.org/01/12312312312333/10/ABC123/21/XYZ?99=XYZ'],
    // our own
    ['(01)06901234567892(21)A/B(250)C%D', 'https://q.example.cn/', 'https://q.example.cn/01/06901234567892/21/A%2FB?250=C%25D'],
    ['(01)06901234567892(235)TPX1', undefined, 'https://id.gs1.org/01/06901234567892/235/TPX1'],
    ['(414)9521321000018(254)A', undefined, 'https://id.gs1.org/414/9521321000018/254/A'],
  ])('of %s is in GS1 order, encoded', (text, stem, uri) => {
    expect(link(text, stem)).toBe(uri)
    expect(new Map(parseDigitalLink(uri) as readonly Element[])).toEqual(new Map(from(text)))
  })

  it.each(['(99)XYZ789', '(01)12312312312326(8200)http://x.y'])('is not made of %s', (text) =>
    expect(isMalformed(link(text) as object)).toBe(true),
  )
  it('is not made of what may not stand together', () => {
    expect(
      digitalLink([
        ['01', '12312312312333'],
        ['235', 'X'],
        ['22', 'Y'],
      ]),
    ).toMatchObject({ malformed: 'pair' })
    expect(digitalLink([['21', 'X']])).toMatchObject({ malformed: 'pair' })
  })

  it.each([
    ['http://example.cn/01/06901234567892', { gtin: '06901234567892' }],
    ['HTTPS://EXAMPLE.CN/01/06901234567892/21/A', { serial: 'A' }],
    ['https://example.cn:8443/some/stem/01/06901234567892/10/L1/21/A?17=261231&linkType=gs1:pip#top', { lot: 'L1', useBy: '2026-12-31' }],
    ['https://example.cn/01/99/01/06901234567892/21/A', { gtin: '06901234567892' }],
    ['https://example.cn/01/06901234567892/21/A%2FB%25', { serial: 'A/B%' }],
    ['https://example.cn/01/06901234567892/22/V/10/L/21/S', { serial: 'S' }],
    ['https://example.cn/00/106141411234567897?02=06901234567892&37=24', { sscc: '106141411234567897' }],
    ['https://example.cn/01/06901234567892/21/A?11=260200', { madeOn: '2026-02-28' }],
    ['https://example.cn/01/06901234567892/21/A?foo=1&4326=1', { serial: 'A' }],
  ])('%s is read', (uri, found) => expect(scanned(uri)).toMatchObject(found))

  it.each([
    ['a scheme in both cases', 'HtTp://example.cn/01/06901234567892'],
    ['another scheme', 'ftp://example.cn/01/06901234567892'],
    ['no host', 'https:///01/06901234567892'],
    ['a GTIN-13', 'https://example.cn/01/6901234567892'],
    ['a GTIN-12', 'https://example.cn/01/012345678905'],
    ['a GTIN-8', 'https://example.cn/01/96385074'],
    ['a check digit', 'https://example.cn/01/06901234567893/21/A'],
    ['an order', 'https://example.cn/01/06901234567892/21/A/10/L'],
    ['a qualifier of another key', 'https://example.cn/00/106141411234567897/21/A'],
    ['235 with 22', 'https://example.cn/01/06901234567892/22/V/235/T'],
    ['words for numbers', 'https://example.cn/gtin/06901234567892/ser/A'],
    ['an empty serial', 'https://example.cn/01/06901234567892/21/'],
    ['a serial too long', `https://example.cn/01/06901234567892/21/${'A'.repeat(21)}`],
    ['a half escape', 'https://example.cn/01/06901234567892/21/A%2'],
    ['a character that no serial has', 'https://example.cn/01/06901234567892/21/A%20B'],
    ['Chinese', 'https://example.cn/01/06901234567892/21/%E8%8C%B6'],
    ['a qualifier as an attribute', 'https://example.cn/01/06901234567892?21=A'],
    ['its own key as an attribute', 'https://example.cn/01/06901234567892/21/A?01=06901234567892'],
    ['a product address', 'https://example.cn/01/06901234567892?8200=http'],
    ['a number that is no AI', 'https://example.cn/01/06901234567892?0000=1'],
    ['a day that there is not', 'https://example.cn/01/06901234567892/21/A?17=260231'],
    ['a month that there is not', 'https://example.cn/01/06901234567892/21/A?17=261301'],
    ['nothing that GS1 knows', 'https://example.cn/'],
    ['a page', 'https://example.cn/p/123'],
    ['an odd path', 'https://example.cn/01/06901234567892/21'],
  ])('with %s is refused', (_what, uri) => expect(scanned(uri)).toHaveProperty('malformed'))
})

describe('what else scanners give', () => {
  it.each([
    [']C10106901234567892\x1d21A', { kind: 'item', serial: 'A' }],
    [']d2010690123456789221AB\x1d10L9', { kind: 'item', serial: 'AB', lot: 'L9' }],
    [']Q3\x1d01069012345678921726123121AB\x1d10L9\x1d', { kind: 'item', serial: 'AB', useBy: '2026-12-31' }],
    ['010690123456789221AB\x1d250SECOND', { kind: 'item', covert: 'SECOND' }],
    ['(01)06901234567892(21)AB\\(C', { kind: 'item', serial: 'AB(C' }],
    ['00106141411234567897', { kind: 'container', sscc: '106141411234567897' }],
    ['(00)106141411234567897', { kind: 'container' }],
    ['106141411234567897', { kind: 'container' }],
    [']C100106141411234567897\r\n', { kind: 'container' }],
    ['6901234567892', { kind: 'goods', gtin: '06901234567892' }],
    ['\uFEFF 6901234567892\n', { kind: 'goods', gtin: '06901234567892' }],
    [']E06901234567892', { kind: 'goods' }],
    ['96385074', { kind: 'goods', gtin: '00000096385074' }],
    ['012345678905', { kind: 'goods' }],
    ['16901234567899', { kind: 'goods' }],
    ['0106901234567892', { kind: 'goods' }],
    ['q=https%3A%2F%2Fq.example.cn%2F01%2F06901234567892%2F21%2FA%252FB&scancode_time=1', { kind: 'item', serial: 'A/B' }],
    ['pages/scan/index?scancode_time=1&q=https%3A%2F%2Fq.example.cn%2F01%2F06901234567892%2F21%2FAB', { kind: 'item' }],
    ['(414)9521321000018', { kind: 'other' }],
  ])('%j is understood', (text, found) => expect(scanned(text)).toMatchObject(found))

  it.each([
    ...[
      '',
      '   ',
      'hello',
      '您好',
      '6901234567893',
      '12345',
      '106141411234567890',
      ']C1',
      '(01)',
      '()',
      '(01)06901234567892(21)',
      '(0106901234567892',
    ],
    ...[
      '01069012345678',
      ']C10106901234567892\x1d9',
      '010690123456789310L',
      '21ABC',
      '(21)ABC',
      '(01)06901234567892(01)16901234567899',
      '\x1d',
      '05123',
    ],
    ...[
      '(01)06901234567892(37)5',
      '(17)260100(01)06901234567892(17)270100',
      '1'.repeat(2_001),
      '(00)106141411234567897(02)06901234567892',
      '1\x1d7260101',
    ],
  ])('%j is refused', (text) => expect(scanned(text)).toHaveProperty('malformed'))

  it('whatever it is, it is either understood or refused', () => {
    const signs = fc.constantFrom(
      ...'0123456789()/:?&=%+]CdQ3\x1dAZaz.-https',
      '01',
      '21',
      '(01)',
      'https://a.cn/01/',
      '06901234567892',
      '\ud800',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(signs).map((parts) => parts.join('')),
        ),
        (text) => {
          const found = scanned(text)
          expect('kind' in found || 'malformed' in found).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

const set82 = [...'!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz']
const text = (max: number) => fc.array(fc.constantFrom(...set82), { minLength: 1, maxLength: max }).map((signs) => signs.join(''))
const gtin = fc.stringMatching(/^\d{13}$/).map((body) => `${body}${checkDigit(body)}`)
const date = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2070-01-01'), noInvalidDate: true })
  .map((day) => yymmdd(day.toISOString().slice(0, 10)))
const elements: fc.Arbitrary<Element[]> = fc
  .record(
    { '01': gtin, '10': text(20), '11': date, '17': date, '21': text(20), '22': text(20), '250': text(30), '91': text(90) },
    { requiredKeys: ['01', '21'] },
  )
  .map((values) => Object.entries(values) as Element[])

it('any elements come back from a link, an element string and brackets', () => {
  fc.assert(
    fc.property(elements, (given) => {
      const same = new Map(given)
      expect(new Map(parseDigitalLink(digitalLink(given) as string) as readonly Element[])).toEqual(same)
      expect(new Map(parseElements(`]d2${elementString(given)}`) as readonly Element[])).toEqual(same)
      // A backslash is none of GS1's characters, so brackets alone need one.
      expect(new Map(parseBracketed(bracketed(given)) as readonly Element[])).toEqual(same)
    }),
    { numRuns: 1_000 },
  )
})

describe('dates', () => {
  it.each([
    ['261231', '2026-12-31'],
    ['260200', '2026-02-28'],
    ['280200', '2028-02-29'],
    ['760101', '2076-01-01'],
    ['770101', '1977-01-01'],
  ])('%s is %s in 2026', (value, day) => expect(dateOf(value, 2026)).toBe(day))
  it.each(['260001', '261301', '260431', '26010', 'abcdef'])('%s is none', (value) => expect(dateOf(value, 2026)).toBeUndefined())
})

describe('containers', () => {
  it('are counted through every extension digit, and known again', () => {
    expect(ssccOf('6901234', 0)).toBe('069012340000000009')
    const count = containersOf('6901234')
    expect(count).toBe(10 ** 10)
    fc.assert(
      fc.property(fc.constantFrom('690123', '6901234', '690123456', '6901234567'), fc.nat(10 ** 7 - 1), (prefix, n) => {
        const sscc = ssccOf(prefix, n)
        expect([isSscc(sscc), containerNumber(prefix, sscc)]).toEqual([true, n])
        expect(troubleWith(aiOf('00')!, sscc)).toBeUndefined()
      }),
    )
    expect(containerNumber('6901234', '106141411234567897')).toBeUndefined()
  })
})

it('a GTIN of any length names the same goods', () => expect(gtin14('6901234567892')).toBe('06901234567892'))
