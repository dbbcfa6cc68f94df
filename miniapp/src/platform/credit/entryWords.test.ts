import { expect, it } from '@jest/globals'
import { dueWords, entryTitle, kindWord } from './entryWords'

it.each([
  ['2026-11-16', '逾期 5 天'],
  ['2026-11-20', '逾期 1 天'],
  ['2026-11-21', '今天到期'],
  ['2026-11-22', '11-22 到期'],
  ['2027-01-05', '2027-01-05 到期'],
])('says of what is due on %s: %s', (dueOn, words) => expect(dueWords(dueOn, '2026-11-21')).toBe(words))

it('calls a shipment what each side calls it', () => {
  expect([kindWord('shipment', 'buyer'), kindWord('shipment', 'seller'), kindWord('claim', 'buyer')]).toEqual(['进货', '发货', '索赔冲减'])
})

it('names an entry by its Shanghai day, kind and paper', () => {
  const entry = {
    entryId: `led_${'0'.repeat(26)}`,
    kind: 'shipment',
    amount: 1,
    balance: 1,
    documentId: 'shp',
    reference: 'DH1105-0012',
  } as const
  expect(entryTitle({ ...entry, at: '2026-11-04T16:00:00.000Z' }, 'buyer')).toBe('11-05 进货 DH1105-0012')
})
