import { checkDigit } from '@shared/catalog/gtin'
import type { Category, Product } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import type { Instant } from '@shared/kernel/time'
import type { Party } from '@shared/parties/model'
import { handler as saveCategory } from '../catalog/saveCategory'
import { handler as savePriceList } from '../catalog/savePriceList'
import { handler as saveProduct } from '../catalog/saveProduct'
import { handler as saveVisibleRange } from '../catalog/saveVisibleRange'
import { invoke } from './invoke'
import { aStaff, signedIn } from './world'

/** A person of the party who may set its goods and prices, as a token. */
export const keeperOf = async (party: Party) => signedIn(await aStaff({ partyId: party.partyId }), party)

/** What an operation answers; a refusal ends the test here. */
export async function saved<T>(answer: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await answer
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

let count = 0
/** A code that no other product of this run has. */
const freshCode = () => `T${process.pid}-${Date.now().toString(36)}-${count++}`
const freshGtin = () => {
  const body = `69${String(Math.floor(Math.random() * 1e10)).padStart(10, '0')}`
  return `${body}${checkDigit(body)}`
}

export async function aCategory(token: string, over: Partial<Category> = {}): Promise<Category> {
  const categoryId = newId('cat')
  return saved(
    invoke(saveCategory, {
      method: 'PUT',
      token,
      body: { name: `品类 ${categoryId.slice(-12)}`, ...over },
      pathParameters: { categoryId: over.categoryId ?? categoryId },
    }),
  )
}

/** Sold by the piece unless said otherwise. */
export async function aProduct(token: string, over: Partial<Product> & Pick<Product, 'categoryId'>): Promise<Product> {
  const { skuId = newId('sku'), ...rest } = over
  const body = { code: freshCode(), name: '冷泡乌龙茶', spec: '500ml', gtin: freshGtin(), packSize: 24, multiple: 1, ...rest }
  return saved(invoke(saveProduct, { method: 'PUT', token, body, pathParameters: { skuId } }))
}

interface Prices {
  listId?: string
  kind?: 'base' | 'level' | 'party' | 'contract'
  level?: string
  partyId?: string
  effectiveAt?: Instant
  until?: Instant
  lines: object[]
  now?: Instant
}

export async function aPriceList(token: string, { listId = newId('prl'), now, ...over }: Prices) {
  const body = { name: '价目表', kind: 'base', ...over }
  return saved(invoke(savePriceList, { method: 'PUT', token, body, pathParameters: { listId }, ...(now && { now }) }))
}

export async function aRange(token: string, { rangeId = newId('rng'), ...over }: { rangeId?: string; [field: string]: unknown }) {
  return saved(invoke(saveVisibleRange, { method: 'PUT', token, body: { name: '可见范围', ...over }, pathParameters: { rangeId } }))
}
