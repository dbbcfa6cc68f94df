import { listBonusPrograms } from '@shared/bonus/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { programsFrom } from './store'

export const handler = http(listBonusPrograms, async ({ input: { after } }) =>
  page(
    await programsFrom(after && fromCursor(after), pageSize + 1),
    ({ skuId }) => skuId,
    (program) => program,
  ),
)
