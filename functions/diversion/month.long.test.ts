import '../testing/ownTable'
import { describe, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { EventBridgeEvent } from 'aws-lambda'
import { caseKey } from '../codes/scanStore'
import { caseAt } from '../codes/serials/uris'
import { insertBatch } from '../codes/store'
import type { Happened } from '../platform/events'
import { commit, type Write } from '../platform/table'
import { ownTable } from '../testing/ownTable'
import { aParty } from '../testing/world'
import { handler as onCodeSighted } from './onCodeSighted'
import { spreadOf } from './spreadStore'
import { casesFrom } from './store'
import { casesOf } from './testing/inMemory'
import { aMonth, type Simulated, scored } from './testing/simulation'

describe('months of twelve dealers, three of whom divert', () => {
  it.each([1, 2, 3])('are judged right in at least nineteen of twenty cases: seed %d', (seed) => {
    const month = aMonth({ seed })
    const { cases, opened } = casesOf(month)
    const { right, accused, guilty } = scored(month.dealers, new Set([...cases.values()].map(({ dealerId }) => dealerId)))
    expect([right / accused, right / guilty].every((share) => share >= 0.95)).toBe(true)
    expect(opened).toBe(cases.size)
  })

  it('open no case of who is slandered by one phone, which by as many phones it would', () => {
    const [month, accusedIn] = [aMonth({ seed: 1 }), (one: Pick<Simulated, 'scans'>) => [...casesOf(one).cases.values()]]
    const slandered = new Set<string>(month.slandered.map(({ dealerId }) => dealerId))
    const of = (cases: { dealerId: string }[]) => cases.filter(({ dealerId }) => slandered.has(dealerId)).length
    expect(slandered.size).toBe(2)
    expect(of(accusedIn(month))).toBe(0)
    const believed = month.scans.map((scan, i) => ({ ...scan, source: `${i}` }))
    expect(of(accusedIn({ scans: believed }))).toBe(2)
  })

  it('come out of the table as they come out of the rules, told twice and eight at a time', async () => {
    await ownTable
    const month = aMonth({ seed: 7, codes: [40, 60] })
    const batch = await aBatchFor(month.dealers.length)
    for (const [n, { dealerId, area }] of month.dealers.entries()) {
      await aParty({ partyId: dealerId, kind: 'dealer', division: `${area}00` })
      const custody = { holderId: dealerId, holderName: '经销商', dealerId, areas: [area], shippedAt: '2026-10-30T00:00:00.000Z' }
      await commit({ key: caseKey(caseAt(batch, n)), set: { custody } } as Write)
    }
    const inspector = { staffId: newId('stf'), name: '李强', partyId: newId('pty') }
    const told = month.scans.map(({ dealer, serial, ...scan }) => {
      const by = scan.purpose === 'inspect' && { by: inspector }
      const data = { batchId: batch.batchId, index: month.dealers.indexOf(dealer) * 100, scanId: newId('scn'), ...scan, ...by }
      return { detail: { id: newId('evt'), name: 'code.scanned', subject: serial, version: 1, data } } as unknown as EventBridgeEvent<
        string,
        Happened
      >
    })
    for (let i = 0; i < told.length; i += 8) {
      await Promise.all([...told.slice(i, i + 8), ...told.slice(Math.max(0, i - 2), i)].map((one) => onCodeSighted(one)))
    }
    const { cases } = casesOf(month)
    const found = await casesFrom(undefined, undefined, 100)
    const plain = (some: Iterable<{ caseId: string; rules: readonly string[]; outside: number }>) =>
      [...some].map(({ caseId, rules, outside }) => `${caseId} ${rules.join()} ${outside}`).sort()
    expect(found.length).toBeGreaterThanOrEqual(2)
    expect(plain(found.map(({ summary }) => summary))).toEqual(plain(cases.values()))
    const [someone] = month.dealers
    const spread = await spreadOf({ dealerId: someone!.dealerId, window: '2026-11' })
    expect(spread.placeless).toBeGreaterThan(0)
  })
})

async function aBatchFor(cases: number): Promise<CodeBatch> {
  const product = { skuId: newId('sku'), name: '冷泡乌龙茶', spec: '500ml' }
  const batch: CodeBatch = {
    ...{ batchId: newId('bat'), number: 1, epoch: 1, gtin: '6901234567892', product, count: cases * 100, covert: false, itemsPerCase: 100 },
    ...{
      cases,
      pallets: 0,
      prefix: '6901234',
      firstContainer: 0,
      stem: 'https://q.example.cn',
      issuedAt: '2026-10-01T00:00:00.000Z',
      voided: [],
    },
    issuedBy: { staffId: newId('stf'), name: '王芳' },
  }
  await insertBatch(batch, '', caseAt(batch, 0))
  return batch
}
