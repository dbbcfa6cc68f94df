import { expect, it } from '@jest/globals'
import { listBonusBalances, listBonusPrograms } from '@shared/bonus/api'
import { getCodeBatch, listCodeBatches } from '@shared/codes/api'
import { getLoad } from '@shared/codes/cases'
import { listSellOut } from '@shared/codes/sellOut'
import { listCustomerAccess, listCustomers, listRebindings } from '@shared/consumers/api'
import { getDiversionCase } from '@shared/diversion/api'
import { listCodeReports, listDiversionCases } from '@shared/diversion/lists'
import { getFile } from '@shared/files/api'
import { getShipment, listShipments } from '@shared/shipments/api'
import type { Client } from '../client'
import { batches } from '../data/codes'
import { partyIds } from '../data/parties'
import { skuIds } from '../data/products'
import { counters, salesAt } from '../data/scans'

export async function pages<T>(page: (after: string | undefined) => Promise<{ items: T[]; next?: string | undefined }>): Promise<T[]> {
  const items: T[] = []
  for (let after: string | undefined; ; ) {
    const { items: more, next } = await page(after)
    items.push(...more)
    after = next
    if (!after) return items
  }
}
/** What must be there of issue, move, scan, bind, bonus and diversion. */
export function coded(client: () => Client) {
  it('has batches with their files, one with covert codes, one with a voided range', async () => {
    const { items } = await client().call('hq-boss', listCodeBatches, {})
    expect(items.map(({ batchId }) => batchId).sort()).toEqual(batches.map(({ batchId }) => batchId).sort())
    expect(items.filter(({ covert }) => covert)).toHaveLength(1)
    expect(items.filter(({ voided }) => voided.length > 0).map(({ product }) => product.skuId)).toEqual([skuIds.W07])
    for (const { batchId, count } of batches.map((one) => items.find((item) => item.batchId === one.batchId)!)) {
      expect((await client().call('hq-warehouse', getCodeBatch, { batchId })).csv).toEqual({ state: 'ready', done: count, count })
    }
  })

  it('has cases on their way to a store and a dealer, whose codes stand in the note', async () => {
    for (const by of ['keqiao-1-owner', 'yuhang-1-owner', 'hangzhou-owner', 'js-warehouse'] as const) {
      const { items } = await client().call(by, listShipments, { as: 'buyer', status: 'sent' })
      const notes = await Promise.all(
        items.map(async ({ shipmentId }) => {
          const { cases, receivedCases } = await client().call(by, getLoad, { shipmentId })
          const { note = '' } = await client().call(by, getShipment, { shipmentId })
          return cases > 0 && receivedCases === 0 ? note : ''
        }),
      )
      expect([by, notes.some((note) => /\(00\)\d{18}/.test(note))]).toEqual([by, true])
    }
  })

  it('is sold by scan, day for day', async () => {
    const sold = await pages((after) => client().call('yuhang-owner', listSellOut, after ? { after } : {}))
    const planned = counters.filter(({ store }) => store === 'yuhang-1').flatMap(salesAt)
    expect(sold.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(planned.length)
    expect(new Set(sold.map(({ day }) => day)).size).toBeGreaterThan(8)
  })

  it('brought customers, of whom one wants another dealer and whom HQ has read once', async () => {
    const { items } = await client().call('yuhang-owner', listCustomers, {})
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['consumer', 'store']))
    expect(items.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThan(100)
    expect((await client().call('yuhang-owner', listCustomerAccess, {})).items).toMatchObject([{ shown: items.length }])
    const waiting = await client().call('hq-admin', listRebindings, { status: 'requested' })
    expect(waiting.items).toMatchObject([{ fromId: partyIds.yuhang, toId: partyIds.hangzhou }])
  })

  it('earned stores a bonus, a part of one being paid', async () => {
    expect((await client().call('hq-finance', listBonusPrograms, {})).items).toHaveLength(batches.length)
    const { items } = await client().call('hq-finance', listBonusBalances, {})
    expect(items.map(({ storeId }) => storeId).sort()).toEqual([...new Set(counters.map(({ store }) => partyIds[store]))].sort())
    expect(items.filter(({ paid }) => paid > 0)).toMatchObject([{ storeId: partyIds['yuhang-1'], paid: 1_000 }])
  })

  it('turned up where it should not be: one case to decide, one verified, one dismissed', async () => {
    const { items } = await client().call('hq-boss', listDiversionCases, {})
    expect(items.map(({ dealerId, status }) => [dealerId, status]).sort()).toEqual(
      [
        [partyIds.shaoxing, 'open'],
        [partyIds.yuhang, 'verified'],
        [partyIds.hangzhou, 'dismissed'],
      ].sort(),
    )
    const open = items.find(({ status }) => status === 'open')!
    expect(open.severity).not.toBe('low')
    const { traces, points } = await client().call('hq-boss', getDiversionCase, { caseId: open.caseId })
    expect(points.length).toBeGreaterThan(3)
    const { photoIds = [] } = traces.find(({ price }) => price !== undefined)!
    expect((await client().call('hq-boss', getFile, { fileId: photoIds[0]! })).url).toMatch(/^http/)
    const { statements } = await client().call('hq-boss', getDiversionCase, { caseId: open.caseId })
    expect(statements.map(({ side }) => side)).toEqual(['hq', 'inspector', 'hq', 'dealer'])
    const told = await client().call('shaoxing-owner', getDiversionCase, { caseId: open.caseId })
    expect(told.statements.map(({ side }) => side)).toEqual(['hq', 'dealer'])
  })

  it('was told of: two reports to decide, of which one names no code of ours, and one found untrue', async () => {
    const { items } = await client().call('hq-channel-manager', listCodeReports, {})
    expect(items.map(({ kind, status }) => [kind, status]).sort()).toEqual([
      ['diverted', 'open'],
      ['forged', 'open'],
      ['price', 'dismissed'],
    ])
    expect(items.find(({ kind }) => kind === 'diverted')).toMatchObject({ dealerId: partyIds.shaoxing })
    expect(items.find(({ kind }) => kind === 'forged')?.dealerId).toBeUndefined()
  })
}
