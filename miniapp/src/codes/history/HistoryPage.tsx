import { getCodeHistory } from '@shared/codes/api'
import type { CodeHistory } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { count } from '../../platform/formatting/money'
import { Page } from '../../platform/shell/Page'
import { Card } from '../../platform/ui/Card'
import { Facts } from '../../platform/ui/Cell'
import { Empty } from '../../platform/ui/Empty'
import { Problem } from '../../platform/ui/Problem'
import { ProductPic } from '../../platform/ui/ProductPic'
import { CardBones } from '../../platform/ui/Skeletons'
import { Timeline } from '../../platform/ui/Timeline'
import { words } from '../../platform/ui/words'
import { TypedCode } from '../scan/TypedCode'
import { happeningsOf } from './eventWords'
import './history.scss'

/** 码查询: everything that any code went through, on one line of time. */
export function HistoryPage({ initial }: { initial: string }) {
  const [uri, setUri] = useState(initial)
  const history = useQuery({ queryKey: [getCodeHistory.path, uri], queryFn: () => call(getCodeHistory, { uri }), enabled: !!uri })
  const { data, error, isPending, refetch } = history
  return (
    <Page title='码查询' place='codeHistory' sub={data && `尾号 ${data.uri.slice(-4)}`} narrow>
      <Card>
        <TypedCode onCode={setUri} />
      </Card>
      {!uri ? (
        <Card>
          <Empty art='search' title='查一个码的来龙去脉' text='扫码枪对着码扫一下，发码、发货、收货、谁在哪扫过都在这里' />
        </Card>
      ) : data ? (
        <Life history={data} />
      ) : error instanceof Refused && error.code.startsWith('code.') ? (
        <Card>
          <Empty art='search' title={words(error)} text='请对准重扫，或换一个码' />
        </Card>
      ) : error ? (
        <Problem what='这个码' error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <CardBones />
      ) : null}
    </Page>
  )
}

const Life = ({ history: { product, uri, sscc, index, count: seen, events } }: { history: CodeHistory }) => (
  <>
    <Card>
      <View className='life__head'>
        <ProductPic picture={product.picture} size='card' />
        <View className='grow'>
          <View className='card__title'>{product.name}</View>
          <Facts
            facts={[
              ['规格', product.spec],
              ['批号', product.lot ?? '没填'],
              ['生产', product.madeOn ?? '没填'],
              ['到期', product.useBy ?? '没填'],
            ]}
          />
        </View>
      </View>
      <Facts
        facts={[
          ['验过', seen > 0 ? `${count(seen)} 次` : '还没人验过'],
          ['箱码', sscc ?? '没有箱'],
          ['第几个', `这批第 ${count(index + 1)} 个`],
          ['码', uri],
        ]}
      />
    </Card>
    <Card title='经过'>
      <Timeline items={happeningsOf(events)} />
    </Card>
  </>
)
