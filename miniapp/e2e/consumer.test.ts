import { expect, it } from '@jest/globals'
import type { Product } from '@shared/catalog/model'
import type { Session } from '@shared/identity/model'
import { newId } from '@shared/kernel/id'
import type { BrowserContext, Page } from 'playwright-core'
import { pages } from '../src/platform/pages'
import { film, firstLabel } from './printedLabel'
import { device, says, tap, text, withBrowser } from './screen'
import { product, type Somebody, somebody } from './somebody'

let hq: Somebody
let goods: Product
/** Of items without a covert code, and of one with: index, outer and inner code. */
let plain: string[][]
let covert: string[][]
/** Two dealers: id, name. */
let dealers: Session['party'][]

async function issued(more: object) {
  const batchId = newId('bat')
  await hq.as('POST', '/code-batches', { batchId, skuId: goods.skuId, count: 6, madeOn: '2026-11-02', ...more })
  return { batchId, rows: await hq.codes(batchId) }
}

/** Codes of goods that bring 20 points and a warranty of three months, the first printed label of them before a camera. */
withBrowser(async () => {
  hq = await somebody('demo-hq-admin')
  const { items } = (await hq.get('/catalog')) as { items: Product[] }
  goods = items.find(({ gtin }) => gtin)!
  await hq.as('PUT', `/privileges/${goods.skuId}`, { points: 20, warrantyMonths: 3 })
  const batch = await issued({})
  plain = batch.rows
  covert = (await issued({ covert: true })).rows
  dealers = await Promise.all(['demo-keqiao-owner', 'demo-zj-owner'].map(async (code) => (await somebody(code)).session.party))
  return film(firstLabel(await hq.file(`/code-batches/${batch.batchId}/labels.pdf?from=0&to=5`)))
})

/** Another phone each: the WeChat that the laptop plays knows each as somebody else. */
const phone = (permissions: string[] = []) => device({ permissions })
async function open(context: BrowserContext, where: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${product}/#${where}`)
  return page
}
const linked = (uri: string) => `${pages.checkCode}?q=${encodeURIComponent(uri)}`
const reads = (page: Page, words: string | RegExp) => text(page, words).waitFor()

it('a consumer opens the link of a label: genuine, bound, points and warranty, and it is among their own', async () => {
  const context = await phone()
  const page = await open(context, linked(plain[0]![1]!))
  await says(page, '正品')
  await reads(page, '第一次扫，放心用')
  await tap(page, '绑到我名下')
  await says(page, '绑好')
  await reads(page, /^得 20 分，保修到 20\d\d-\d\d-\d\d$/)
  await tap(page, '看我的商品')
  await reads(page, goods.name)
  await reads(page, '20 分')
  await reads(page, '还不是哪家的客户')
  await page.close()
  const again = await open(context, linked(plain[0]![1]!))
  await says(again, '正品')
  await reads(again, '都是您自己扫的，放心用')
})

it('another, with the label before the camera, is told whose turn it was not, and may report it', async () => {
  const context = await phone(['camera'])
  const page = await open(context, pages.checkCode)
  await reads(page, '对准瓶身上的二维码')
  await page.getByRole('alert').getByRole('heading').waitFor()
  await tap(page, '绑到我名下')
  await says(page, '绑过')
  await reads(page, /别人 今天 .* 先绑了/)
  await reads(page, '这件已经有主了')
  await tap(page, '举报')
  await page.waitForURL(({ hash }) => hash.includes(pages.reportCode))
})

it('opens the layer, and the code beneath it binds: the one outside does not', async () => {
  const [, outer, inner] = covert[1]!
  const context = await phone(['camera'])
  const page = await open(context, linked(outer!))
  await says(page, '正品')
  await tap(page, '刮开再绑')
  await reads(page, '刮开涂层，再扫里面的码')
  const type = async (code: string) => {
    const line = page.getByPlaceholder('整条链接', { exact: false }).filter({ visible: true })
    if ((await line.count()) === 0) await tap(page, '输码')
    await line.fill(code)
    await line.press('Enter')
  }
  // The camera sees the label of another item all the while: that one is not bound instead.
  await reads(page, '这是另一件的码。扫刚才那件涂层下面的')
  await type(outer!)
  await says(page, '没绑上')
  await reads(page, '请刮开涂层或打开瓶盖，扫里面的码来绑定')
  await tap(page, '再扫一次确认')
  await type(inner!)
  await says(page, '绑好')
})

it('becomes a dealer’s customer by its sign; for another one asks, and reads how that stands', async () => {
  const [first, second] = dealers as [Session['party'], Session['party']]
  const sign = ({ partyId }: Session['party']) => `${pages.joinDealer}?q=${encodeURIComponent(`https://qdt.example/d/${partyId}`)}`
  const asked = async () => {
    const { items } = (await hq.get('/dealer-bindings')) as { items: { requestId: string }[] }
    return items.map(({ requestId }) => requestId)
  }
  const before = await asked()
  const context = await phone()
  const page = await open(context, sign(first))
  await reads(page, first.name)
  await tap(page, '成为他的客户')
  await reads(page, `您是${first.name}的客户了`)
  const other = await open(context, sign(second))
  await reads(other, `您现在是${first.name}的客户。换到${second.name}要总部同意，同意前不变`)
  await tap(other, '申请换到这家')
  await reads(other, '申请交给总部了')
  await tap(other, '看我的商品')
  await reads(other, `您是${first.name}的客户`)
  await reads(other, /等总部同意/)
  expect((await asked()).filter((one) => !before.includes(one))).toHaveLength(1)
})
