import type { Credit } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { cart } from '../../platform/cart'
import { money } from '../../platform/formatting/money'
import { pages } from '../../platform/pages'
import { FixLine } from '../../platform/ui/FixLine'
import { Note } from '../../platform/ui/Note'
import { ordersForOthers } from '../buyer'
import { creditAfter, fewerFor, overText } from '../credited'
import type { Entry } from '../useCartGoods'

interface CreditLineProps {
  credit: Credit | undefined
  total: Fen
}

/** In the bar: what is left after this order, and until when it is to be paid. */
export const CreditLine = ({ credit, total }: CreditLineProps) => {
  if (!credit) return null
  const { term } = credit
  if (term.kind === 'prepay') return <Text>先款后货：审核后付款，到账发货</Text>
  const after = creditAfter(credit, total)
  return (
    <View className='credit-line'>
      <Text className={after.kind === 'within' ? '' : 'credit-line__over'}>
        {after.kind === 'within' ? `下单后还剩额度 ${money(after.after)}` : after.kind === 'prepay' ? '' : `超额度 ${money(after.short)}`}
      </Text>
      <Text className='credit-line__term'>账期 {term.days} 天</Text>
    </View>
  )
}

/** What is short of the credit, and the one line that mends it with the fewest cartons. */
export const CreditFix = ({ credit, total, entries }: CreditLineProps & { entries: readonly Entry[] }) => {
  const after = credit && creditAfter(credit, total)
  if (after?.kind === 'held') return <Note tone='warn' icon='shield'>{`超额度 ${money(after.short)}：能下单，厂家信控放行后才发货`}</Note>
  const goods = entries.flatMap(({ product, quantity }) => (product ? [{ product, quantity }] : []))
  const less = after?.kind === 'over' ? fewerFor(goods, after.short) : undefined
  return (
    <FixLine
      problem={after?.kind === 'over' ? overText(after.short, less) : undefined}
      fixes={[
        ...(less ? [{ label: less.label, onTap: () => cart.set(less.skuId, less.quantity) }] : []),
        ...(ordersForOthers() ? [] : [{ label: '看我的额度', onTap: () => void navigateTo({ url: pages.myCredit }) }]),
      ]}
      filled={less !== undefined}
    />
  )
}
