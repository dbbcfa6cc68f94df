import { getCodeHistory } from '@shared/codes/api'
import type { CodeHistory } from '@shared/codes/history'
import { Refused } from '@shared/kernel/refused'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { count } from '../../platform/formatting/money'
import { Page } from '../../platform/shell/Page'
import { Card } from '../../platform/ui/Card'
import { Cell, Facts } from '../../platform/ui/Cell'
import { Empty } from '../../platform/ui/Empty'
import { Problem } from '../../platform/ui/Problem'
import { ProductPic } from '../../platform/ui/ProductPic'
import { CardBones } from '../../platform/ui/Skeletons'
import { words } from '../../platform/ui/words'
import { TypedCode } from '../scan/TypedCode'
import { Contents } from './Contents'
import { nowOf, tail, toldOf } from './eventWords'
import { LifeLine } from './LifeLine'
import './history.scss'

/** 码查询: everything that any code went through, on one line of time. */
export function HistoryPage({ initial }: { initial: string }) {
  const [uri, setUri] = useState(initial)
  const history = useQuery({ queryKey: [getCodeHistory.path, uri], queryFn: () => call(getCodeHistory, { uri }), enabled: !!uri })
  const { data, error, isPending, refetch } = history
  return (
    <Page title='码查询' place='codeHistory' sub={data && `尾号 ${data.uri.slice(-4)}`}>
      <Card>
        <TypedCode label='输单品、箱、托盘上的码，或用扫码枪' onCode={setUri} />
      </Card>
      {!uri ? (
        <Card>
          <Empty art='search' title='查一个码的来龙去脉' text='单品、箱、托盘都行：现在在谁手里，发给过谁，谁在哪扫过' />
        </Card>
      ) : data ? (
        <Life history={data} onCode={setUri} />
      ) : error instanceof Refused && error.code.startsWith('code.') ? (
        <Card>
          <Empty art='search' title='没查到这个码' text={words(error)} />
        </Card>
      ) : error ? (
        <Problem what='这个码' error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <CardBones />
      ) : null}
    </Page>
  )
}

const names = { item: '单品', case: '箱', pallet: '托盘' } as const

const Life = ({ history, onCode }: { history: CodeHistory; onCode: (uri: string) => void }) => {
  const { kind, product, uri, sscc, index, count: seen, contents, events } = history
  return (
    <View className='life'>
      <View>
        <Card>
          <View className='life__head'>
            <ProductPic picture={product.picture} size='card' />
            <View className='grow'>
              <View className='card__title'>{product.name}</View>
              <View className='life__of'>{product.spec}</View>
            </View>
          </View>
          {nowOf(history).map(({ icon, title, note }) => (
            <Cell key={title} icon={icon} title={title} note={note} />
          ))}
        </Card>
        {contents && <Contents contents={contents} onCode={onCode} />}
        <Card title='这个码'>
          <Facts
            facts={[
              ['是', `${names[kind]}，这批第 ${count(index + 1)} 个`],
              ...(kind === 'item' ? [['验过', seen > 0 ? `${count(seen)} 次` : '还没人验过'] as const] : []),
              ['批号', product.lot ?? '没填'],
              ['生产', product.madeOn ?? '没填'],
              ['到期', product.useBy ?? '没填'],
              ['码', uri],
            ]}
          />
          {kind === 'item' && sscc && (
            <Cell title={`装在尾号 ${tail(sscc)} 的箱`} note='看这一箱' icon='box' onTap={() => onCode(`(00)${sscc}`)} />
          )}
        </Card>
      </View>
      <Card title='经过' more={<Text className='hint'>最新的在上面</Text>}>
        <LifeLine told={toldOf(events)} />
      </Card>
    </View>
  )
}
