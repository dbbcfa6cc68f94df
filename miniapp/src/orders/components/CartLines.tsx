import type { OrderLine } from '@shared/orders/model'
import { View } from '@tarojs/components'
import { role } from '../../platform/ui/role'
import type { Entry } from '../useCartGoods'
import type { PriceNews } from '../useCheckingOut'
import { useGradually } from '../useGradually'
import { CartLine } from './CartLine'

interface CartLinesProps {
  entries: readonly Entry[]
  quote: { lines: readonly OrderLine[] } | undefined
  news: PriceNews | undefined
  onChange: () => void
}

export const CartLines = ({ entries, quote, news, onChange }: CartLinesProps) => {
  const drawn = useGradually(entries.length)
  const first = entries.find(({ trouble }) => trouble)
  const quoted = new Map([...(quote?.lines ?? []), ...(news?.lines ?? [])].map(({ skuId, amount }) => [skuId, amount]))
  return (
    <View className='card cart__goods' {...role('list', '购物车里的商品')}>
      {entries.slice(0, drawn).map((entry) => (
        <CartLine
          key={entry.skuId}
          entry={entry}
          first={entry === first}
          amount={quoted.get(entry.skuId) ?? entry.amount}
          was={news?.were.get(entry.skuId)}
          onChange={onChange}
        />
      ))}
    </View>
  )
}
