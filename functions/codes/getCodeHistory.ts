import { getCodeHistory } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { type Item as Row, table } from '../platform/table'
import { authentic } from './authenticity'
import { batchMet } from './batches'
import { scannedProduct } from './product'
import { lifeOf, wayOf } from './rules/history'
import { itemIn } from './scanFacts'
import { caseKey, holdersIn, loose, scansOf } from './scanStore'
import { wholeBatch } from './store'
import { caseOf, uriAt } from './uris'

/** The life of one item, from whatever its code was scanned as. Scans are a moment behind. */
export const handler = http(getCodeHistory, async ({ input: { uri } }) => {
  const code = itemIn(uri)
  const found = authentic(code)
  if (!found) throw new Refused('code.unknown')
  const met = await batchMet(found.batch, { anyAge: true })
  const [whole, { item, scans }] = await Promise.all([met && wholeBatch(met.batchId), scansOf(code.serial)])
  if (!whole) throw new Refused('service.busy')
  const { batch, voidings } = whole
  const { index } = found
  const printed = caseOf(batch, index)
  const inside = item?.sscc ?? printed
  const sscc = inside === loose ? undefined : inside
  const box = sscc ? await table.get(caseKey(sscc)) : undefined
  const events = lifeOf({ batch, index, voidings, way: wayOf(holdersIn(box), holdersIn(item as Row | undefined)), scans })
  const about = { batchId: batch.batchId, index, uri: uriAt(batch, index), product: scannedProduct(batch) }
  return { ...about, ...(sscc && { sscc }), count: item?.n ?? 0, events }
})
