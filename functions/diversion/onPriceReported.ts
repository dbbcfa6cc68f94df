import { Refused } from '@shared/kernel/refused'
import { cityOf } from '@shared/places/seats'
import { on } from '../platform/events'
import { commit } from '../platform/table'
import { goodsOf } from './goods'
import { judge } from './judge'
import { caseIdOf } from './rules/judging'
import { windowOf } from './rules/watching'
import { type ToldScan, traceOf } from './sightings'
import { floorOf, insertTrace } from './store'

type Reported = ToldScan & { price: number; photoIds: `fil_${string}`[] }

/** A price below the floor is evidence against the dealer whose goods they are; at or above it, or without a floor, it is none. */
export const handler = on('onPriceReported', async ({ subject: serial, data }) => {
  const report = data as unknown as Reported
  const goods = await goodsOf(serial, report)
  const floor = goods && (await floorOf(goods.batch.product.skuId))
  if (!goods?.custody || !floor || report.price >= floor.price) return
  const { areas, dealerId = goods.custody.holderId } = goods.custody
  const window = windowOf(report.at)
  const trace = traceOf(report, goods, cityOf(report.place, areas))
  const { price, photoIds } = report
  await commit(insertTrace(caseIdOf({ dealerId, window }), { ...trace, price, floor: floor.price, photoIds })).catch((error) => {
    // Told twice: the trace is there, and what follows may not be.
    if (!(error instanceof Refused) || error.code !== 'save.conflict') throw error
  })
  await judge({ dealerId, areas, window, struck: ['price'], at: report.at })
})
