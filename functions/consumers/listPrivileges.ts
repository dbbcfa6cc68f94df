import { listPrivileges } from '@shared/consumers/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { privilegesFrom } from './store'

export const handler = http(listPrivileges, async ({ input: { after } }) =>
  page(
    await privilegesFrom(after && fromCursor(after), pageSize + 1),
    ({ skuId }) => skuId,
    (privilege) => privilege,
  ),
)
