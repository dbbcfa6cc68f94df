import { exportEpcis } from '@shared/codes/api'
import { required } from '../platform/env'
import { http, Page } from '../platform/http'
import { fromCursor, toCursor } from '../platform/pages'
import { documentOf } from './history/epcisEvents'
import { ofBatch, ofOrder, ofPeriod } from './history/epcisPages'

const stem = required('CODE_STEM').replace(/\/$/, '')

/** The events of a batch, an order, or what HQ sent in a period; what follows is named by the header `link`, as EPCIS's own interface does. */
export const handler = http(exportEpcis, async ({ input: { batchId, orderId, from, to, after }, actor, now }) => {
  const place = after ? fromCursor(after) : undefined
  const told = batchId
    ? ofBatch(batchId, actor, place)
    : orderId
      ? ofOrder(stem, orderId, actor)
      : ofPeriod(stem, { from: from!, to: to! }, actor, place)
  const { events, next } = await told
  const asked = Object.entries({ batchId, orderId, from, to }).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return new Page(JSON.stringify(documentOf(events, now)), 'application/ld+json', 200, {
    ...{ 'gs1-epcis-version': '2.0', 'gs1-cbv-version': '2.0' },
    ...(next && { link: `<${stem}/epcis/events?${new URLSearchParams([...asked, ['after', toCursor(next)]])}>; rel="next"` }),
  })
})
