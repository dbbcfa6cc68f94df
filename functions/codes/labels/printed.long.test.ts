import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { scanned } from '@shared/codes/gs1/scanned'
import { sheets } from '@shared/codes/labels/sheets'
import type { SheetName } from '@shared/codes/model'
import { aBatch } from '../../bench/support/codes'
import { caseAt, containerUri, covertUriAt, palletAt, uriAt } from '../serials/uris'
import { fileOf } from '../testing/labelFile'

interface Read {
  text: string
  labels: { format: string; text: string; symbologyIdentifier: string }[][]
}
const dir = mkdtempSync(join(tmpdir(), 'labels-'))
afterAll(() => rmSync(dir, { recursive: true }))
/** What PDFium shows of each page, and zxing reads of each label on it. */
function readBack(file: Buffer, sheet: SheetName): Read[] {
  const path = join(dir, `${Math.random()}.pdf`)
  writeFileSync(path, file)
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['functions/codes/testing/readLabels.mjs', path, JSON.stringify(sheets[sheet])],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

describe('printed labels', () => {
  const batch = aBatch({
    ...{ count: 1_000, covert: true, itemsPerCase: 24, casesPerPallet: 20, pallets: 3 },
    product: { skuId: 'sku_01J00000000000000000000TEA', name: '山里郎冷泡乌龙茶（无糖）500ml', spec: '500ml × 24 瓶' },
  })
  const texts = (pages: Read[]) => pages.map(({ labels }) => labels.map((codes) => codes.map(({ text }) => text)))

  it('have a label of each item of the range, which a reader reads, with what people read beside it', () => {
    const pages = readBack(fileOf(batch, { from: 10, to: 79 }), 'a4x65')
    expect(texts(pages)).toEqual([
      Array.from({ length: 65 }, (_, i) => [uriAt(batch, 10 + i)]),
      Array.from({ length: 5 }, (_, i) => [uriAt(batch, 75 + i)]),
    ])
    const serial = uriAt(batch, 10).slice(-20)
    const said = pages[0]!.text.replaceAll(/\s/g, '')
    for (const shown of ['山里郎冷泡乌龙茶（', '(01)06901234567892', `(21)${serial}`, '(10)L20261121', '(17)271101'])
      expect(said).toContain(shown)
  })

  it('have covert codes with the items they prove', () => {
    const pages = readBack(fileOf(batch, { of: 'covert', from: 3, to: 122, sheet: 'a4x117' }), 'a4x117')
    expect(texts(pages).flat(2)).toEqual(Array.from({ length: 120 }, (_, i) => covertUriAt(batch, 3 + i)))
    expect(pages.map(({ text }) => text)).toEqual(['', ''])
    expect(readBack(fileOf(batch, { of: 'covert' }), 'a4x65')[0]!.text).toContain('(21)')
  })

  it.each(['roll100x150', 'a4x4'] as const)('have a logistic label of each case: its SSCC as GS1-128 and as a link (%s)', (sheet) => {
    const pages = readBack(fileOf(batch, { of: 'cases', from: 38, to: 41, sheet }), sheet)
    const codes = pages.flatMap(({ labels }) => labels)
    for (const [i, found] of codes.entries()) {
      const sscc = caseAt(batch, 38 + i)
      const of = (format: string) => found.find((one) => one.format === format)!
      expect([of('QRCode').text, of('Code128').text, of('Code128').symbologyIdentifier]).toEqual([
        ...[containerUri(batch, sscc), `(00)${sscc}`, ']C1'],
      ])
      for (const { text } of found) expect(scanned(text)).toEqual({ kind: 'container', sscc })
      expect(scanned(`]C100${sscc}`)).toEqual({ kind: 'container', sscc })
    }
    expect(codes).toHaveLength(4)
    const said = pages.map(({ text }) => text).join()
    for (const shown of [
      '山里郎冷泡乌龙茶',
      '500ml × 24 瓶',
      '24 件',
      '16 件',
      'L20261121',
      '2026-11-01',
      '2027-11-01',
      '第 42 箱，共 42 箱',
    ])
      expect(said).toContain(shown)
  })

  it('have one of each pallet, with the cases and pieces on it', () => {
    const pages = readBack(fileOf(batch, { of: 'pallets', from: 0, to: 2 }), 'roll100x150')
    expect(pages.map(({ labels }) => labels[0]!.map(({ text }) => (scanned(text) as { sscc: string }).sscc))).toEqual(
      [0, 1, 2].map((n) => [palletAt(batch, n), palletAt(batch, n)]),
    )
    expect(pages.map(({ text }) => /\d+ 箱 \d+ 件/.exec(text)?.[0])).toEqual(['20 箱 480 件', '20 箱 480 件', '2 箱 40 件'])
  })

  it('leave out what is void, and cases of which all is', () => {
    const voided = {
      ...batch,
      voided: [
        [1, 3],
        [5, 500],
      ] as [number, number][],
    }
    expect(texts(readBack(fileOf(voided, { to: 9, sheet: 'a4x40' }), 'a4x40'))).toEqual([[0, 4].map((index) => [uriAt(batch, index)])])
    const [cases] = texts(readBack(fileOf(voided, { of: 'cases', to: 21, sheet: 'a4x4' }), 'a4x4'))
    expect(cases!.map(([, text]) => text)).toEqual([0, 20, 21].map((n) => expect.stringContaining(caseAt(batch, n))))
    expect(readBack(fileOf(voided, { from: 5, to: 9 }), 'a4x65').map(({ labels }) => labels)).toEqual([[]])
  })

  it('write a character that the font has not as a box, and a private one not at all', () => {
    const odd = { ...batch, product: { ...batch.product, name: '乌龙😀茶\uE000' } }
    expect(readBack(fileOf(odd, {}), 'a4x65')[0]!.labels).toEqual([[expect.objectContaining({ text: uriAt(batch, 0) })]])
  })
})
