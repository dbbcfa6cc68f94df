import type { Custody } from '@shared/codes/model'
import type { RefusalCode } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { Party, PartyId } from '@shared/parties/model'
import { territoryOf } from '@shared/parties/territory'
import type { ShipmentLine } from '@shared/shipments/model'

/** A case, or an item by itself, that is to be moved. */
export interface Unit {
  uri: string
  /** SSCC or serial. */
  code: string
  kind: 'case' | 'item'
  skuId: string
  /** Of its product, for whoever is told what is wrong with it. */
  name?: string | undefined
  pieces: number
  isVoid: boolean
  isSold: boolean
  /** Left the factory uncased, so that nothing can be said of its way so far. */
  isUntold: boolean
  custody: Custody | undefined
  /** The return by which it is where it is. */
  cameBy?: string | undefined
  /** The case that an item is taken out of. */
  from?: string | undefined
}

export interface Moving {
  shipmentId: string
  buyerId: PartyId
  lines: readonly Pick<ShipmentLine, 'skuId' | 'quantity'>[]
  /** Pieces by SKU that were scanned onto it before. */
  loaded: Readonly<Record<string, number>>
}

export interface Problem {
  uri: string
  code: RefusalCode
  [detail: string]: unknown
}

/** Scanned again within one list, or an item beside the case that it lies in. */
function repeated(units: readonly Unit[]): Problem[] {
  const seen = new Set<string>()
  const cases = new Set(units.filter(({ kind }) => kind === 'case').map(({ code }) => code))
  return units.flatMap((unit) => {
    const isAgain = seen.has(unit.code) || (unit.from !== undefined && cases.has(unit.from))
    seen.add(unit.code)
    return isAgain ? [{ uri: unit.uri, code: 'case.twice' as const }] : []
  })
}

/** What keeps these from being scanned onto a shipment by its seller. */
export function loadingProblems(units: readonly Unit[], to: Moving, seller: Pick<Party, 'partyId' | 'kind'>): Problem[] {
  const quantityOf = (skuId: string) => to.lines.find((line) => line.skuId === skuId)?.quantity ?? 0
  const wrong = (unit: Unit): RefusalCode | undefined => {
    const { custody } = unit
    if (unit.isVoid) return 'code.void'
    if (unit.isSold) return 'code.sold'
    if (custody?.shipmentId === to.shipmentId) return 'case.twice'
    if (seller.kind === 'hq') {
      if (custody) return 'case.shippedElsewhere'
    } else {
      if (!custody && !unit.isUntold) return 'case.notShipped'
      if (custody && custody.holderId !== seller.partyId) return 'case.notHeld'
    }
    return quantityOf(unit.skuId) === 0 ? 'case.otherProduct' : undefined
  }
  const problems = [...repeated(units), ...named(units, wrong)]
  return problems.length > 0 ? problems : beyond(units, to.loaded, quantityOf)
}

/** What keeps these from being scanned in by the buyer of the shipment. */
export function receivingProblems(units: readonly Unit[], from: Pick<Moving, 'shipmentId' | 'buyerId'>): Problem[] {
  const wrong = ({ isVoid, isSold, custody }: Unit): RefusalCode | undefined => {
    if (isVoid) return 'code.void'
    if (isSold) return 'code.sold'
    if (!custody) return 'case.notShipped'
    if (custody.holderId !== from.buyerId) return 'case.notHeld'
    if (custody.shipmentId !== from.shipmentId) return 'case.otherShipment'
    return custody.receivedAt ? 'case.twice' : undefined
  }
  return [...repeated(units), ...named(units, wrong)]
}

/** What keeps these from being scanned in as given back by the buyer of the return. */
export function returningProblems(
  units: readonly Unit[],
  { returnId, buyerId, lines, loaded }: Pick<Moving, 'buyerId' | 'lines' | 'loaded'> & { returnId: string },
): Problem[] {
  const quantityOf = (skuId: string) => lines.find((line) => line.skuId === skuId)?.quantity ?? 0
  const wrong = ({ isVoid, isSold, custody, cameBy, skuId }: Unit): RefusalCode | undefined => {
    if (isVoid) return 'code.void'
    if (isSold) return 'code.sold'
    if (cameBy === returnId) return 'case.twice'
    if (!custody) return 'case.notShipped'
    if (custody.holderId !== buyerId) return 'case.notBuyers'
    return quantityOf(skuId) === 0 ? 'case.otherProduct' : undefined
  }
  const problems = [...repeated(units), ...named(units, wrong)]
  return problems.length > 0 ? problems : beyond(units, loaded, quantityOf)
}

/** More pieces of a product than there is room for on paper, told of the last one scanned. */
function beyond(units: readonly Unit[], loaded: Moving['loaded'], quantityOf: (skuId: string) => number): Problem[] {
  return Object.entries(piecesBy(units)).flatMap(([skuId, pieces]) => {
    const [scanned, quantity] = [(loaded[skuId] ?? 0) + pieces, quantityOf(skuId)]
    const last = units.filter((unit) => unit.skuId === skuId).at(-1)!
    const name = last.name && { name: last.name }
    return scanned > quantity ? [{ uri: last.uri, code: 'case.tooMuch' as const, skuId, ...name, scanned, quantity }] : []
  })
}

const named = (units: readonly Unit[], wrong: (unit: Unit) => RefusalCode | undefined): Problem[] =>
  units.flatMap((unit) => {
    const code = wrong(unit)
    return code ? [{ uri: unit.uri, code, skuId: unit.skuId, ...(unit.name && { name: unit.name }) }] : []
  })

export const piecesBy = (units: readonly Unit[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { skuId, pieces } of units) sums[skuId] = (sums[skuId] ?? 0) + pieces
  return sums
}

/** Whose it is from now on. What a store gets stays of the territory of the dealer it came through. */
export function custodyFor(
  buyer: Party,
  before: Custody | undefined,
  { shipmentId, orderId }: { shipmentId: string; orderId: Custody['orderId'] },
  now: Instant,
): Custody {
  const keeps = buyer.kind === 'store' && before !== undefined && before.areas.length > 0
  const dealerId = buyer.kind === 'store' ? before?.dealerId : buyer.partyId
  return {
    ...{ holderId: buyer.partyId, holderName: buyer.name, ...(dealerId && { dealerId }) },
    ...{ areas: keeps ? before.areas : [...territoryOf(buyer)], shippedAt: now, shipmentId, ...(orderId && { orderId }) },
  }
}

/** Back with whoever sold it: a dealer has it again; at HQ nobody has, as before it ever left. */
export const custodyBack = (seller: Party, returnId: string, now: Instant): Custody | undefined =>
  seller.kind === 'hq'
    ? undefined
    : {
        ...{ holderId: seller.partyId, holderName: seller.name, dealerId: seller.partyId, areas: [...territoryOf(seller)] },
        ...{ shippedAt: now, receivedAt: now, returnId },
      }
