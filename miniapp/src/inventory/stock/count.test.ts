import { expect, it } from '@jest/globals'
import { adjusted, typedPieces } from './count'

it.each([
  ['10', '', 240],
  ['10', '5', 245],
  ['', '5', 5],
  ['0', '0', 0],
  ['', '', undefined],
  ['1.5', '', undefined],
  ['多', '1', undefined],
])('reads %j cartons and %j pieces of 24', (cartons, pieces, count) => expect(typedPieces({ cartons, pieces }, 24)).toBe(count))

const there = { sellable: 100, packSize: 24 }
it.each([
  ['counted', '5', '', { line: { counted: 120 }, change: 20, after: 120 }],
  ['counted', '0', '', { line: { counted: 0 }, change: -100, after: 0 }],
  ['counted', '4', '4', { line: { counted: 100 }, change: 0, after: 100 }],
  ['more', '1', '', { line: { change: 24 }, change: 24, after: 124 }],
  ['less', '', '30', { line: { change: -30 }, change: -30, after: 70 }],
  ['less', '5', '', { line: { change: -120 }, change: -120, after: -20 }],
  ['more', '0', '', undefined],
  ['less', '', '', undefined],
] as const)('%s %s cartons %s pieces', (way, cartons, pieces, said) => expect(adjusted({ way, cartons, pieces }, there)).toEqual(said))
