import { expect, it } from '@jest/globals'
import { happeningsOf } from './eventWords'

it('tells a code’s life the newest first, with who, where and why, and invents no place', () => {
  const at = (day: number) => `2025-11-0${day}T00:10:00.000Z`
  const shown = happeningsOf([
    { what: 'issued', at: at(2), by: { name: '周敏' } },
    { what: 'shipped', at: at(3), by: { name: '顺达副食' } },
    { what: 'scanned', at: at(4), purpose: 'verify', place: { divisionCode: '330000' } },
    { what: 'scanned', at: at(4), purpose: 'inspect', place: { lat: 30, lng: 120.6 }, city: '330600', by: { name: '李强' } },
    { what: 'scanned', at: at(5), purpose: 'sell', by: { name: '陈宏远' } },
    { what: 'voided', at: at(6), reason: '印坏了' },
  ])
  expect(shown.map(({ title, note, state }) => [title, note, state])).toEqual([
    ['作废', '印坏了', 'now'],
    ['卖出 · 陈宏远', '没说在哪', 'past'],
    ['巡查 · 李强', '浙江省绍兴市（定位）', 'past'],
    ['有人验真', '浙江省（自己选的）', 'past'],
    ['发货 · 给 顺达副食', undefined, 'past'],
    ['发码 · 周敏', undefined, 'past'],
  ])
})
