import { View } from '@tarojs/components'
import { navigateTo, switchTab } from '@tarojs/taro'
import { cart } from '../../../platform/cart'
import { useOnline } from '../../../platform/online'
import { pages } from '../../../platform/pages'
import { Page } from '../../../platform/shell/Page'
import { Empty } from '../../../platform/ui/Empty'
import { Note } from '../../../platform/ui/Note'
import { Problem } from '../../../platform/ui/Problem'
import { useRefresh } from '../../../platform/ui/refreshing'
import { RowBones } from '../../../platform/ui/Skeletons'
import { words } from '../../../platform/ui/words'
import { useCart } from '../../../platform/useCart'
import { barWords } from '../../barWords'
import { barred, useBuyer } from '../../buyer'
import { BuyerLine } from '../../components/BuyerLine'
import { CartLines } from '../../components/CartLines'
import { CreditFix, CreditLine } from '../../components/CreditLine'
import { OrderExtras } from '../../components/OrderExtras'
import { SubmitBar } from '../../components/SubmitBar'
import { SubmitNote } from '../../components/SubmitNote'
import { creditAfter } from '../../credited'
import { showPlace } from '../../showPlace'
import { useCartGoods } from '../../useCartGoods'
import { useCheckingOut } from '../../useCheckingOut'
import { useMyCredit, useQuote } from '../../useCheckout'
import './index.scss'

/** 购物车：定好每一行，下单 */
export default function CartPage() {
  const goods = useCartGoods()
  const { entries, complete, cartons, refetch } = goods
  const { problem } = useCart()
  const buyer = useBuyer()
  const credit = useMyCredit()
  const troubles = entries.flatMap(({ trouble }) => trouble ?? [])
  const { quote } = useQuote(
    entries.map(({ skuId, quantity }) => ({ skuId, quantity })),
    complete && troubles.length === 0,
  )
  const checkout = useCheckingOut()
  // A refusal's new price is the freshest there is, until a line is changed.
  const total = checkout.news?.after ?? quote?.total ?? goods.total
  const after = credit.data && creditAfter(credit.data, total)
  const bar = barWords({
    barred: barred(),
    online: useOnline(),
    sending: checkout.sending,
    unsure: checkout.unsure !== undefined,
    complete,
    kinds: entries.length,
    troubles,
    over: after?.kind === 'over' ? after.short : undefined,
    newPrice: checkout.news !== undefined,
  })
  useRefresh(() => Promise.all([refetch(), credit.refetch()]))

  const mend = (where: 'lines' | 'credit' | 'many') => {
    const first = where === 'lines' ? entries.find(({ trouble }) => trouble) : entries.at(-1)
    showPlace(where === 'credit' ? 'credit' : `line-${first?.skuId}`)
  }
  const bars = entries.length > 0 || checkout.unsure || checkout.sending

  return (
    <Page
      title='购物车'
      sub={entries.length > 0 ? `${entries.length} 款 · ${cartons} 箱${buyer ? ` · 替${buyer.name}下单` : ''}` : undefined}
      place='mall'
      under
      above={entries.length > 0 && <CreditLine credit={credit.data} total={total} />}
      bottom={
        bars && (
          <SubmitBar words={bar} total={complete ? total : undefined} onMend={mend} onOrder={() => void checkout.send(entries, total)} />
        )
      }
    >
      <BuyerLine />
      <SubmitNote checkout={checkout} />
      {entries.length === 0 ? (
        <NoLines known={goods.known} problem={problem} unsure={!!bars} />
      ) : (
        <View className='cart'>
          <View className='cart__lines'>
            {goods.error && (
              <Note tone='warn' alert action={{ label: '再取一次', onTap: () => void refetch() }}>
                {words(goods.error)}。价格和库存是上次取到的
              </Note>
            )}
            <CartLines entries={entries} quote={quote} news={checkout.news} onChange={checkout.forget} />
          </View>
          <View className='cart__side'>
            <View id='credit'>
              <CreditFix credit={credit.data} total={total} entries={entries} />
            </View>
            <OrderExtras />
          </View>
        </View>
      )}
    </Page>
  )
}

const NoLines = ({ known, problem, unsure }: { known: boolean; problem: Error | undefined; unsure: boolean }) => {
  if (unsure) return null
  if (!known && problem) return <Problem what='购物车' error={problem} onRetry={() => void cart.refresh()} />
  if (!known) return <RowBones pic />
  return (
    <>
      <Empty
        title='购物车是空的'
        text='去商城选货，或者把单子贴进来'
        action={{ label: '去商城', onTap: () => void switchTab({ url: pages.mall }) }}
      />
      <View className='cart__quick'>
        <Note icon='list' action={{ label: '快速下单', onTap: () => void navigateTo({ url: pages.quickOrder }) }}>
          有编码和数量的单子，贴进来一次加好
        </Note>
      </View>
    </>
  )
}
