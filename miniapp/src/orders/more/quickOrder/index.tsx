import { Text, View } from '@tarojs/components'
import { redirectTo, switchTab } from '@tarojs/taro'
import { money } from '../../../platform/formatting/money'
import { pages } from '../../../platform/pages'
import { Page } from '../../../platform/shell/Page'
import { Button } from '../../../platform/ui/Button'
import { Card } from '../../../platform/ui/Card'
import { Field } from '../../../platform/ui/Field'
import { Note } from '../../../platform/ui/Note'
import { Problem } from '../../../platform/ui/Problem'
import { role } from '../../../platform/ui/role'
import { RowBones } from '../../../platform/ui/Skeletons'
import { toasts } from '../../../platform/ui/toasts'
import { BuyerLine } from '../../components/BuyerLine'
import { CheckedRow } from '../../components/CheckedRow'
import { Scanner } from '../../components/Scanner'
import { useGradually } from '../../useGradually'
import { type QuickOrder, useQuickOrder } from '../../useQuickOrder'
import '../../components/submitBar.scss'
import './index.scss'

/** 快速下单：贴单子、扫条码，看过再加进购物车 */
export default function QuickOrderPage() {
  const quick = useQuickOrder()
  const { text, version, rows, bad, good, total, checking, clear, type, scan } = quick

  const add = () => {
    const kinds = good.length
    const left = quick.add()
    toasts.show(left > 0 ? `加了 ${kinds} 款，还剩 ${left} 行要定` : `加了 ${kinds} 款`)
    if (left === 0) void redirectTo({ url: pages.cart })
  }
  return (
    <Page
      title='快速下单'
      place='mall'
      under
      above={bad.length > 0 && !checking && <Text className='quick__left'>{bad.length} 行有问题，定好再加；不管它也行，只加对的</Text>}
      bottom={
        good.length > 0 || rows.length > 0 ? (
          <>
            <View className='submit-total' aria-live='polite'>
              {good.length > 0 && <Text className='quick__total'>{money(total)}</Text>}
            </View>
            <Button kind='primary' size={48} busy={checking} off={good.length === 0 && !checking && '还没有能加的'} onTap={add}>
              {checking ? '正在查' : `加入 ${good.length} 款`}
            </Button>
          </>
        ) : undefined
      }
    >
      <BuyerLine />
      <View className='quick'>
        <Card title='要什么，一行一款' more={text ? { label: '清空', onTap: clear } : undefined}>
          <Field
            key={version}
            label='编码或条码，空格，数量'
            placeholder={'SQ-330 12\n6901234567892 5箱\n从表格、微信里整段贴过来也行'}
            lines={6}
            initial={text}
            onText={type}
            hint='不写单位就是箱'
          />
          <View className='quick__scan'>
            <Scanner onCode={scan} />
          </View>
        </Card>
        <Checks quick={quick} />
      </View>
    </Page>
  )
}

const Checks = ({ quick: { rows, checked, bad, twice, checking, error, refetch, decide } }: { quick: QuickOrder }) => {
  const drawn = useGradually(checked.length)
  if (rows.length === 0) {
    return (
      <Note icon='info' action={{ label: '去商城挑', onTap: () => void switchTab({ url: pages.mall }) }}>
        贴进来先逐行核对，看过才加进购物车
      </Note>
    )
  }
  if (checked.length === 0 && error) return <Problem what='这些商品' error={error} onRetry={() => void refetch()} />
  if (checked.length === 0) return checking ? <RowBones rows={Math.min(rows.length, 5)} pic /> : null
  return (
    <Card
      title={bad.length > 0 ? `${bad.length} 行要定一下` : `${checked.length} 行都对`}
      more={<Text className='hint'>共 {checked.length} 行</Text>}
    >
      <View {...role('list', '核对')}>
        {[...bad, ...checked.filter(({ problem }) => !problem)].slice(0, drawn).map((one) => (
          <CheckedRow
            key={one.row.at}
            checked={one}
            twice={one.product && twice.get(one.product.skuId)}
            onDecide={(pieces) => decide(one.row.at, pieces)}
          />
        ))}
      </View>
    </Card>
  )
}
