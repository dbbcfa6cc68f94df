import { expect, it } from '@jest/globals'
import type { DiversionSummary } from '@shared/diversion/model'
import { pages } from '../platform/pages'
import { aCase, summaryOf } from '../platform/testing/diversion'
import { heardNeeds } from './heardNeeds'

const now = '2026-11-21T04:00:00.000Z'
const heardSince = '2026-11-20T01:00:00.000Z'
const aSummary = (more: Partial<DiversionSummary>) => summaryOf(aCase(more))

it.each<[string, Partial<DiversionSummary>, string[]]>([
  ['that it is asked', { heardSince }, ['总部问您窜货的事，等您说']],
  ['also once it was found true', { heardSince, status: 'verified' }, ['总部问您窜货的事，等您说']],
  ['nothing once it has spoken', { heardSince, statedAt: heardSince }, []],
  ['nothing of what was dismissed', { heardSince, status: 'dismissed', closedAt: heardSince }, []],
  ['that it was fined, heard or not', { status: 'penalised', closedAt: heardSince }, ['总部罚了您窜货，7 天里还能说']],
  ['not after a week, whatever is scanned', { status: 'penalised', closedAt: '2026-11-14T03:59:59.999Z', updatedAt: now }, []],
])('a dealer’s home says %s', (_, more, titles) => expect(heardNeeds([aSummary(more)], now).map(({ title }) => title)).toEqual(titles))

it('leads to the case, or to the list where there are several', () => {
  const one = aSummary({ heardSince })
  expect(heardNeeds([one], now)).toMatchObject([{ note: '苏州等地扫到 15 个码 · 昨天', url: `${pages.ownCase}?caseId=${one.caseId}` }])
  expect(heardNeeds([one, one], now)).toMatchObject([{ title: '2 件窜货的事，等您说', url: pages.ownCases }])
  expect(heardNeeds([], now)).toEqual([])
})
