import { savePrivilege } from '@shared/consumers/api'
import { Refused } from '@shared/kernel/refused'
import { productsBy } from '../catalog/store'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { savePrivilege as save } from './store'

/** For what is bound from now on. */
export const handler = http(savePrivilege, async ({ input }) => {
  if (!(await productsBy([input.skuId])).has(input.skuId)) throw new Refused('product.unknown', { skuId: input.skuId })
  await commit(save(input))
  return input
})
