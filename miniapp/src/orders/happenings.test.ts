import { expect, it } from '@jest/globals'
import { anOrder, dealerId, storeId } from '../platform/testing/orders'
import { happenings, movedBy } from './happenings'

const me = 'stf_01J00000000000000000000099'
const lu = { staffId: 'stf_01J00000000000000000000009', name: '鲁惠民', partyId: storeId } as const
const zhou = { staffId: 'stf_01J00000000000000000000008', name: '周敏', partyId: dealerId } as const
const at = (minute: number) => `2026-11-21T01:${String(minute).padStart(2, '0')}:00.000Z`

it('tells it like a parcel’s way: newest first, what comes next above', () => {
  const timeline = [
    { status: 'submitted', at: at(31), by: lu },
    { status: 'approved', at: at(40), by: zhou },
    { status: 'fundsConfirmed', at: at(40) },
  ] as const
  expect(happenings(anOrder(1, { timeline: [...timeline] }), me)).toEqual([
    { title: '待发货', state: 'todo' },
    { title: '货款确认 · 系统自动通过', at: at(40), state: 'now' },
    { title: '审核通过 · 周敏', at: at(40), note: '宏远商贸', state: 'past' },
    { title: '提交订单 · 鲁惠民', at: at(31), note: '惠民便利店', state: 'past' },
  ])
})

it('says why it ended, and that nothing comes after', () => {
  const timeline = [
    { status: 'submitted', at: at(31), by: { ...lu, staffId: me } },
    { status: 'rejected', at: at(50), by: zhou, reason: '先结清欠款' },
  ] as const
  expect(happenings(anOrder(1, { timeline: [...timeline] }), me)).toEqual([
    { title: '驳回 · 周敏', at: at(50), note: '宏远商贸 · 原因：先结清欠款', state: 'now' },
    { title: '提交订单 · 您', at: at(31), state: 'past' },
  ])
})

it.each([
  ['somebody else', [{ status: 'approved', at: at(40), by: zhou }], '周敏已经审核通过'],
  ['oneself, on another phone', [{ status: 'rejected', at: at(40), by: { ...zhou, staffId: me } }], '您已经驳回'],
  [
    'whose move the system went on with',
    [
      { status: 'approved', at: at(40), by: zhou },
      { status: 'fundsConfirmed', at: at(40) },
    ],
    '周敏已经审核通过',
  ],
] as const)('says who was faster: %s', (_, moves, words) => {
  expect(movedBy({ timeline: [...moves] as never, buyerId: storeId }, me)).toBe(words)
})

it('tells what documents did, and whose word it is', () => {
  const timeline = [
    { status: 'submitted', at: at(1), by: lu },
    { status: 'approved', at: at(2) },
    { status: 'fundsConfirmed', at: at(3), by: zhou },
    { status: 'fundsConfirmed', at: at(4), by: zhou, what: 'noted', reason: '走后门', internal: true },
    { status: 'partlyShipped', at: at(5), by: zhou, what: 'shipped', documentId: 'shp_1' },
    { status: 'partlyShipped', at: at(6), what: 'received', documentId: 'shp_1' },
    { status: 'partlyShipped', at: at(7), by: lu, what: 'claimed', documentId: 'clm_1' },
    { status: 'partlyShipped', at: at(8), by: zhou, what: 'claimed', documentId: 'clm_1' },
  ] as const
  expect(happenings(anOrder(1, { timeline: [...timeline] }), me).map(({ title, note, documentId }) => [title, note, documentId])).toEqual([
    ['等补发', undefined, undefined],
    ['处理了索赔 · 周敏', '宏远商贸', 'clm_1'],
    ['报了破损短少 · 鲁惠民', '惠民便利店', 'clm_1'],
    ['收货 · 系统', undefined, undefined],
    ['发出一部分 · 周敏', '宏远商贸', undefined],
    ['内部备注 · 周敏', '宏远商贸 · 走后门', undefined],
    ['货款确认 · 周敏', '宏远商贸', undefined],
    ['审核 · 系统自动通过', undefined, undefined],
    ['提交订单 · 鲁惠民', '惠民便利店', undefined],
  ])
})
