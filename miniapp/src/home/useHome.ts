import { lookUpProducts } from '@shared/catalog/offers'
import { getCredit } from '@shared/credit/api'
import { listDiversionCases } from '@shared/diversion/lists'
import { countOrders, getBuyerWeeks, getOrder, listOrders } from '@shared/orders/api'
import type { OrderId, OrderSummary } from '@shared/orders/model'
import { listShipments, receiveShipment } from '@shared/shipments/api'
import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../platform/call'
import { may } from '../platform/may'
import { session } from '../platform/session'

const allowed = (endpoint: Parameters<typeof may>[0]) => may(endpoint, session.current())

/** What this party may still order from its supplier. */
export const useMyCredit = (wanted: boolean) =>
  useQuery({ queryKey: ['credit', 'mine'], queryFn: () => call(getCredit, {}), enabled: wanted && allowed(getCredit) })

export const useCounts = (as: 'buyer' | 'seller', wanted: boolean) =>
  useQuery({ queryKey: ['orders', 'counts', as], queryFn: () => call(countOrders, { as }), enabled: wanted && allowed(countOrders) })

/** What is on its way to this party, for who may receive it: the newest twenty. */
export const useComing = () =>
  useQuery({
    queryKey: ['shipments', 'coming'],
    queryFn: () => call(listShipments, { as: 'buyer', status: 'sent' }),
    enabled: allowed(receiveShipment),
  })

/** Where HQ asks this party about goods that turned up elsewhere; once what it orders is there. */
export const useOwnCases = (wanted: boolean) =>
  useQuery({
    queryKey: [listDiversionCases.path, 'home'],
    queryFn: () => call(listDiversionCases, {}),
    enabled: wanted && allowed(listDiversionCases),
  })

type Filter = Omit<z.input<typeof listOrders.input>, 'after'>

/** Nobody reads a home page's numbers beyond this; more than that is said to be more. */
const farthest = 5

/** The orders of a filter, newest first, up to a hundred; `whole` says that there are no more. */
export const useSome = (filter: Filter, wanted: boolean, most = farthest) =>
  useQuery({
    queryKey: ['orders', 'some', filter, most],
    queryFn: () => some(filter, most),
    enabled: wanted && allowed(listOrders),
  })

async function some(filter: Filter, most: number): Promise<{ orders: OrderSummary[]; whole: boolean }> {
  const orders: OrderSummary[] = []
  let after: string | undefined
  for (let page = 0; page < most; page += 1) {
    const { items, next } = await call(listOrders, { ...filter, after })
    orders.push(...items)
    after = next
    if (!after) break
  }
  return { orders, whole: !after }
}

/** The last eight weeks of this party's own purchases. */
export const useMyWeeks = (wanted: boolean) =>
  useQuery({ queryKey: ['orders', 'weeks'], queryFn: () => call(getBuyerWeeks, {}), enabled: wanted && allowed(getBuyerWeeks) })

/** An order with the pictures of its goods, to order them again. */
export function useLastOrder(orderId: OrderId | undefined) {
  const order = useQuery({
    queryKey: ['orders', 'one', orderId],
    queryFn: () => call(getOrder, { orderId: orderId! }),
    enabled: !!orderId,
    staleTime: 60_000,
  })
  const skuIds = order.data?.lines.map(({ skuId }) => skuId) ?? []
  const goods = useQuery({
    queryKey: ['goods', order.data?.buyerId, skuIds],
    queryFn: () => call(lookUpProducts, { skuIds }),
    enabled: skuIds.length > 0,
    staleTime: 300_000,
  })
  return { order, goods: new Map(goods.data?.items.map((product) => [product.skuId, product])) }
}
