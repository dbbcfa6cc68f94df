import type { Credit } from '@shared/credit/model'
import { Text } from '@tarojs/components'
import { CreditMeter } from '../../../platform/credit/CreditMeter'
import { overText, termText } from '../../../platform/credit/creditWords'
import { money } from '../../../platform/formatting/money'
import { go } from '../../../platform/go'
import { pages } from '../../../platform/pages'
import { Page } from '../../../platform/shell/Page'
import { Card } from '../../../platform/ui/Card'
import { Cell, Facts } from '../../../platform/ui/Cell'
import { Note } from '../../../platform/ui/Note'
import { Problem } from '../../../platform/ui/Problem'
import { useRefresh } from '../../../platform/ui/refreshing'
import { CardBones } from '../../../platform/ui/Skeletons'
import { words } from '../../../platform/ui/words'
import { useCredit } from '../../useCredit'

/** 我的额度 */
export default function MyCreditPage() {
  const { data, error, isPending, refetch } = useCredit()
  useRefresh(refetch)
  return (
    <Page title='我的额度' place='myCredit' under narrow>
      {isPending && <CardBones />}
      {error && !data && <Problem what='您的额度' error={error} onRetry={() => void refetch()} />}
      {error && data && <Note tone='warn'>{words(error)}。下面是上次取到的</Note>}
      {data && <Shown credit={data} />}
    </Page>
  )
}

const Shown = ({ credit }: { credit: Credit }) => {
  const { limit, reserved, balance, drawn, left } = credit
  const prepay = credit.term.kind === 'prepay'
  return (
    <>
      <Card>
        <CreditMeter credit={credit} />
        {left < 0 && !prepay && (
          <Note tone='danger' icon='alert'>
            先回款 {money(-left)}，就又能下单
          </Note>
        )}
      </Card>
      <Card title='怎么算的'>
        <Facts
          facts={[
            ...(prepay ? [] : [['额度', money(limit)] as const]),
            ['欠款', balance < 0 ? `${money(balance)}，是您多付的` : money(balance)],
            ...(prepay
              ? []
              : [['占用', `${money(reserved)}，下了单还没发货的`] as const, ['已用', `${money(drawn)}，欠款加占用`] as const]),
          ]}
        />
      </Card>
      <Card title='约定'>
        <Facts facts={[['账期', termText(credit)], ...(prepay ? [] : [['超额度', overText(credit)] as const])]} />
        <Text className='hint'>额度和账期由供货方定，要改请找他们</Text>
      </Card>
      <Card>
        <Cell title='我的订单' note='占用的钱都在没发货的单里' icon='ledger' onTap={() => go(pages.orders, { as: 'buyer', status: '' })} />
      </Card>
    </>
  )
}
