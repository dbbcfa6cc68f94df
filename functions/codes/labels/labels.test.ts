import { inflateSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { alphabet } from '@shared/codes/serial'
import fc from 'fast-check'
import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'
import { aBatch } from '../../bench/support/codes'
import { uriAt } from '../uris'
import { linesOf } from './label'
import { labelPieces } from './labels'
import { penalty } from './penalty'
import { prepared, type Rows, versionFor } from './qr'
import { moduleFor, quiet, sheets } from './sheets'
import { symbolMaker, symbolOf } from './symbols'

const modulesOf = (rows: Rows, size: number) =>
  Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => ((rows[y * 2 + (x >> 5)]! >>> (x & 31)) & 1) === 1))
const beginning = 'https://q.example.cn/01/06901234567892/21/'
const serials = fc.array(fc.constantFrom(...alphabet), { minLength: 20, maxLength: 20 }).map((signs) => signs.join(''))

/** Another implementation of the standard. */
const theirs = (text: string, mask: number) =>
  encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 1, mask })
    .slice(1, -1)
    .map((row) => row.slice(1, -1))
const read = (modules: boolean[][], scale = 4) => {
  const size = (modules.length + 2 * quiet) * scale
  const data = new Uint8Array(size * size * 4).fill(255)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const dark = modules[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet]
      if (dark) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return decodeQR({ width: size, height: size, data })
}

describe('a symbol', () => {
  it.each([1, 14, 15, 42, 61, 62, 63, 84, 106, 107, 122, 152, 180, 181, 213])(
    'of %i characters is one that another implementation makes',
    (length) => {
      const text = 'https://q.example.cn/01/06901234567892/21/'.padEnd(length, 'A9z').slice(0, length)
      const { size, rows } = symbolOf(text)
      const ours = JSON.stringify(modulesOf(rows, size))
      expect([0, 1, 2, 3, 4, 5, 6, 7].filter((mask) => JSON.stringify(theirs(text, mask)) === ours)).toHaveLength(1)
    },
  )

  it('of a link is read back, whatever the serial', () => {
    const { size, version, symbol } = symbolMaker(beginning)
    expect([size, version]).toEqual([33, 4])
    fc.assert(
      fc.property(serials, (serial) => {
        expect(read(modulesOf(symbol(serial), size))).toBe(beginning + serial)
        expect(modulesOf(symbol(serial), size)).toEqual(modulesOf(symbolOf(beginning + serial).rows, size))
      }),
      { numRuns: 25 },
    )
  })

  it('has the mask that is least bad of the eight, counted module by module', () => {
    fc.assert(
      fc.property(
        serials,
        fc.constantFrom(
          beginning,
          `${beginning}x`,
          `${'https://verify.some-longer-brand-name.example.com.cn/goods'}/01/06901234567892/21/`,
        ),
        (serial, start) => {
          const text = start + serial
          const kind = prepared(versionFor(text.length))
          const bare = kind.unmasked(Buffer.from(text))
          const counts = kind.masked.map((mask) => {
            const rows = bare.map((word, i) => word ^ mask[i]!)
            const counted = slowPenalty(modulesOf(rows, kind.size))
            expect(penalty(rows, kind.size)).toBe(counted)
            return counted
          })
          expect(slowPenalty(modulesOf(symbolOf(text).rows, kind.size))).toBe(Math.min(...counts))
        },
      ),
      { numRuns: 15 },
    )
  })

  it('too long for a label is refused', () => expect(() => symbolOf('x'.repeat(214))).toThrow('too many'))
})

/** 7.8.3.1, as it is written. */
function slowPenalty(modules: boolean[][]): number {
  const size = modules.length
  const lines = [...modules, ...modules.map((_, x) => modules.map((row) => row[x]!))].map((line) => line.map(Number).join(''))
  let sum = 0
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2
    for (let at = 0; at < size; at++) if (/^(10111010000|00001011101)/.test(line.slice(at, at + 11))) sum += 40
  }
  for (let y = 0; y + 1 < size; y++) {
    for (let x = 0; x + 1 < size; x++)
      if (new Set([modules[y]![x], modules[y]![x + 1], modules[y + 1]![x], modules[y + 1]![x + 1]]).size === 1) sum += 3
  }
  const dark = modules.flat().filter(Boolean).length
  return sum + Math.floor(Math.abs((dark * 100) / (size * size) - 50) / 5) * 10
}

interface Drawn {
  x: number
  y: number
  side: number
  modules: boolean[][]
}
/** What is drawn on the pages of a file, by its own table of objects. */
function pagesOf(file: Buffer): { contents: string[]; labels: Drawn[][] } {
  const text = file.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const [, count = ''] = /^xref\n0 (\d+)\n0000000000 65535 f \n/.exec(text.slice(table)) ?? []
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at))
  expect(offsets).toHaveLength(Number(count) - 1)
  for (const [i, at] of offsets.entries()) expect(text.slice(at, at + 20)).toMatch(new RegExp(`^${i + 1} 0 obj\n`))
  const kids = /\/Kids \[([^\]]*)\]/
    .exec(text)![1]!
    .match(/\d+ 0 R/g)!
    .map((one) => Number.parseInt(one, 10))
  const contents = kids.map((kid) => {
    const stream = Number(/\/Contents (\d+) 0 R/.exec(text.slice(offsets[kid - 1]))![1])
    const at = offsets[stream - 1]!
    const length = Number(/\/Length (\d+)/.exec(text.slice(at))![1])
    const from = text.indexOf('stream\n', at) + 7
    return inflateSync(file.subarray(from, from + length)).toString('latin1')
  })
  const image = /q ([\d.]+) 0 0 [\d.]+ ([\d.]+) ([\d.]+) cm BI \/W (\d+) \/H \d+ \/IM true \/D \[1 0\] \/F \/AHx ID ([0-9a-f]+)> EI Q/g
  const labels = contents.map((content) =>
    [...content.matchAll(image)].map(([, side, x, y, width, bits]) => {
      const size = Number(width)
      const bytes = Buffer.from(bits!, 'hex')
      const row = Math.ceil(size / 8)
      const modules = Array.from({ length: size }, (_, j) =>
        Array.from({ length: size }, (_, i) => ((bytes[j * row + (i >> 3)]! >> (7 - (i & 7))) & 1) === 1),
      )
      return { x: Number(x), y: Number(y), side: Number(side), modules }
    }),
  )
  return { contents, labels }
}
const fileOf = (...wanted: Parameters<typeof labelPieces>) => Buffer.concat([...labelPieces(...wanted)].map(({ bytes }) => bytes))
const mm = (points: number) => (points * 25.4) / 72

describe('label sheets', () => {
  const batch = aBatch({
    count: 1_000,
    product: { skuId: 'sku_01J00000000000000000000TEA', name: '山里郎冷泡乌龙茶（无糖）500ml', spec: '' },
  })

  it('have a label of each item of the range, which a reader reads, with what people read beside it', () => {
    const { contents, labels } = pagesOf(fileOf(batch, { from: 10, to: 79, sheet: 'a4x65' }))
    expect(labels.map((page) => page.length)).toEqual([65, 5])
    for (const [i, at] of [0, 1, 64, 65, 69].entries()) expect([i, read(labels.flat()[at]!.modules)]).toEqual([i, uriAt(batch, 10 + at)])
    const serial = uriAt(batch, 10).slice(-20)
    for (const shown of [
      '(\\(01\\)06901234567892)',
      `(\\(21\\)${serial.slice(0, 10)})`,
      `(${serial.slice(10)})`,
      '(\\(10\\)L20261121)',
      '(\\(17\\)271101)',
    ])
      expect(contents[0]).toContain(shown)
    const [, name = ''] = /<([0-9a-f]+)> Tj/.exec(contents[0]!) ?? []
    expect(batch.product.name.startsWith(Buffer.from(name, 'hex').swap16().toString('utf16le'))).toBe(true)
  })

  it.each(Object.keys(sheets) as (keyof typeof sheets)[])('%s keeps every symbol and its quiet zone inside of its label', (name) => {
    const sheet = sheets[name]
    const perPage = sheet.columns * sheet.rows
    const [labels] = pagesOf(fileOf(batch, { from: 0, to: perPage - 1, sheet: name })).labels
    expect(labels).toHaveLength(perPage)
    const module = moduleFor(sheet, 33)
    expect(module >= 0.396 && module <= 0.99).toBe(true)
    for (const [i, { x, y, side }] of labels!.entries()) {
      const left = sheet.left + (i % sheet.columns) * sheet.step.x
      const top = sheet.top + Math.floor(i / sheet.columns) * sheet.step.y
      const zone = quiet * module - 0.01
      expect(mm(side)).toBeCloseTo(33 * module, 2)
      expect([mm(x) - zone >= left, mm(x + side) + zone <= left + sheet.label.width]).toEqual([true, true])
      const above = sheet.height - mm(y + side)
      expect([above - zone >= top, above + mm(side) + zone <= top + sheet.label.height]).toEqual([true, true])
    }
    expect(sheet.left + (sheet.columns - 1) * sheet.step.x + sheet.label.width <= sheet.width + 0.01).toBe(true)
    expect(sheet.top + (sheet.rows - 1) * sheet.step.y + sheet.label.height <= sheet.height + 0.01).toBe(true)
  })

  it('leave out what is void', () => {
    const { labels } = pagesOf(
      fileOf(
        {
          ...batch,
          voided: [
            [1, 3],
            [5, 500],
          ],
        },
        { from: 0, to: 9, sheet: 'a4x40' },
      ),
    )
    expect(labels[0]!.map(({ modules }) => read(modules))).toEqual([0, 4].map((index) => uriAt(batch, index)))
  })
})

it('a name is broken where the label ends, at most in two lines', () => {
  expect(linesOf('山里郎冷泡乌龙茶500ml', 5, 2)).toEqual(['山里郎冷泡', '乌龙茶500m'.slice(0, 7)])
  expect(linesOf('茶', 5, 2)).toEqual(['茶'])
})
