import { describe, expect, it } from '@jest/globals'
import { aBatch } from '../../bench/support/codes'
import { csvHead, csvPieces } from './csv'
import { caseAt, containerUri, covertUriAt, uriAt } from './uris'

const textOf = (batch: ReturnType<typeof aBatch>) =>
  csvHead(batch) + Buffer.concat([...csvPieces(batch)].map(({ bytes }) => bytes)).toString('latin1')

describe('the file of codes', () => {
  it('has every item on a line of its own, with its case', () => {
    const batch = aBatch({ count: 20_001, itemsPerCase: 7, prefix: '690123456', firstContainer: 99_999_990 - 3_000 })
    const [head, ...lines] = textOf(batch).trimEnd().split('\n')
    expect([head, lines.length]).toEqual(['index,uri,caseUri', 20_001])
    for (const index of [0, 6, 7, 9, 10, 99, 100, 8_191, 8_192, 9_999, 10_000, 16_383, 20_000])
      expect(lines[index]).toBe(`${index},${uriAt(batch, index)},${containerUri(batch, caseAt(batch, Math.floor(index / 7)))}`)
    expect(new Set(lines.map((line) => line.split(',')[1])).size).toBe(20_001)
  })

  it('has the covert codes where there are some, and no case where there are none', () => {
    const batch = aBatch({ count: 1_001, covert: true })
    const [head, ...lines] = textOf(batch).trimEnd().split('\n')
    expect(head).toBe('index,uri,covertUri,caseUri')
    for (const index of [0, 9, 10, 999, 1_000]) expect(lines[index]).toBe(`${index},${uriAt(batch, index)},${covertUriAt(batch, index)},`)
    expect(textOf(aBatch({ count: 1 }))).toBe(`index,uri,caseUri\n0,${uriAt(batch, 0)},\n`)
  })

  it('counts indexes of more than four digits and cases of one item', () => {
    const batch = aBatch({ count: 100_011, itemsPerCase: 1 })
    const lines = textOf(batch).trimEnd().split('\n').slice(1)
    expect(lines.every((line, i) => line.startsWith(`${i},https://`))).toBe(true)
    expect(lines[100_010]).toBe(`100010,${uriAt(batch, 100_010)},${containerUri(batch, caseAt(batch, 100_010))}`)
  })
})
