import { listBonusEntries, payBonus, saveBonusProgram } from '@shared/bonus/api'
import { reportPrice } from '@shared/codes/api'
import { bindCode, claimBonus, scanCode } from '@shared/codes/scanning'
import { bindDealer, listCustomerAccess, listCustomers, listPrivileges, savePrivilege } from '@shared/consumers/api'
import { decideCodeReport, decideDiversionCase, saveFloorPrice } from '@shared/diversion/api'
import { openHearing, sendInspector, stateDiversionCase } from '@shared/diversion/hearing'
import { listCodeReports, listDiversionCases } from '@shared/diversion/lists'
import { reportCode } from '@shared/diversion/reporting'
import { confirmUpload, getFile, openUpload } from '@shared/files/api'
import { dayBegins, type Instant, plusDays, plusMs, shanghaiDate } from '@shared/kernel/time'
import { pngOf } from '../png'
import type { Client } from './client'
import type { Codes } from './codes'
import { idOf } from './data/ids'
import { partyIds } from './data/parties'
import { type PersonKey, personOf } from './data/people'
import { skuIds } from './data/products'
import {
  counters,
  decided,
  hearing,
  joins,
  kept,
  lastDay,
  lookedAt,
  openedIn,
  ownerOf,
  payout,
  purchases,
  report,
  rewards,
  salesAt,
  sightings,
  told,
} from './data/scans'
import { type Stage, stage } from './stages'

interface Facts {
  client: Client
  codes: Codes
  now: Instant
  settled(): Promise<void>
}
const manager: PersonKey = 'hq-channel-manager'

/** What became of the pieces: sold, looked at, bound, rewarded; seen where they should not be, and what the desk made of that. */
export function scanStages({ client, codes, now, settled }: Facts): Stage[] {
  const at = (daysAgo: number, minute: number) => plusMs(dayBegins(plusDays(shanghaiDate(now), -daysAgo)), minute * 60_000)
  const last = lastDay(shanghaiDate(now))
  const scan = (name: string) => idOf('scn', name)

  return [
    stage('rewards', 1, [rewards], async () => {
      const { items } = await client.call(manager, listPrivileges, {})
      const standing = new Set(items.map(({ skuId }) => skuId))
      for (const { sku, points, floor, ...program } of rewards) {
        const skuId = skuIds[sku]
        if (standing.has(skuId)) continue
        await client.call(manager, saveFloorPrice, { skuId, price: floor }, at(56, 600))
        await client.call(manager, saveBonusProgram, { skuId, ...program })
        await client.call(manager, savePrivilege, { skuId, points })
      }
    }),
    // Each store's in time, since every entry tells the balance after it.
    stage('cases opened', 3, [...new Set(counters.map(({ store }) => store))], async (store) => {
      for (const { sku, at: n, daysAgo, minute } of openedIn(store)) {
        const [uri] = codes.containers([[sku, 'cases', n, n]])
        await client.call(ownerOf(store), claimBonus, { scanId: scan(`${store} opens ${sku} ${n}`), uri: uri! }, at(daysAgo, minute))
      }
    }),
    stage('sales', 6, counters, async (counter) => {
      const { by, store, sku } = counter
      for (const { daysAgo, minute, index } of salesAt(counter)) {
        const asked = { scanId: scan(`${store} sells ${sku} ${index}`), uri: codes.item(sku, index).uri, purpose: 'sell' as const }
        await client.call(by, scanCode, asked, daysAgo === 0 ? plusMs(now, -minute * 60_000) : at(daysAgo, minute))
      }
    }),
    stage('scans', 6, sightings, ({ by, sku, index, purpose, city, back, minute }) => {
      const place = city && { place: { divisionCode: city } }
      const asked = { scanId: scan(`${sku} ${index} seen`), uri: codes.item(sku, index).uri, purpose, ...place }
      return client.call(by, scanCode, asked, plusMs(dayBegins(plusDays(last, -back)), minute * 60_000))
    }),
    stage('purchases', 1, purchases, async ({ by, sku, index, city, daysAgo, minute }) => {
      const uri = codes.item(sku, index).covertUri
      const looked = { scanId: scan(`${by} looks at ${sku} ${index}`), uri, purpose: 'verify' as const, place: { divisionCode: city } }
      await client.call(by, scanCode, looked, at(daysAgo, minute))
      await client.call(by, bindCode, { scanId: scan(`${by} binds ${sku} ${index}`), uri }, at(daysAgo, minute + 1))
    }),
    stage('customers', 1, kept, ({ store, sku, index }) =>
      client.call(
        ownerOf(store),
        bindCode,
        { scanId: scan(`${store} keeps ${sku} ${index}`), uri: codes.item(sku, index).covertUri },
        at(1, 840),
      ),
    ),
    stage('customers', 1, joins, ({ by, dealer }) =>
      client.call(by, bindDealer, { scanId: scan(`${by} joins ${dealer}`), dealerId: partyIds[dealer] }, at(1, 1_000)),
    ),
    stage('customers', 1, [lookedAt], async (dealer) => {
      const { items } = await client.call(ownerOf(dealer), listCustomerAccess, {})
      if (items.length === 0) await client.call(manager, listCustomers, { partyId: partyIds[dealer] }, at(0, 1))
    }),
    stage('price reports', 1, [report], (one) => inspected(client, codes, one, plusMs(dayBegins(plusDays(last, -1)), 900 * 60_000))),
    stage('reports', 1, told, ({ by, sku, index, isOurs, city, note, kind, ...more }) => {
      const { uri } = codes.item(sku, index)
      const code = isOurs ? uri : uri.replace(/.$/, (end) => (end === '7' ? '8' : '7'))
      const price = 'price' in more ? { price: more.price } : {}
      const asked = { scanId: scan(`${by} reports ${sku} ${index}`), uri: code, kind, note, place: { divisionCode: city }, ...price }
      return client.call(by, reportCode, asked, plusMs(dayBegins(plusDays(last, -1)), 960 * 60_000))
    }),
    // Bonuses and cases are reckoned by who hears of the scans.
    stage('what came of scans', 1, [settled], (done) => done()),
    stage('payouts', 1, [payout], async ({ store, amount, reference }) => {
      const { items } = await client.call('hq-finance', listBonusEntries, { partyId: partyIds[store] })
      const asked = { payoutId: idOf('bpo', `${store} ${reference}`), partyId: partyIds[store], amount, reference }
      if (!items.some(({ entryId }) => entryId === asked.payoutId)) await client.call('hq-finance', payBonus, asked)
    }),
    stage('reports decided', 1, [told], async () => {
      const { items } = await client.call(manager, listCodeReports, { status: 'open' })
      for (const { by, sku, index, ...one } of told) {
        const open = items.find(({ reportId }) => reportId === scan(`${by} reports ${sku} ${index}`))
        if (open && 'dismissed' in one)
          await client.call(manager, decideCodeReport, { reportId: open.reportId, outcome: 'dismissed', reason: one.dismissed })
      }
    }),
    stage('diversion', 1, [decided], async () => {
      const { items } = await client.call(manager, listDiversionCases, { status: 'open' })
      for (const { dealer, outcome, reason } of decided) {
        const open = items.find(({ dealerId }) => dealerId === partyIds[dealer])
        if (open) await client.call(manager, decideDiversionCase, { caseId: open.caseId, outcome, reason })
      }
    }),
    // What the dealer says is the last of it, so that a hearing with it is whole.
    stage('a hearing', 1, [hearing], async ({ dealer, question, inspector, note, ...said }) => {
      const { items } = await client.call(manager, listDiversionCases, { status: 'open' })
      const open = items.find((one) => one.dealerId === partyIds[dealer])
      if (!open || open.statedAt) return
      const { caseId } = open
      const [owner, photo] = [ownerOf(dealer), idOf('fil', 'a delivery note of the hearing')]
      const says = (what: 'found' | 'hidden' | 'answer') => ({ caseId, statementId: idOf('stm', what), text: said[what] })
      await client.call(manager, openHearing, { caseId, question }, at(0, 1))
      await client.call(manager, sendInspector, { caseId, staffId: personOf(inspector).staffId, note }, at(0, 2))
      await client.call(inspector, stateDiversionCase, says('found'), at(0, 3))
      await client.call(manager, stateDiversionCase, { ...says('hidden'), hidden: true }, at(0, 4))
      await photographed(client, owner, photo, 'hearing')
      await client.call(owner, stateDiversionCase, { ...says('answer'), photoIds: [photo] }, now)
    }),
  ]
}

/** A shelf as a phone takes it: bottles in rows, a price tag below. */
const shelf = pngOf(360, 480, (x, y) => {
  const [column, row] = [x % 60, y % 160]
  if (row > 120 && row < 150) return column > 8 && column < 52 ? (row > 128 && row < 142 && column % 9 > 3 ? 40 : 246) : 168
  if (row >= 150) return 120
  const isNeck = row > 18 && row < 44
  const isBottle = isNeck ? column > 24 && column < 36 : row >= 44 && column > 12 && column < 48
  return isBottle ? (row > 70 && row < 100 ? 232 : 132) : 200
})

/** Sent once. */
async function photographed(client: Client, by: PersonKey, fileId: `fil_${string}`, purpose: 'inspection' | 'hearing') {
  const isSent = await client.call(by, getFile, { fileId }).then(
    () => true,
    () => false,
  )
  if (isSent) return
  const upload = await client.call(by, openUpload, { fileId, purpose, contentType: 'image/png', size: shelf.length })
  const { status } = await fetch(upload.uploadUrl, { method: upload.method, headers: upload.headers, body: new Uint8Array(shelf) })
  if (status !== 200) throw new Error(`seed: the photo ${fileId} could not be sent: ${status}`)
  await client.call(by, confirmUpload, { fileId })
}

/** Once: a photo that is there belongs to the report that was made with it. */
async function inspected(client: Client, codes: Codes, { by, sku, index, price, city }: typeof report, at: Instant) {
  const [scanId, fileId] = [idOf('scn', `price of ${sku} ${index}`), idOf('fil', `shelf of ${sku} ${index}`)]
  await photographed(client, by, fileId, 'inspection')
  const { uri } = codes.item(sku, index)
  return client.call(by, reportPrice, { scanId, uri, price, photoIds: [fileId], place: { divisionCode: city } }, at)
}
