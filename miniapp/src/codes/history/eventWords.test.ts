import { expect, it } from '@jest/globals'
import type { CodeEvent, CodeHistory } from '@shared/codes/history'
import { nowOf, toldOf } from './eventWords'

const at = (day: number) => `2025-11-${String(day).padStart(2, '0')}T00:10:00.000Z`
const tell = (...events: CodeEvent[]) =>
  toldOf(events).map(({ title, note, tag, tone, links }) => [title, note, tag?.text, tone, links.map(({ label }) => label).join()])

it('tells a code’s life the newest first, with who, where, what was said and which papers, and invents no place', () => {
  const store = { partyId: 'pty_1' as never, name: '惠民超市', partyName: '惠民超市' }
  const shown = tell(
    { what: 'issued', at: at(2), by: { name: '周敏' }, sscc: '069012340000000023' },
    { what: 'packed', at: at(2), by: { name: '周敏' }, sscc: '069012340000000047', corrected: true },
    { what: 'shipped', at: at(3), by: store, shipmentId: 'shp_1', shipmentNumber: 'FH1', orderId: 'ord_1' as never, orderNumber: 'DD1' },
    { what: 'received', at: at(4), by: store, shipmentId: 'shp_1' },
    { what: 'scanned', at: at(4), purpose: 'verify', verdict: 'genuine', nth: 1, place: { divisionCode: '330000' } },
    { what: 'scanned', at: at(5), purpose: 'verify', verdict: 'repeat', nth: 3 },
    {
      ...{ what: 'scanned', at: at(5), purpose: 'inspect', verdict: 'elsewhere', place: { lat: 30, lng: 120.6 }, city: '330600' },
      by: { name: '李强', partyName: '总部' },
    },
    { what: 'priced', at: at(6), price: 350, by: { name: '李强' }, place: { divisionCode: '330603' } },
    { what: 'sold', at: at(7), by: { ...store, name: '陈宏远' } },
    { what: 'bound', at: at(8), by: { name: 'X7Q2' } },
    { what: 'returned', at: at(9), by: store, returnId: 'ret_1' },
    { what: 'voided', at: at(10), reason: '印坏了' },
  )
  expect(shown).toEqual([
    ['作废', '印坏了', undefined, 'danger', ''],
    ['惠民超市 退回', undefined, undefined, 'warn', '退货单'],
    ['顾客绑定', '尾号 X7Q2', undefined, 'success', ''],
    ['惠民超市 卖出', '陈宏远', undefined, 'success', ''],
    ['巡店看到卖 ¥3.50', '李强 · 浙江省绍兴市（自己选的）', undefined, 'brand', ''],
    ['李强（总部） 巡查', '浙江省绍兴市（定位）', '窜货', 'danger', ''],
    ['有人验真', '没说在哪', '第 3 次', 'warn', ''],
    ['有人验真', '浙江省（自己选的）', '正品', 'brand', ''],
    ['惠民超市 收到', undefined, undefined, 'brand', ''],
    ['发给 惠民超市', undefined, undefined, 'brand', '发货单 FH1,订单 DD1'],
    ['装箱 · 周敏', '尾号 0047 的箱 · 和打印的不一样', undefined, 'brand', ''],
    ['发码 · 周敏', '按打印装在尾号 0023 的箱', undefined, 'brand', ''],
  ])
})

it('of a pallet says with how many cases', () => {
  expect(tell({ what: 'shipped', at: at(3), by: { name: '江南商贸' }, cases: 40 })[0]![0]).toBe('发给 江南商贸 40 箱')
})

it('says in a line where it is now', () => {
  const base = { kind: 'item', events: [{ what: 'issued', at: at(1) }] } as unknown as CodeHistory
  const holder = { holderId: 'pty_1', holderName: '江南商贸', areas: ['31'], shippedAt: at(3) } as CodeHistory['holder']
  const titles = (more: object) => nowOf({ ...base, ...more }).map(({ title }) => title)
  expect(titles({})).toEqual(['还在总部'])
  expect(nowOf({ ...base, holder })[0]).toMatchObject({
    title: '在 江南商贸 手里',
    note: '2025-11-03 8:10 发出，还没扫收 · 该在 上海市 卖',
  })
  expect(titles({ sold: { at: at(4), storeId: 'pty_2', storeName: '惠民超市' } })).toEqual(['惠民超市 卖出了'])
  expect(titles({ owner: { kind: 'consumer', boundAt: at(5) }, sold: { at: at(4), storeId: 'pty_2' } })).toEqual([
    '顾客绑定的',
    '门店 卖出了',
  ])
  expect(titles({ kind: 'case', contents: { pieces: 0 } })).toEqual(['这箱空了'])
  expect(titles({ kind: 'pallet', events: [{ what: 'shipped', at: at(3) }] })).toEqual(['不在同一家手里'])
})
