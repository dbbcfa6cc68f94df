import { expect, it } from '@jest/globals'
import { inForceAt, lineDraft, lineOf, lineProblems, unitOf } from './draft'

const soda = {
  skuId: 'sku_01J00000000000000000000001',
  code: 'SD-330',
  name: '苏打水',
  spec: '',
  packSize: 24,
  multiple: 24,
  unit: '瓶',
  cartonUnit: '箱',
} as const
const known = { price: { price: 3850, per: 24 }, ladder: [{ from: 1200, price: 3720, per: 24 }] }
const draft = lineDraft(known, soda)

it('shows a price by the carton, its steps in cartons', () => {
  expect(draft).toEqual({ per: 24, price: '38.50', steps: [{ from: '50', price: '37.20' }] })
})
it('sends back what it was given', () =>
  expect(lineOf(draft, soda.skuId)).toEqual({ skuId: soda.skuId, price: 3850, per: 24, ladder: known.ladder }))
it('begins an unpriced product by the carton', () => expect(lineDraft(undefined, soda)).toEqual({ per: 24, price: '', steps: [] }))
it('brings a step to the unit of the first price', () => {
  expect(lineDraft({ ...known, ladder: [{ from: 1200, price: 155, per: 1 }] }, soda).steps).toEqual([{ from: '50', price: '37.20' }])
})

it.each([
  [24, '箱'],
  [1, '瓶'],
  [6, '6 瓶'],
])('%s pieces are called %s', (per, name) => expect(unitOf(per, soda)).toBe(name))

const step = (from: string, price: string) => ({ from, price })
it.each([
  ['nothing', draft, {}],
  ['no price', { ...draft, price: ' ' }, { price: '先填价格' }],
  ['a price that is none', { ...draft, price: '三十' }, { price: '价格填数字，最多两位小数' }],
  ['three decimals', { ...draft, price: '38.505' }, { price: '价格填数字，最多两位小数' }],
  ['a dearer step', { ...draft, steps: [step('50', '39')] }, { 'steps.0.price': '不能比上一级贵' }],
  ['steps out of order', { ...draft, steps: [step('50', '37'), step('50', '36')] }, { 'steps.1.from': '要比上一级多' }],
  ['an empty step', { ...draft, steps: [step('', '')] }, { 'steps.0.from': '填满多少', 'steps.0.price': '先填价格' }],
])('finds %s wrong', (_, line, problems) => expect(lineProblems(line)).toEqual(problems))

const at = (since: string, version: number, more = {}) => ({
  version,
  since,
  price: { price: version * 100, per: 24 },
  ladder: [],
  ...more,
})
const now = '2026-11-21T00:00:00.000Z'
it.each([
  ['one price', [at('2026-11-01', 1)], 1, 0],
  ['a newer one', [at('2026-11-01', 1), at('2026-11-10', 2)], 2, 0],
  ['one to come', [at('2026-11-01', 1), at('2026-12-01', 2)], 1, 1],
  ['two of one moment', [at('2026-11-01', 1), at('2026-11-01', 2)], 2, 0],
  ['one withdrawn', [at('2026-11-01', 1), at('2026-11-10', 2, { price: undefined })], undefined, 0],
  ['one that has ended', [at('2026-11-01', 1, { until: '2026-11-20' })], undefined, 0],
  ['none', [], undefined, 0],
])('of %s finds the one in force and those to come', (_, prices, version, next) => {
  const found = inForceAt(prices, now)
  expect([found.now?.version, found.next.length]).toEqual([version, next])
})
