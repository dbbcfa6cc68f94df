import type { Fen } from '@shared/kernel/money'
import type { Refused } from '@shared/kernel/refused'
import type { OrderLine } from '@shared/orders/model'
import { useQueryClient } from '@tanstack/react-query'
import { redirectTo } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { cart } from '../platform/cart'
import { pages } from '../platform/pages'
import { buyer } from './buyer'
import { draft } from './draft'
import { learn } from './learnt'
import { submission, useSubmission } from './submission'
import type { Entry } from './useCartGoods'
import { creditKey } from './useCheckout'

export interface PriceNews {
  /** What was shown when the order was sent. */
  before: Fen | undefined
  after: Fen
  lines: readonly OrderLine[]
  /** By SKU: what the line cost. */
  were: ReadonlyMap<string, Fen>
}

/** Sends the cart as an order, and turns the answer into a page, or into what there is to mend on this one. */
export function useCheckingOut() {
  const client = useQueryClient()
  const state = useSubmission()
  const sent = useRef<{ total: Fen; entries: readonly Entry[] }>()
  const [preparing, setPreparing] = useState(false)
  const [refusal, setRefusal] = useState<Refused>()
  const [news, setNews] = useState<PriceNews>()

  useEffect(() => void submission.resume(), [])
  useEffect(() => {
    // Two carts may lie over each other: one of them leads on.
    if (state.state === 'placed' && submission.current() === state) {
      submission.seen()
      draft.clear()
      for (const queryKey of [['orders'], creditKey]) void client.invalidateQueries({ queryKey })
      client.setQueryData(['orders', 'one', state.order.orderId], state.order)
      void redirectTo({ url: `${pages.result}?orderId=${state.order.orderId}` })
    }
    if (state.state === 'refused') {
      submission.seen()
      learn(client, state.refusal)
      setRefusal(state.refusal)
      setNews(newsIn(state.refusal, sent.current))
    }
  }, [state, client])

  async function send(entries: readonly Entry[], expectedTotal: Fen) {
    if (preparing) return
    setPreparing(true)
    setRefusal(undefined)
    sent.current = { total: expectedTotal, entries }
    const { note, poNumber } = draft.read()
    const lines = entries.map(({ skuId, quantity }) => ({ skuId, quantity }))
    // The server takes out of its cart what it knows of; where it cannot be reached, the order itself will say so.
    await cart.flush().catch(() => undefined)
    setPreparing(false)
    await submission.send({
      ...{ lines, expectedTotal },
      ...(note.trim() && { note: note.trim() }),
      ...(poNumber.trim() && { poNumber: poNumber.trim() }),
      ...(buyer.current() && { buyerId: buyer.current()?.partyId }),
    })
  }

  return {
    send,
    /** Nobody has answered yet whether the order is there. */
    unsure: state.state === 'unsure' ? state.why : undefined,
    sending: preparing || state.state === 'sending',
    refusal,
    news,
    forget() {
      setRefusal(undefined)
      setNews(undefined)
    },
  }
}

export function newsIn({ code, detail }: Pick<Refused, 'code' | 'detail'>, sent: { total: Fen; entries: readonly Entry[] } | undefined) {
  if (code !== 'price.changed' || typeof detail.total !== 'number') return undefined
  const were = new Map(sent?.entries.map(({ skuId, amount }) => [skuId as string, amount]))
  return { before: sent?.total, after: detail.total, lines: (detail.lines as OrderLine[] | undefined) ?? [], were }
}
