import type { CodeBatch, ScanPlace } from '@shared/codes/model'
import { cityOf } from '@shared/places/seats'
import { partyOf } from '../../parties/store'
import { table } from '../../platform/table'
import { caseKey, itemOf } from '../scanStore'
import { caseOf } from '../serials/uris'
import { custodyOf } from './scanFacts'

interface Found {
  batch: CodeBatch
  index: number
  place: ScanPlace | undefined
}

/** The divisions (six digits) that a price tells of: the city it was found in, and that of the dealer whose goods they are. */
export async function priceWithin(serial: string, { batch, index, place }: Found): Promise<string[]> {
  const sscc = caseOf(batch, index)
  const [item, box] = await Promise.all([itemOf(serial), sscc ? table.get(caseKey(sscc), { eventually: true }) : undefined])
  const custody = await custodyOf(item, { batch, sscc, box })
  const dealer = custody && (await partyOf(custody.dealerId ?? custody.holderId))
  return [cityOf(place, custody?.areas), dealer?.division].flatMap((one) => one ?? [])
}
