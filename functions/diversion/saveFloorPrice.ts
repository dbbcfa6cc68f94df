import { saveFloorPrice } from '@shared/diversion/api'
import { Refused } from '@shared/kernel/refused'
import { shanghaiDate } from '@shared/kernel/time'
import { productsBy } from '../catalog/store'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { setFloor } from './store'

/** The least that a piece may be sold for to the street. */
export const handler = http(saveFloorPrice, async ({ input: { skuId, price }, now }) => {
  if (!(await productsBy([skuId])).get(skuId)) throw new Refused('product.unknown', { skuId })
  const floor = { skuId, price, since: shanghaiDate(now) }
  await commit(setFloor(floor))
  return floor
})
