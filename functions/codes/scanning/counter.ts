import { gtin14 } from '@shared/catalog/gtin'
import type { Purpose, ScanId } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import { territoryOf } from '@shared/parties/territory'
import { productsBy } from '../../catalog/store'
import { changeLevel } from '../../inventory/store'
import { supplierOf } from '../../parties/store'
import type { Actor } from '../../platform/auth'
import { again } from '../../platform/retry'
import { commit } from '../../platform/table'
import { passItem, setContents } from '../boxStore'
import { namedBy } from '../cases/containers'
import { goneFromCase } from '../cases/gone'
import { moveCases } from '../cases/moving'
import { heldUnits } from '../cases/units'
import { without } from '../rules/contents'
import { standingOf } from '../rules/scanning'
import { maySell, receivingBy } from '../rules/selling'
import { addScan, type ItemRow, isKnown, itemOf, type Marked, sellItem } from '../scanStore'
import { addSale } from '../sellOutStore'
import { custodyOf, factsAnew, type ScanFacts } from './scanFacts'

export interface Counted {
  serial: string
  index: number
  scan: Marked
  facts: ScanFacts
  actor: Actor
  scanId: ScanId
  now: Instant
}

/** A scan over the counter: what is void or was never shipped stays as it is, and the verdict says so. The same scan again is the same answer. */
export function overCounter(purpose: Purpose, asked: Counted): Promise<ItemRow> {
  let tries = 0
  return again('save.conflict', async () => {
    const { serial, index, scan, scanId } = asked
    const facts = tries++ === 0 ? asked.facts : await factsAnew(asked.facts)
    const item = await itemOf(serial)
    if (item?.sold?.scanId === scanId || isKnown(item, scan.mark)) return item!
    const custody = await custodyOf(item, facts)
    const standing = standingOf({ batch: facts.batch, index, custody, place: undefined })
    if (standing === 'ours') await (purpose === 'sell' ? sell : takeIn)({ ...asked, facts }, item, custody)
    return purpose === 'sell' && standing === 'ours' ? (await itemOf(serial))! : addScan(serial, scan)
  })
}

const uriOf = ({ batch }: ScanFacts, serial: string) => `(01)${gtin14(batch.gtin)}(21)${serial}`

type Custody = Awaited<ReturnType<typeof custodyOf>>

/** One piece less in the store's stock, one more sold that day: one commit. */
async function sell({ serial, scan, facts, actor: { party }, scanId }: Counted, item: ItemRow | undefined, custody: Custody) {
  const { skuId, name } = facts.batch.product
  maySell(custody, item?.sold, party.partyId)
  const product = (await productsBy([skuId])).get(skuId)
  if (!product) throw new Refused('product.unknown', { skuId })
  const sold = { at: scan.at, storeId: party.partyId, scanId }
  const sale = { storeId: party.partyId, storeName: party.name, dealerId: supplierOf(party), skuId, name, day: shanghaiDate(scan.at) }
  await commit(
    sellItem(serial, item, sold, { ...scan.data, skuId, storeId: party.partyId, ...(custody?.dealerId && { dealerId: custody.dealerId }) }),
    changeLevel(party.partyId, { skuId, place: product.place, change: -1 }, 'sold'),
    addSale(sale),
    ...(await goneFromCase(uriOf(facts, serial), item, custody)),
  )
}

/** Off the shipment that brings it, as by a list of one; or into the own hands from the supplier's. */
async function takeIn({ serial, facts, actor, scanId, now }: Counted, item: ItemRow | undefined, custody: Custody) {
  if (item?.took === scanId) return
  if (item?.sold || item?.owner) throw new Refused('code.sold')
  const { party } = actor
  const way = receivingBy(custody, { partyId: party.partyId, supplierId: supplierOf(party) })
  const uri = uriOf(facts, serial)
  if (way === 'shipment') await moveCases('IN', { shipmentId: custody!.shipmentId as never, scanId, uris: [uri] }, actor, now)
  if (way !== 'supplier') return
  const [held] = await heldUnits(await namedBy([uri]))
  const { isSold, custody: from } = held!.unit
  if (isSold || from?.holderId !== custody!.holderId) throw new Refused('save.conflict')
  const { dealerId, areas } = custody!
  // A dealer's goods are of its own territory, as those that were shipped to it.
  const whose =
    party.kind === 'dealer' ? { dealerId: party.partyId, areas: [...territoryOf(party)] } : { ...(dealerId && { dealerId }), areas }
  const own = { ...whose, holderId: party.partyId, holderName: party.name, shippedAt: now, receivedAt: now }
  const about = { skuId: facts.batch.product.skuId, took: scanId }
  await commit(passItem(held!.item!, own, custody, about), ...(held!.box ? [setContents(without(held!.box, held!.item!))] : []))
}
