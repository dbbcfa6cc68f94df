import { Refused } from '@shared/kernel/refused'
import { saveCart } from '@shared/orders/api'
import { merged } from '@shared/orders/merged'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { cartOf, saveLines } from './cartStore'
import { isSame } from './rules/cart'

/** Nobody overwrites with a version what another phone saved since; whether the goods can be had is said by the quote. */
export const handler = http(saveCart, ({ input, actor: { staff }, now }) => {
  const wanted = merged(input.lines)
  const save = async () => {
    const cart = await cartOf(staff.staffId)
    const { lines, version } = cart
    if (input.version !== undefined && input.version !== version) {
      if (isSame(lines, wanted)) return { lines, version }
      throw new Refused('save.conflict', { lines, version })
    }
    await commit(saveLines(staff.staffId, cart, wanted, now))
    return { lines: wanted, version: version + 1 }
  }
  // Whoever lost a race for a version learns at the second look what won it.
  return again('save.conflict', save, input.version === undefined ? 5 : 2)
})
