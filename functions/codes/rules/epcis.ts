import type { CodeBatch, Custody, Range } from '@shared/codes/model'

/** What EPCIS 2.0 calls the parts of an event that we tell of. EPCs are canonical GS1 Digital Links; parties, orders and shipments addresses of ours. */
export interface EpcisEvent {
  type: 'ObjectEvent' | 'AggregationEvent'
  eventTime: string
  eventTimeZoneOffset: '+08:00'
  action: 'ADD' | 'OBSERVE' | 'DELETE'
  bizStep: string
  disposition: string
  epcList?: string[]
  parentID?: string
  childEPCs?: string[]
  readPoint?: { id: string }
  bizLocation?: { id: string }
  bizTransactionList?: { type: 'po' | 'desadv'; bizTransaction: string }[]
  sourceList?: { type: 'owning_party'; source: string }[]
  destinationList?: { type: 'owning_party'; destination: string }[]
  /** What is true of these instances for life (CBV 2.0, trade item lifecycle attributes). */
  ilmd?: Partial<Record<`cbvmda:${'lotNumber' | 'productionDate' | 'itemExpirationDate'}`, string>>
}

export const itemEpc = (gtin: string, serial: string) => `https://id.gs1.org/01/${gtin}/21/${serial}`
export const caseEpc = (sscc: string) => `https://id.gs1.org/00/${sscc}`
const partyAt = (stem: string, partyId: string) => `${stem}/parties/${partyId}`

const zone = { eventTimeZoneOffset: '+08:00' } as const

/** Where and when a batch was made: at HQ, when its codes were issued. */
export interface Making {
  at: string
  stem: string
  hqId: string
}
const there = ({ stem, hqId }: Making) => ({ readPoint: { id: partyAt(stem, hqId) }, bizLocation: { id: partyAt(stem, hqId) } })

export function ilmdOf({ lot, madeOn, useBy }: Pick<CodeBatch, 'lot' | 'madeOn' | 'useBy'>): EpcisEvent['ilmd'] {
  if (!lot && !madeOn && !useBy) return undefined
  return {
    ...(lot && { 'cbvmda:lotNumber': lot }),
    ...(madeOn && { 'cbvmda:productionDate': madeOn }),
    ...(useBy && { 'cbvmda:itemExpirationDate': useBy }),
  }
}

/** Printed codes become things: items with their lot and dates, or containers, which have none. */
export const commissioned = (making: Making, epcList: string[], ilmd?: EpcisEvent['ilmd']): EpcisEvent => ({
  ...{ type: 'ObjectEvent', eventTime: making.at, ...zone, action: 'ADD', bizStep: 'commissioning', disposition: 'active', epcList },
  ...{ ...there(making), ...(ilmd && { ilmd }) },
})

/** Items into a case, or cases onto a pallet. */
export const packed = (making: Making, sscc: string, childEPCs: string[]): EpcisEvent => ({
  ...{ type: 'AggregationEvent', eventTime: making.at, ...zone, action: 'ADD', bizStep: 'packing', disposition: 'in_progress' },
  ...{ parentID: caseEpc(sscc), childEPCs, ...there(making) },
})

export const decommissioned = (at: string, epcList: string[]): EpcisEvent => ({
  ...{ type: 'ObjectEvent', eventTime: at, ...zone, action: 'DELETE', bizStep: 'decommissioning', disposition: 'inactive', epcList },
})

export const soldAt = (stem: string, at: string, epc: string, storeId: string): EpcisEvent => ({
  ...{ type: 'ObjectEvent', eventTime: at, ...zone, action: 'OBSERVE', bizStep: 'retail_selling', disposition: 'retail_sold' },
  ...{ epcList: [epc], readPoint: { id: partyAt(stem, storeId) }, bizLocation: { id: partyAt(stem, storeId) } },
})

/** Of one party to another, for an order where there is one. */
export interface Passing {
  from: string
  to: string
  orderId?: string | undefined
  shipmentId?: string | undefined
}

function about(stem: string, { from, to, orderId, shipmentId }: Passing) {
  const papers = [
    ...(orderId ? [{ type: 'po' as const, bizTransaction: `${stem}/orders/${orderId}` }] : []),
    ...(shipmentId ? [{ type: 'desadv' as const, bizTransaction: `${stem}/shipments/${shipmentId}` }] : []),
  ]
  return {
    ...(papers.length > 0 && { bizTransactionList: papers }),
    sourceList: [{ type: 'owning_party' as const, source: partyAt(stem, from) }],
    destinationList: [{ type: 'owning_party' as const, destination: partyAt(stem, to) }],
  }
}

export const shipped = (stem: string, at: string, epcList: string[], passing: Passing): EpcisEvent => ({
  ...{ type: 'ObjectEvent', eventTime: at, ...zone, action: 'OBSERVE', bizStep: 'shipping', disposition: 'in_transit', epcList },
  ...{ readPoint: { id: partyAt(stem, passing.from) }, ...about(stem, passing) },
})

export const received = (stem: string, at: string, epcList: string[], passing: Passing): EpcisEvent => ({
  ...{ type: 'ObjectEvent', eventTime: at, ...zone, action: 'OBSERVE', bizStep: 'receiving', disposition: 'in_progress', epcList },
  ...{ readPoint: { id: partyAt(stem, passing.to) }, bizLocation: { id: partyAt(stem, passing.to) }, ...about(stem, passing) },
})

/** The way of a case or an item, from its holders in order; the first had it from HQ. */
export const wayOf = (stem: string, hqId: string, epcs: string[], holders: readonly Custody[]): EpcisEvent[] =>
  holders.flatMap(({ holderId, shippedAt, receivedAt, orderId, shipmentId, gaveBack }, i) => {
    const before = holders[i - 1]
    const wasBack = before?.gaveBack && !holders[i]!.returnId
    const passing = { from: before && !wasBack ? before.holderId : hqId, to: holderId, orderId, shipmentId }
    // Back at a dealer, it is told by that dealer's custody, which follows.
    const isHome = gaveBack && !holders[i + 1]?.returnId
    const home = { from: holderId, to: hqId, orderId: undefined, shipmentId: undefined }
    return [
      shipped(stem, shippedAt, epcs, passing),
      ...(receivedAt ? [received(stem, receivedAt, epcs, passing)] : []),
      ...(isHome ? [shipped(stem, gaveBack.at, epcs, home), received(stem, gaveBack.at, epcs, home)] : []),
    ]
  })

/** So many items a page: about a third of a megabyte. A case is never parted. */
const itemsAPage = 1_000

/** The stretch of indexes that a page tells of, from the first case or index on, and where the next one begins. */
export function stretchOf(
  { count, itemsPerCase, cases }: CodeBatch,
  from: number,
): { indexes: Range; cases: Range | undefined; next?: number } | undefined {
  const last = count - 1
  if (!itemsPerCase) {
    const to = Math.min(last, from + itemsAPage - 1)
    return from > last ? undefined : { indexes: [from, to], cases: undefined, ...(to < last && { next: to + 1 }) }
  }
  const to = Math.min(cases - 1, from + Math.max(1, Math.floor(itemsAPage / itemsPerCase)) - 1)
  if (from >= cases) return undefined
  return {
    indexes: [from * itemsPerCase, Math.min(last, (to + 1) * itemsPerCase - 1)],
    cases: [from, to],
    ...(to < cases - 1 && { next: to + 1 }),
  }
}

/** The pallets that these cases stand on, as parts of the batch's count of pallets, with the cases of each. */
export function palletsOf({ casesPerPallet }: CodeBatch, [first, last]: Range): { n: number; cases: number[] }[] {
  if (!casesPerPallet) return []
  const found: { n: number; cases: number[] }[] = []
  for (let one = first; one <= last; one++) {
    const n = Math.floor(one / casesPerPallet)
    if (found.at(-1)?.n !== n) found.push({ n, cases: [] })
    found.at(-1)!.cases.push(one)
  }
  return found
}

const cbv = 'https://ref.gs1.org/cbv/'

/**
 * The text whose SHA-256 names an event (CBV 2.0, 8.9.2): its fields in canonical order, words of the vocabulary as addresses, lists in
 * lexical order, and nothing between them.
 */
export function prehashOf(event: EpcisEvent): string {
  const { type, eventTime, eventTimeZoneOffset, epcList, parentID, childEPCs, action, bizStep, disposition, readPoint, bizLocation } = event
  const { bizTransactionList, sourceList, destinationList, ilmd } = event
  const list = (name: string, lines: readonly string[] | undefined) =>
    lines && lines.length > 0 ? `${name}${[...lines].sort().join('')}` : ''
  const epcs = (some: readonly string[] | undefined) => some?.map((epc) => `epc=${epc}`)
  return [
    `eventType=${type}eventTime=${eventTime}eventTimeZoneOffset=${eventTimeZoneOffset}`,
    list('epcList', epcs(epcList)),
    parentID ? `parentID=${parentID}` : '',
    list('childEPCs', epcs(childEPCs)),
    `action=${action}bizStep=${cbv}BizStep-${bizStep}disposition=${cbv}Disp-${disposition}`,
    readPoint ? `readPointid=${readPoint.id}` : '',
    bizLocation ? `bizLocationid=${bizLocation.id}` : '',
    list(
      'bizTransactionList',
      bizTransactionList?.map(({ type, bizTransaction }) => `type=${cbv}BTT-${type}bizTransaction=${bizTransaction}`),
    ),
    list(
      'sourceList',
      sourceList?.map(({ type, source }) => `type=${cbv}SDT-${type}source=${source}`),
    ),
    list(
      'destinationList',
      destinationList?.map(({ type, destination }) => `type=${cbv}SDT-${type}destination=${destination}`),
    ),
    list('ilmd', ilmd && Object.entries(ilmd).map(([name, value]) => `${name.replace('cbvmda:', '{urn:epcglobal:cbv:mda:}')}=${value}`)),
  ].join('')
}
