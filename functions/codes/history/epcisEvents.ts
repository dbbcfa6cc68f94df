import { createHash } from 'node:crypto'
import { gtin14 } from '@shared/catalog/gtin'
import type { CodeBatch, Voiding } from '@shared/codes/model'
import { fieldsOf } from '@shared/codes/serial'
import type { ShipmentSummary } from '@shared/shipments/model'
import { table } from '../../platform/table'
import { batchMet } from '../batches/batches'
import { type LoadedPart, partsOf } from '../epcisStore'
import {
  caseEpc,
  commissioned,
  decommissioned,
  type EpcisEvent,
  ilmdOf,
  itemEpc,
  packed,
  palletsOf,
  prehashOf,
  received,
  shipped,
  soldAt,
  stretchOf,
  wayOf,
} from '../rules/epcis'
import { caseKey, holdersIn, type ItemRow, itemKey } from '../scanStore'
import { serialAt } from '../serials/authenticity'
import { caseAt, keyed, palletAt } from '../serials/uris'

/** What CBV 2.0 names an event by: the same event has the same id, whoever tells it and when. */
const named = (event: EpcisEvent) => ({
  ...event,
  eventID: `ni:///sha-256;${createHash('sha256').update(prehashOf(event)).digest('hex')}?ver=CBV2.0`,
})

/** Oldest first. */
export function documentOf(events: readonly EpcisEvent[], now: string) {
  const eventList = [...events].sort((a, b) => (a.eventTime < b.eventTime ? -1 : a.eventTime > b.eventTime ? 1 : 0)).map(named)
  return {
    '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'],
    ...{ type: 'EPCISDocument', schemaVersion: '2.0', creationDate: now, epcisBody: { eventList } },
  }
}

interface Page {
  events: EpcisEvent[]
  next?: number | undefined
}

/** One stretch of a batch: made, packed, on its way, sold, void. A row for each case and each item of it is read, half a unit each. */
export async function batchEvents(batch: CodeBatch, voidings: readonly Voiding[], hqId: string, from: number): Promise<Page> {
  const stretch = stretchOf(batch, from)
  if (!stretch) return { events: [] }
  const { stem, issuedAt, itemsPerCase = 1, casesPerPallet = 1 } = batch
  const making = { at: issuedAt, stem, hqId }
  const ilmd = ilmdOf(batch)
  const [first, last] = stretch.indexes
  const serials = Array.from({ length: last - first + 1 }, (_, i) => serialAt(keyed(batch), first + i))
  const epcs = serials.map((serial) => itemEpc(gtin14(batch.gtin), serial))
  const ssccs = stretch.cases
    ? Array.from({ length: stretch.cases[1] - stretch.cases[0] + 1 }, (_, i) => caseAt(batch, stretch.cases![0] + i))
    : []
  const rows = await table.getMany([...ssccs.map(caseKey), ...serials.map(itemKey)], { eventually: true })
  const [boxes, items] = [rows.slice(0, ssccs.length), rows.slice(ssccs.length)]

  const printed = (n: number) => epcs.slice(n * itemsPerCase, (n + 1) * itemsPerCase)
  const cased = ssccs.flatMap((sscc, n) => {
    const box = boxes[n]
    const out = new Set(((box?.out ?? []) as number[]).map((index) => index - first - n * itemsPerCase))
    const into = ((box?.into ?? []) as string[]).map((serial) => itemEpc(gtin14(batch.gtin), serial))
    const inside = [...printed(n).filter((_, i) => !out.has(i)), ...into]
    const made = [commissioned(making, printed(n), ilmd), ...(inside.length > 0 ? [packed(making, sscc, inside)] : [])]
    return [...made, ...wayOf(stem, hqId, [caseEpc(sscc)], holdersIn(box))]
  })
  // A pallet that pages part is begun on the page of its first case; each page puts its own cases onto it.
  const pallets = stretch.cases ? palletsOf(batch, stretch.cases) : []
  const begun = pallets.filter(({ n, cases }) => cases[0] === n * casesPerPallet).map(({ n }) => palletAt(batch, n))
  const contained = ssccs.length > 0 ? [commissioned(making, [...ssccs, ...begun].map(caseEpc))] : []
  const stacked = pallets.map(({ n, cases }) =>
    packed(
      making,
      palletAt(batch, n),
      cases.map((one) => caseEpc(caseAt(batch, one))),
    ),
  )
  const single = items.flatMap((row, i) => {
    const { sold } = (row ?? {}) as Partial<ItemRow>
    return [...wayOf(stem, hqId, [epcs[i]!], holdersIn(row)), ...(sold ? [soldAt(stem, sold.at, epcs[i]!, sold.storeId)] : [])]
  })
  const gone = voidings.flatMap(({ at, range }) => {
    const some = epcs.slice(Math.max(0, range[0] - first), Math.max(0, range[1] - first + 1))
    return some.length > 0 ? [decommissioned(at, some)] : []
  })
  const whole = ssccs.length > 0 ? [...contained, ...cased, ...stacked] : [commissioned(making, epcs, ilmd)]
  return { events: [...whole, ...single, ...gone], next: stretch.next }
}

/** What was scanned onto and off these shipments. */
export async function shipmentEvents(stem: string, shipments: readonly ShipmentSummary[]): Promise<EpcisEvent[]> {
  const told = shipments.map(async ({ shipmentId, orderId, sellerId, buyerId }) => {
    const passing = { from: sellerId, to: buyerId, orderId, shipmentId }
    const tell = async (part: LoadedPart) => (part.side === 'OUT' ? shipped : received)(stem, part.at, await epcsIn(part), passing)
    return Promise.all((await partsOf(shipmentId)).map(tell))
  })
  return (await Promise.all(told)).flat()
}

async function epcsIn({ ssccs, serials }: LoadedPart): Promise<string[]> {
  const items = serials.map(async (serial) => {
    const batch = await batchMet(fieldsOf(serial)!.batch, { anyAge: true })
    return itemEpc(gtin14(batch!.gtin), serial)
  })
  return [...ssccs.map(caseEpc), ...(await Promise.all(items))]
}
