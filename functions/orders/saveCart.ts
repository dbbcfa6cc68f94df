import { saveCart } from '@shared/orders/api'
import { merged } from '@shared/orders/merged'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { saveLines } from './cartStore'

/** The last phone to save wins; whether the goods can be had is said by the quote. */
export const handler = http(saveCart, async ({ input, actor, now }) => {
  const lines = merged(input.lines)
  await commit(saveLines(actor.staff.staffId, lines, now))
  return { lines }
})
