import { listProducts } from '@shared/catalog/api'
import { http } from '../platform/http'
import { productPage } from './browse'
import { headNow } from './productStore'

/** For whoever keeps the catalog: also what is not on sale, and without prices. */
export const handler = http(listProducts, async ({ input }) => productPage(await headNow(), input))
