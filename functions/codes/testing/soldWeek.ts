import { newId } from '@shared/kernel/id'
import { plusDays } from '@shared/kernel/time'
import { commit } from '../../platform/table'
import { addSale, type Sale } from '../sellOutStore'

interface Week {
  dealerId: string
  skuIds: readonly string[]
  /** Its first day. */
  from: string
  stores: number
}

/** What a dealer's stores sold of these products on each of five days, a piece a row; of all but the first store once more on the last day. */
export async function soldWeek({ dealerId, skuIds, from, stores }: Week): Promise<Sale[]> {
  const days = [0, 1, 2, 3, 4].map((n) => plusDays(from, n))
  const storeIds = Array.from({ length: stores }, () => newId('pty'))
  const sales = storeIds.flatMap((storeId, store) =>
    days.flatMap((day) =>
      skuIds.map(
        (skuId, n): Sale => ({
          ...{ storeId, storeName: `惠民超市 ${store} 号店`, dealerId },
          ...{ skuId, name: `山里郎冷泡乌龙茶 ${n}号`, day },
        }),
      ),
    ),
  )
  const again = sales.filter(({ day, storeId }) => day === days[4] && storeId !== sales[0]!.storeId)
  for (const some of [sales, again])
    for (let at = 0; at < some.length; at += 100) await commit(...some.slice(at, at + 100).map((sale) => addSale(sale)))
  return [...sales, ...again]
}
