import { inflateSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { gs1128 } from '@shared/codes/labels/gs1128'
import { linesOf } from '@shared/codes/labels/layout'
import { moduleFor, quiet, sheets } from '@shared/codes/labels/sheets'
import type { LabelOf, SheetName } from '@shared/codes/model'
import { alphabet } from '@shared/codes/serial'
import fc from 'fast-check'
import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'
import { aBatch } from '../../bench/support/codes'
import { fileOf } from '../testing/labelFile'
import { penalty } from './penalty'
import { prepared, type Rows, versionFor } from './qr'
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

/** A file's objects by its own table, their streams unpacked. */
function objectsOf(file: Buffer): { head: string; stream: string }[] {
  const text = file.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const [, count = ''] = /^xref\n0 (\d+)\n0000000000 65535 f \n/.exec(text.slice(table)) ?? []
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at))
  expect(offsets).toHaveLength(Number(count) - 1)
  return offsets.map((at, i) => {
    expect(text.slice(at, at + 20)).toMatch(new RegExp(`^${i + 1} 0 obj\n`))
    const body = text.slice(at, text.indexOf('endobj', at))
    const [, length] = /\/Length (\d+)/.exec(body) ?? []
    if (!length) return { head: body, stream: '' }
    const from = text.indexOf('stream\n', at) + 7
    return { head: text.slice(at, from), stream: inflateSync(file.subarray(from, from + Number(length))).toString('latin1') }
  })
}
const drawnIn = (file: Buffer) => {
  const image = /q 1 0 0 1 ([\d.]+) ([\d.]+) cm\n(?:[\d. -]+re f\n)*q ([\d.]+) 0 0 [\d.]+ (-?[\d.]+) (-?[\d.]+) cm BI \/W (\d+)/g
  const contents = objectsOf(file).flatMap(({ stream }) => (stream.startsWith('q ') ? [stream] : []))
  return contents.map((content) =>
    [...content.matchAll(image)].map((found) => {
      const [left, top, side, x, y, size] = found.slice(1).map(Number) as [number, number, number, number, number, number]
      return { x: left + x, y: top + y, side, size }
    }),
  )
}
const mm = (points: number) => (points * 25.4) / 72
const all = Object.keys(sheets) as SheetName[]

describe('label sheets', () => {
  const batch = aBatch({
    ...{ count: 1_000, covert: true, itemsPerCase: 24, casesPerPallet: 20, pallets: 3 },
    product: { skuId: 'sku_01J00000000000000000000TEA', name: '山里郎冷泡乌龙茶（无糖）500ml', spec: '500ml × 24 瓶' },
  })
  it.each([
    ['items', 'a4x40'],
    ['covert', 'roll20x20'],
    ['cases', 'roll100x150'],
  ] as [LabelOf, SheetName][])('of %s carry their font, and say where the paper ends', (of, sheet) => {
    const objects = objectsOf(fileOf(batch, { of, sheet, to: 3 }))
    const fonts = objects.filter(({ head }) => /\/Type \/Font /.test(head))
    const byNumber = (head: string, name: string) => objects[Number(new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(head)?.[1]) - 1]!
    expect(fonts.map(({ head }) => /\/Subtype \/(\w+)/.exec(head)?.[1])).toEqual(['Type0', 'CIDFontType0'])
    const descriptor = byNumber(byNumber(fonts[0]!.head, 'DescendantFonts').head, 'FontDescriptor')
    const program = byNumber(descriptor.head, 'FontFile3')
    expect(program.head).toContain('/Subtype /CIDFontType0C')
    expect([program.stream.charCodeAt(0), program.stream.length > 10_000]).toEqual([1, true])
    const { width, height } = sheets[sheet]
    for (const { head } of objects.filter((one) => /\/Type \/Page /.test(one.head))) {
      for (const box of ['MediaBox', 'TrimBox', 'BleedBox']) {
        const [left, bottom, right, top] = new RegExp(`/${box} \\[([^\\]]+)\\]`).exec(head)![1]!.split(' ').map(Number)
        expect([left, bottom]).toEqual([0, 0])
        expect([mm(right!), mm(top!)]).toEqual([expect.closeTo(width, 2), expect.closeTo(height, 2)])
      }
    }
  })

  it('of covert codes tell people the item they prove, nothing of what they hide', () => {
    const said = (of: LabelOf) => objectsOf(fileOf(batch, { of, to: 9 })).flatMap(({ stream }) => stream.match(/<[^>]*> Tj/g) ?? [])
    expect(said('covert')).toEqual(said('items'))
    expect(said('items').length).toBeGreaterThan(10)
  })

  it.each(all)('%s keeps every symbol and its quiet zone inside of its label', (name) => {
    const sheet = sheets[name]
    const perPage = sheet.columns * sheet.rows
    const [of] = sheet.prints
    const [labels] = drawnIn(fileOf(batch, { of: of!, to: perPage - 1, sheet: name }))
    expect(labels).toHaveLength(perPage)
    for (const [i, { x, y, side, size }] of labels!.entries()) {
      const module = mm(side) / size
      expect(module >= 0.396 && module <= 0.99).toBe(true)
      if (of === 'items') expect(module).toBeCloseTo(moduleFor(sheet, size)!, 3)
      const left = sheet.left + (i % sheet.columns) * sheet.step.x
      const top = sheet.top + Math.floor(i / sheet.columns) * sheet.step.y
      const zone = quiet * module - 0.01
      expect([mm(x) - zone >= left, mm(x + side) + zone <= left + sheet.label.width]).toEqual([true, true])
      const above = sheet.height - mm(y + side)
      expect([above - zone >= top, above + mm(side) + zone <= top + sheet.label.height]).toEqual([true, true])
    }
    expect(sheet.left + (sheet.columns - 1) * sheet.step.x + sheet.label.width <= sheet.width + 0.01).toBe(true)
    expect(sheet.top + (sheet.rows - 1) * sheet.step.y + sheet.label.height <= sheet.height + 0.01).toBe(true)
  })
})

describe('a GS1-128 symbol', () => {
  it('of an SSCC has 156 modules, its check character by the weights of 5.4.6.1', () => {
    const widths = gs1128('00106141412345678908')
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(156)
    expect(widths).toHaveLength(13 * 6 + 7)
    // 105 + 1×102 + 2×00 + 3×10 + 4×61 + 5×41 + 6×41 + 7×23 + 8×45 + 9×67 + 10×89 + 11×08 = 3034 = 29 × 103 + 47, which is 133121.
    expect(widths.slice(12 * 6, 13 * 6).join('')).toBe('133121')
    expect(widths.slice(-7).join('')).toBe('2331112')
  })
  it('takes digits by two', () => expect(() => gs1128('123')).toThrow('by two'))
})

it('a name is broken where the label ends, before a word where there is one, at most in two lines', () => {
  const half = (sign: string) => (sign.charCodeAt(0) < 256 ? 0.5 : 1)
  expect(linesOf('山里郎冷泡乌龙茶500ml', 5, 2, half)).toEqual(['山里郎冷泡', '乌龙茶'])
  expect(linesOf('山里郎 Oolong 茶', 5, 2, half)).toEqual(['山里郎 ', 'Oolong 茶'])
  expect(linesOf('L20261121ABCDEF', 5, 2, half)).toEqual(['L20261121A', 'BCDEF'])
  expect(linesOf('茶', 5, 2, half)).toEqual(['茶'])
})
