import { on } from '../platform/events'
import { goodsOf, hqMet } from './goods'
import { judge } from './judge'
import { nowhere } from './rules/judging'
import { windowOf } from './rules/watching'
import { count, strangerIn, type ToldScan } from './sightings'

/**
 * Hears of every scan, some seconds behind: whose goods are seen where. What never left the factory is HQ's own case, unless HQ's own people scan
 * it there. Of goods without cases nothing can be said, and nothing of a scan that is older than the goods' first shipping.
 */
export const handler = on('onCodeSighted', async ({ subject: serial, data }) => {
  if (!data) return
  const scan = data as unknown as ToldScan
  const goods = await goodsOf(serial, scan)
  if (!goods || goods.batch.cases === 0) return
  const { custody } = goods
  if (!custody && goods.isShipped) return
  const hq = custody ? undefined : await hqMet()
  if (!custody && (!hq || scan.by?.partyId === hq)) return
  const dealerId = custody ? (custody.dealerId ?? custody.holderId) : hq!
  const areas = custody ? custody.areas : nowhere
  // HQ's own case accuses nobody, so whoever scans what leaked is heard in full.
  const looks = await count(serial, scan, goods, { dealerId, areas, stranger: custody && strangerIn(scan) })
  if (!looks && custody) return
  await judge({ dealerId, areas, window: windowOf(scan.at), struck: custody ? [] : ['unshipped'], at: scan.at })
})
