import { saveProduct } from '@shared/catalog/api'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { pinyinOf } from './pinyin'
import { headNow, standingOf, writeProduct } from './productStore'
import { categoryNumber, decideProduct, productFrom } from './rules/product'

/** Many save at once onto one shelf when a catalog is filled: each tries until its turn has come. */
const tries = 50

/** What buyers see at their next look: a product with its code, bar code and name to search by. */
export const handler = http(saveProduct, ({ input }) =>
  again(
    'save.conflict',
    async () => {
      const product = productFrom(input)
      const head = await headNow()
      const category = categoryNumber(head.categories, product.categoryId)
      const standing = await standingOf(product.skuId, head, category)
      if (decideProduct(product, standing) !== 'same') {
        await commit(...writeProduct(product, pinyinOf(product.name), standing, category))
      }
      return product
    },
    tries,
  ),
)
