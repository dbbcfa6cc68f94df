import type { ReportMade } from '@shared/diversion/reporting'
import type { CodeReport } from '@shared/diversion/reports'
import type { Instant } from '@shared/kernel/time'
import { cityName } from '@shared/places/divisions'
import { cityOf } from '@shared/places/seats'
import { codeNamed } from '../codes/namedStore'
import { partyOf } from '../parties/store'
import { goodsOf } from './goods'
import type { Evidence } from './reportStore'
import { caseIdOf } from './rules/judging'
import { isEvidence } from './rules/reporting'
import { windowOf } from './rules/watching'
import { traceOf } from './sightings'
import { floorOf } from './store'

type About = Pick<CodeReport, 'code' | 'product' | 'dealerId' | 'dealerName' | 'division' | 'caseId' | 'city' | 'cityName'>

const placed = (city: string | undefined) => {
  const name = city && cityName(city)
  return { ...(city && { city }), ...(name && { cityName: name }) }
}

/** What a report is about: whose code it is, whose goods, where; and what it would say in evidence, without a word of who reported. */
export async function reported(report: ReportMade, now: Instant): Promise<{ about: About; evidence: Evidence | undefined }> {
  const { uri, place, kind, price, note, photoIds, scanId } = report
  const named = await codeNamed(uri)
  if (named.code !== 'ours') return { about: { code: named.code, ...placed(cityOf(place)) }, evidence: undefined }
  const { serial, index, batch } = named
  const { batchId, product } = batch
  const goods = await goodsOf(serial, { batchId, index, at: now })
  const custody = goods?.custody
  const dealer = custody && (await partyOf(custody.dealerId ?? custody.holderId))
  // As it was told: near a border the territory would show its reporter whose goods they are.
  const about = { code: named.code, product: product.name, ...placed(cityOf(place)) }
  if (!goods || !dealer) return { about, evidence: undefined }
  const { partyId: dealerId, name: dealerName, division } = dealer
  const whose = { ...about, dealerId, dealerName, division }
  if (!isEvidence({ kind, dealerId })) return { about: whose, evidence: undefined }
  const floor = price === undefined ? undefined : await floorOf(product.skuId)
  const { purpose: _, ...seen } = traceOf({ batchId, index, scanId, purpose: 'verify', at: now }, goods, cityOf(place, custody!.areas))
  const trace = {
    ...{ ...seen, report: { kind, status: 'open' as const, ...(note && { note }) } },
    ...{ ...(price !== undefined && { price }), ...(floor && { floor: floor.price }), ...(photoIds && { photoIds }) },
  }
  return { about: { ...whose, caseId: caseIdOf({ dealerId, window: windowOf(now) }) }, evidence: { trace, areas: custody!.areas } }
}
