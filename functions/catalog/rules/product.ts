import type { ProductInput } from '@shared/catalog/api'
import type { Category, Product } from '@shared/catalog/model'
import { chunkName, maxCategories, shelfSize } from '@shared/catalog/place'
import { Refused } from '@shared/kernel/refused'

/** A product as it will stand: cartons unless said otherwise. */
export function productFrom({ multiple: asked, minQuantity, ...input }: ProductInput): Product {
  const multiple = asked ?? input.packSize
  return { ...input, multiple, minQuantity: minQuantity ?? multiple }
}

/** The number of a category, by which its shelves are named. Refuses with category.unknown. */
export function categoryNumber(categories: readonly Category[], categoryId: string): number {
  const number = categories.findIndex((category) => category.categoryId === categoryId)
  if (number < 0) throw new Refused('category.unknown', { categoryId })
  return number
}

export interface ProductFacts {
  /** The product as it stands. */
  stored: Product | undefined
  shelf: { chunk: string; products: readonly unknown[] }
}

/** Whether there is anything to write. Refuses with product.categoryFixed, and with save.conflict when the shelf has filled meanwhile. */
export function decideProduct(product: Product, { stored, shelf }: ProductFacts): 'new' | 'changed' | 'same' {
  if (!stored && shelf.products.length >= shelfSize) throw new Refused('save.conflict')
  if (!stored && shelf.chunk.length > chunkName(0, 0).length)
    throw new Refused('input.invalid', { issues: [{ field: 'categoryId', problem: '这个品类满 2 万个商品了' }] })
  if (!stored) return 'new'
  if (stored.categoryId !== product.categoryId) throw new Refused('product.categoryFixed', { categoryId: stored.categoryId })
  const fields = [...new Set([...Object.keys(stored), ...Object.keys(product)])] as (keyof Product)[]
  return fields.every((field) => stored[field] === product[field]) ? 'same' : 'changed'
}

/** The categories with this one; the very same ones when nothing changes. Refuses with category.duplicate. */
export function withCategory<C extends Category>(categories: C[], category: Category): C[] | Category[] {
  const same = categories.find(({ categoryId }) => categoryId === category.categoryId)
  if (same?.name === category.name) return categories
  const twin = categories.find(({ name }) => name === category.name)
  if (twin) throw new Refused('category.duplicate', { categoryId: twin.categoryId })
  if (!same && categories.length >= maxCategories) throw new Refused('category.duplicate')
  return same ? categories.map((other) => (other === same ? category : other)) : [...categories, category]
}
