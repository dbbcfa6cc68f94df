import { saveBonusProgram } from '@shared/bonus/api'
import { Refused } from '@shared/kernel/refused'
import { productsBy } from '../catalog/store'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { saveProgram } from './store'

export const handler = http(saveBonusProgram, async ({ input }) => {
  if (!(await productsBy([input.skuId])).has(input.skuId)) throw new Refused('product.unknown', { skuId: input.skuId })
  await commit(saveProgram(input))
  return input
})
