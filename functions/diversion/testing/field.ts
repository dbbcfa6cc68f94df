import type { CodeBatch, Custody } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Party } from '@shared/parties/model'
import type { EventBridgeEvent } from 'aws-lambda'
import { handler as issueCodes } from '../../codes/issueCodes'
import { caseKey } from '../../codes/scanStore'
import { caseAt, uriAt } from '../../codes/serials/uris'
import { batchOf } from '../../codes/store'
import { claimHq } from '../../parties/store'
import type { Happened } from '../../platform/events'
import { commit } from '../../platform/table'
import { aCategory, aProduct, keeperOf, saved } from '../../testing/goods'
import { invoke } from '../../testing/invoke'
import { aParty } from '../../testing/world'
import { handler as onCodeSighted } from '../onCodeSighted'

interface Seen {
  at?: string
  place?: object
  purpose?: string
  by?: object
  scanId?: string
  source?: string
}
export const inCity = (divisionCode: string) => ({ place: { divisionCode } })

/** HQ with forty cases of a hundred pieces; dealers who get one, and scans as their event tells them. */
export async function aField() {
  const hq = await aParty({ kind: 'hq' })
  await commit(claimHq(hq.partyId))
  const admin = await keeperOf(hq)
  const { categoryId } = await aCategory(admin)
  const { skuId } = await aProduct(admin, { categoryId, name: '山里郎冷泡乌龙茶' })
  const batchId = newId('bat')
  await saved(invoke(issueCodes, { body: { batchId, skuId, count: 4_000, itemsPerCase: 100 }, token: admin }))
  const { batch } = (await batchOf(batchId))!
  return { hq, admin, skuId, batch, ...fieldOf(hq, batch) }
}
export type Field = Awaited<ReturnType<typeof aField>>

function fieldOf(hq: Party, batch: CodeBatch) {
  let next = 0
  /** A dealer of Shaoxing who got the next case of a hundred. */
  async function dealerWithCase(over: Partial<Custody> = {}) {
    const dealer = await aParty({ kind: 'dealer', parentId: hq.partyId, division: '330600', name: '宏远商贸' })
    const n = next++
    const ids = { orderId: newId('ord'), shipmentId: newId('shp') }
    const about = { holderId: dealer.partyId, holderName: dealer.name, dealerId: dealer.partyId, areas: ['3306'] }
    await commit({ key: caseKey(caseAt(batch, n)), set: { custody: { ...about, shippedAt: '2026-11-02T00:00:00.000Z', ...ids, ...over } } })
    return { dealer, first: n * 100, sscc: caseAt(batch, n), ids, caseId: `2026-11.${dealer.partyId}` }
  }

  /** As the bus brings it; by another stranger each time, unless said. */
  function told(index: number, { at = '2026-11-10T02:00:00.000Z', purpose = 'verify', scanId = newId('scn'), ...rest }: Seen) {
    const source = rest.by ? {} : { source: newId('scn').slice(-6) }
    const data = { batchId: batch.batchId, index, scanId, purpose, at, ...source, ...rest }
    const detail = { id: newId('evt'), name: 'code.scanned', subject: uriAt(batch, index).slice(-20), version: 1, data }
    return { detail } as unknown as EventBridgeEvent<string, Happened>
  }
  return { dealerWithCase, told, see: (index: number, seen: Seen) => onCodeSighted(told(index, seen)) }
}
