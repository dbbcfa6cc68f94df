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
    { title: '货款确认 · 系统', at: at(40), state: 'now' },
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
  expect(movedBy({ timeline: [...moves] as never }, me)).toBe(words)
})
