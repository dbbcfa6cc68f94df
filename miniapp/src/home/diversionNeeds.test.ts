import { expect, it } from '@jest/globals'
import { pages } from '../platform/pages'
import { diversionNeeds } from './diversionNeeds'

const now = '2026-11-21T08:00:00.000Z'
const cases = [
  { dealerName: '宏远商贸', severity: 'low' },
  { dealerName: '顺达副食', severity: 'high' },
] as const

it('says how many cases wait, and names the gravest', () => {
  const [need, ...more] = diversionNeeds({ cases, decides: true, now })
  expect(need).toMatchObject({ title: '2 件窜货案件等您定', note: '顺达副食 · 很重', tone: 'danger', url: pages.diversion })
  expect(more).toEqual([])
})

it('says what is open to who only reads, of a full page that there are more', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ dealerName: `经销商 ${at}`, severity: 'low' as const }))
  const [need, report] = diversionNeeds({ cases: many, reports: [{ at: '2026-11-21T07:00:00.000Z' }], decides: false, now })
  expect(need).toMatchObject({ title: '20+ 件窜货案件还没定', note: '经销商 0等 20 家', tone: 'warn' })
  expect(report).toMatchObject({ title: '1 个举报还没核实', note: '最近一个：今天 15:00', url: `${pages.diversion}?status=reports` })
})

it('says nothing where nothing waits, or nothing was read', () => {
  expect([diversionNeeds({ decides: true, now }), diversionNeeds({ cases: [], reports: [], decides: true, now })]).toEqual([[], []])
})
