import { afterEach, beforeEach, it, jest } from '@jest/globals'
import { storeId } from '../../src/platform/testing/orders'
import { aSession, ok, refused } from '../../src/platform/testing/people'
import { aShipment, skuOf } from '../../src/platform/testing/shipments'
import { type Backend, requestsTo } from './backend'
import { startMiniProgram } from './harness'

const page = 'codes/more/cases/index'
const packing = 'codes/more/packing/index'
const sellOut = 'codes/more/sellOut/index'
const shipment = aShipment()
const path = `/shipments/${shipment.shipmentId}`
const uriOf = (n: number) => `(00)34123450000000441${n}`
const seen = new Set<string>()
let online = true

const load = () => ({
  lines: shipment.lines.map(({ skuId, name, quantity }, at) => ({
    ...{ skuId, name, quantity, shipped: quantity, received: at === 0 ? seen.size * 24 : 0 },
  })),
  ...{ cases: 12, receivedCases: seen.size },
})
const sscc = '106141411234567897'
const box = { sscc, skuId: skuOf(1), name: '山泉苏打水', spec: '330ml', gtin: '06900000101001', itemsPerCase: 24, shipped: false }
const contents = { pieces: 24, out: 0, into: 0 }

/** A truck of twelve cartons, of which the ninth belongs to another. */
const backend = jest.fn<Backend>(({ method, path: asked, data }) => {
  if (!online) throw new Error('no network')
  switch (`${method} ${asked.split('?')[0]}`) {
    case `GET ${path}`:
      return ok(shipment)
    case `GET ${path}/cases`:
      return ok(load())
    case 'POST /products/lookup':
      return ok({ items: [], unknown: [] })
    case `POST ${path}/cases/receipt`: {
      const [uri] = data.uris as [string]
      if (uri === uriOf(9)) return refused(409, 'case.otherShipment', '另一张单上的', { codes: [], lines: [{ uri, name: '酸梅汤' }] })
      seen.add(uri)
      return ok({ ...load(), moved: [{ uri, skuId: skuOf(1), name: '山泉苏打水', lot: '10-18', cases: 1 }] })
    }
    case `GET /cases/${sscc}`:
      return ok({ ...box, ...contents })
    case `POST /cases/${sscc}/contents`:
      return ok({ sscc, skuId: box.skuId, ...contents })
    case 'GET /sell-out/sums':
      return ok({
        ...{ from: data.from, to: data.to, pieces: 7, whole: true, days: [{ day: data.to, pieces: 7 }] },
        products: [{ skuId: skuOf(1), name: '山泉苏打水', pieces: 7 }],
        stores: [{ storeId, name: '惠民便利店', pieces: 7 }],
      })
    default:
      return refused(404, 'route.unknown')
  }
})

function start(kind: 'store' | 'hq' = 'store') {
  const phone = startMiniProgram(requestsTo(backend))
  const { party, staff, ...session } = aSession()
  phone.storage.set('session', {
    ...session,
    staff: { ...staff, roles: [kind === 'hq' ? 'warehouse' : 'owner'] },
    party: { ...party, kind, partyId: storeId },
  })
  return phone
}

beforeEach(() => {
  jest.resetModules()
  seen.clear()
  online = true
})
afterEach(() => document.body.replaceChildren())

it('counts case after case, stops one of another shipment and says what to do, and keeps what has no network', async () => {
  const cases = start().open(page, { shipmentId: shipment.shipmentId, way: 'receive' })
  await cases.shows('还差 12 箱')
  cases.press('eye__button')
  await cases.shows('箱码扫不出来')
  cases.type(uriOf(1))
  await cases.tap('记上')
  await cases.shows('第 1 箱', '尾号 4411 · 批 10-18', '收完了，差 11 箱')
  cases.type(uriOf(9))
  await cases.tap('记上')
  await cases.shows('这箱不在本车单上', '酸梅汤 尾号 4419 · 没计数')
  await cases.tap('怎么办')
  await cases.shows('它在您的另一张发货单上')
  await cases.tap('知道了，接着扫')
  online = false
  cases.type(uriOf(2))
  await cases.tap('记上')
  await cases.shows('先存着 1 箱')
})

it('packs a case as it was printed', async () => {
  const page = start('hq').open(packing)
  await page.shows('先扫箱码')
  page.press('eye__button')
  await page.shows('扫箱码，或照着输')
  page.type(sscc)
  await page.tap('记上')
  await page.shows('还差 24 件', '山泉苏打水 330ml')
  await page.tap('就按印的装')
  await page.shows('刚装好 1 箱', '24 件')
})

it('draws what was sold', async () => {
  const page = start().open(sellOut)
  await page.shows('今天卖了', '山泉苏打水', '7 件')
  await page.tap('近 7 天')
  await page.shows('按商品')
})
