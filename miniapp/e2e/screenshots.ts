import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Route } from 'playwright-core'
import { pages } from '../src/platform/pages'
import { openBrowser } from './browser'

/**
 * Every page in every state at every width, into `screenshots/`: `npm start` in one terminal, `npm run screenshots` in another.
 * Names of pages after `--` keep to these; BASE_URL names another product.
 */
const product = process.env.BASE_URL ?? 'http://127.0.0.1:3000'
const folder = path.join(process.cwd(), 'screenshots')
/** WIDTHS=390,1440 and STATES=ready,empty keep to some. */
const widths = (process.env.WIDTHS ?? '360,390,900,1440').split(',').map(Number)
const heights: Record<number, number> = { 360: 780, 390: 844, 900: 800, 1440: 900 }

/** Who sees a page as it is meant to be seen, by login code. */
const people: Partial<Record<keyof typeof pages, string>> = {
  // Goods that are short and gone lie in this one's cart.
  cart: 'demo-keqiao-1-clerk',
  desk: 'demo-hq-order-desk',
  sending: 'demo-hq-warehouse',
  send: 'demo-hq-warehouse',
  claims: 'demo-hq-order-desk',
  claim: 'demo-hq-order-desk',
  returns: 'demo-hq-order-desk',
  return: 'demo-hq-order-desk',
  products: 'demo-hq-admin',
  priceLists: 'demo-hq-admin',
  ranges: 'demo-hq-admin',
  parties: 'demo-hq-admin',
  stock: 'demo-hq-admin',
  packing: 'demo-hq-warehouse',
  // A truck that is on its way to this one, scanned out by its dealer.
  scanCases: 'demo-keqiao-1-owner',
  scan: 'demo-keqiao-1-owner',
  sellOut: 'demo-hq-boss',
  batches: 'demo-hq-admin',
  codeHistory: 'demo-hq-admin',
  holdings: 'demo-keqiao-owner',
  bonus: 'demo-hq-admin',
  customers: 'demo-yuhang-owner',
  dealerSign: 'demo-yuhang-owner',
  creditLines: 'demo-hq-credit-controller',
  account: 'demo-hq-finance',
  finance: 'demo-hq-finance',
  statementDesk: 'demo-hq-finance',
  diversion: 'demo-hq-admin',
  floorPrices: 'demo-hq-admin',
  // Whose goods turned up in 苏州.
  ownCases: 'demo-shaoxing-owner',
  ownCase: 'demo-shaoxing-owner',
  reportCode: 'demo-keqiao-1-owner',
  myItems: 'demo-keqiao-1-owner',
  joinDealer: 'demo-keqiao-1-owner',
  rebindings: 'demo-hq-admin',
  privileges: 'demo-hq-admin',
}
const somebody = 'demo-keqiao-owner'
/** Seen without a sign-in. */
const nobodys: readonly string[] = ['signIn', 'checkCode']

/** What some pages want in their address. */
const addresses: Partial<Record<keyof typeof pages, (ask: Ask) => Promise<string>>> = {
  order: async (ask) => `?orderId=${await anOrder(ask)}`,
  result: async (ask) => `?orderId=${await anOrder(ask)}`,
  send: async (ask) => `?orderId=${(await ask('GET', '/orders?as=seller&status=fundsConfirmed')).items[0]?.orderId}`,
  shipment: async (ask) => `?shipmentId=${(await ask('GET', '/shipments?as=buyer&status=received')).items[0]?.shipmentId}`,
  scanCases: async (ask) => `?way=receive&shipmentId=${(await ask('GET', '/shipments?as=buyer&status=sent')).items[0]?.shipmentId}`,
  claim: async (ask) => `?claimId=${(await ask('GET', '/claims?as=seller&status=decided')).items[0]?.claimId}`,
  return: async (ask) => `?returnId=${(await ask('GET', '/returns?as=seller')).items[0]?.returnId}`,
  requestReturn: async (ask) => `?orderId=${(await ask('GET', '/orders?as=buyer&status=settled')).items[0]?.orderId}`,
  product: async (ask) => `?skuId=${(await ask('GET', '/products')).items[1].skuId}`,
  account: async (ask) => `?buyerId=${(await ask('GET', '/credits')).items[0].buyerId}`,
  statement: async (ask) => `?period=${(await ask('GET', '/statements?as=buyer')).items[0].period}`,
  codeHistory: async (ask) => {
    const { batchId } = (await ask('GET', '/code-batches')).items.at(-1)
    return `?uri=${encodeURIComponent((await ask('GET', `/code-batches/${batchId}`)).firstUri)}`
  },
  ownCase: async (ask) => `?caseId=${(await ask('GET', '/diversion-cases')).items[0]?.caseId}`,
  joinDealer: async (ask) => `?dealer=${(await ask('GET', '/bindings')).dealerId}`,
  webLogin: async (ask) => `?scene=${(await ask('POST', '/web-logins')).webLoginId}`,
}
const anOrder = async (ask: Ask) => (await ask('GET', '/orders?as=buyer')).items[0].orderId
// biome-ignore lint/suspicious/noExplicitAny: whatever the API answers.
type Ask = (method: string, path: string) => Promise<any>

const answer = (route: Route, status: number, body: object) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
const isApi = (url: URL) =>
  url.origin === new URL(product).origin && !/^\/(js|css|static|local|sessions)\b|^\/$|\.(?!pty_)\w+$/.test(url.pathname)

/** How a page comes to each of its states; `partial` is one answer that does not come. */
const states: Record<string, (context: BrowserContext) => Promise<unknown>> = {
  ready: async () => {},
  loading: (context) => context.route(isApi, () => {}),
  empty: (context) =>
    context.route(isApi, async (route) => {
      if (route.request().method() !== 'GET') return route.continue()
      const found = await route.fetch()
      const body = await found.json()
      if (Array.isArray(body.items)) return answer(route, 200, { ...body, items: [], next: undefined })
      return body.lines && body.version !== undefined ? answer(route, 200, { ...body, lines: [] }) : route.fulfill({ response: found })
    }),
  partial: (context) =>
    context.route(/\/(credit|orders\/weeks|orders\/counts|categories)\b/, (route) => answer(route, 500, { code: 'internal' })),
  error: (context) =>
    context.route(isApi, (route) => answer(route, 500, { code: 'internal', message: '系统出了点问题，请稍后再试', detail: {} })),
  offline: (context) => context.route(isApi, (route) => route.abort('internetdisconnected')),
  denied: (context) =>
    context.route(isApi, (route) =>
      answer(route, 403, { code: 'actor.forbidden', message: '您没有这项权限，请联系管理员开通', detail: {} }),
    ),
}

const shown = Object.entries(states).filter(([name]) => !process.env.STATES || process.env.STATES.split(',').includes(name))

/** Signs in once on the page itself and keeps what it stored. */
async function signedIn(browser: Browser, code: string) {
  const found: { code: string; name: string; partyName: string }[] = await (await fetch(`${product}/local/people`)).json()
  const person = found.find((one) => one.code === code)
  if (!person) throw new Error(`nobody signs in by ${code}`)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(product)
  await page.getByLabel('找人').fill(person.partyName)
  await page.getByRole('button', { name: person.name }).filter({ hasText: person.partyName }).first().click()
  await page.waitForURL(({ hash }) => !hash.includes('signIn'))
  await page.waitForTimeout(500)
  const state = await context.storageState()
  await context.close()
  return state
}

/** The API in the name of whom a browser's storage holds. */
const asking =
  ({ origins }: Kept): Ask =>
  async (method, path) => {
    const kept = origins.flatMap(({ localStorage }) => localStorage).find((entry) => entry.name === 'session')
    const { token } = JSON.parse(kept!.value).data
    return (await fetch(product + path, { method, headers: { authorization: `Bearer ${token}` } })).json()
  }

type Kept = Awaited<ReturnType<typeof signedIn>>

async function shoot(browser: Browser, name: keyof typeof pages, session: Kept) {
  const address = pages[name] + ((await addresses[name]?.(asking(session))) ?? '')
  for (const width of widths) {
    for (const [state, arrange] of shown) {
      const viewport = { width, height: heights[width]! }
      const context = await browser.newContext({
        viewport,
        ...(!nobodys.includes(name) && { storageState: session }),
        isMobile: width < 900,
        hasTouch: width < 900,
      })
      await arrange(context)
      const page = await context.newPage()
      await page.goto(`${product}/#${address}`)
      await page.waitForTimeout(state === 'loading' ? 1_000 : 1_500)
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${state}.png`) })
      await context.close()
    }
  }
  console.log(`${name}: ${widths.length * shown.length} pictures`)
}

const asked = process.argv.slice(2)
const wanted = (Object.keys(pages) as (keyof typeof pages)[]).filter((name) => asked.length === 0 || asked.includes(name))
await fetch(`${product}/health`).catch(() => {
  console.error(`nothing answers at ${product}: run npm start first, or set BASE_URL`)
  process.exit(1)
})
mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const sessions = new Map<string, Kept>()
for (const name of wanted) {
  const code = people[name] ?? somebody
  if (!sessions.has(code)) sessions.set(code, await signedIn(browser, code))
  await shoot(browser, name, sessions.get(code)!)
}
await browser.close()
