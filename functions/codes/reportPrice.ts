import { reportPrice } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { floorOf } from '../diversion/store'
import { attachFiles } from '../files/attachStore'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { batchMet } from './batches/batches'
import { insertReport, type PriceReport, reportOf } from './priceStore'
import { priceWithin } from './scanning/priceWithin'
import { itemIn } from './scanning/scanFacts'
import { authentic } from './serials/authenticity'

/** An inspector found an item on a shelf at this price; the photo goes along, for HQ alone, and of its reps for those of the areas it tells of. */
export const handler = http(reportPrice, async ({ input: { uri, scanId, price, photoIds, place }, actor, now }) => {
  const { serial, ...code } = itemIn(uri)
  const item = authentic({ serial, ...code })
  const batch = item && (await batchMet(item.batch, { anyAge: true }))
  if (!batch) throw new Refused('code.unknown')
  const { party, staff } = actor
  const report: PriceReport = { scanId, price, photoIds, staffId: staff.staffId }
  const { skuId, name } = batch.product
  const floor = (await floorOf(skuId))?.price
  const answer = { scanId, price, skuId, name, ...(floor !== undefined && { floor }), below: floor !== undefined && price < floor }
  try {
    const within = await priceWithin(serial, { batch, index: item!.index, place })
    const hqs = { ownerId: party.partyId, sellerId: party.partyId, buyerId: party.partyId, within }
    const photos = await attachFiles(photoIds, { ...hqs, purpose: 'inspection', now, thing: scanId })
    const by = { staffId: staff.staffId, name: staff.name, partyId: party.partyId }
    const of = { batchId: batch.batchId, index: item!.index }
    const data = { ...of, scanId, purpose: 'inspect', at: now, ...(place && { place }), by, price, photoIds }
    await commit(insertReport(serial, report, data), ...photos)
  } catch (error) {
    const earlier = error instanceof Refused && (await reportOf(serial, scanId))
    if (!earlier) throw error
    if (earlier.staffId !== staff.staffId || earlier.price !== price || earlier.photoIds.join() !== photoIds.join())
      throw new Refused('priceReport.duplicate')
  }
  return answer
})
