import type { OfferedProduct } from '@shared/catalog/model'
import type { Session } from '@shared/identity/model'
import { newId } from '@shared/kernel/id'
import type { Order } from '@shared/orders/model'

/** Where the product answers that is tested. */
export const product = String(process.env.BASE_URL).replace(/\/$/, '')

/** What the product answers; a refusal is thrown with its words, and no answer at all after half a minute. */
export async function request(method: string, path: string, body?: object, token?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const signal = AbortSignal.timeout(30_000)
  const answer = await fetch(product + path, { method, headers, signal, ...(body && { body: JSON.stringify(body) }) })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

/** What of it is said. */
// biome-ignore lint/suspicious/noExplicitAny: whatever the API answers.
export async function ask(method: string, path: string, body?: object, token?: string): Promise<any> {
  const said = await (await request(method, path, body, token)).text()
  return said && JSON.parse(said)
}

/** Waits until something holds, as a page does, but not for ever. */
export async function until(holds: () => Promise<boolean>, what: string) {
  for (const end = Date.now() + 40_000; !(await holds()); await new Promise((wake) => setTimeout(wake, 150)))
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`)
}

/** Somebody of the demo, with the API in the hand. */
export async function somebody(code: string) {
  const session: Session = await ask('POST', '/sessions', { code })
  const as = (method: string, path: string, body?: object) => ask(method, path, body, session.token)
  const goods = async (): Promise<OfferedProduct[]> => (await as('GET', '/products')).items
  const order = (orderId: string): Promise<Order> => as('GET', `/orders/${orderId}`)
  return {
    ...{ session, as, goods, order },
    get: (path: string) => as('GET', path),
    orders: (lines: { skuId: string; quantity: number }[]): Promise<Order> => as('POST', '/orders', { orderId: newId('ord'), lines }),
    /** A file, once it is made. */
    async file(path: string): Promise<Buffer> {
      let answer: Response | undefined
      await until(async () => {
        answer = await request('GET', path, undefined, session.token)
        return answer.redirected
      }, `${path} is made`)
      return Buffer.from(await answer!.arrayBuffer())
    },
    /** The codes of a batch once they are made: index, outer, inner or case. */
    async codes(batchId: string): Promise<string[][]> {
      const text = String(await this.file(`/code-batches/${batchId}/codes.csv`))
      return text
        .split(/\r?\n/)
        .slice(1)
        .filter(Boolean)
        .map((line) => line.split(','))
    },
  }
}
export type Somebody = Awaited<ReturnType<typeof somebody>>

/** Lines of what is on the shelf, more than enough of it: as little as may be had, or so many cartons. */
export const little = (goods: OfferedProduct[], kinds: number) =>
  goods
    .filter(({ sellable, minQuantity }) => sellable > minQuantity * 20)
    .slice(0, kinds)
    .map(({ skuId, minQuantity }) => ({ skuId, quantity: minQuantity }))

/** Whatever an order waits for before it leaves, done by who sells. */
export async function settle(orderId: string, ...sellers: [who: Somebody, cashier?: Somebody]) {
  const [seller, cashier = seller] = sellers
  if ((await seller.order(orderId)).status === 'submitted') await seller.as('POST', `/orders/${orderId}/approval`, {})
  if ((await seller.order(orderId)).status === 'approved') await cashier.as('POST', `/orders/${orderId}/funds-confirmation`, {})
}
