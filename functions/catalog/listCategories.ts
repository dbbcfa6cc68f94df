import { listCategories } from '@shared/catalog/offers'
import { http } from '../platform/http'
import { headNow } from './productStore'

/** All of them, in the order of the shelves. */
export const handler = http(listCategories, async () => {
  const { categories } = await headNow({ eventually: true })
  return { items: categories }
})
