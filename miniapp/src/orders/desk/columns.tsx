import type { Credit } from '@shared/credit/model'
import { statusLabel } from '@shared/orders/labels'
import type { OrderSummary } from '@shared/orders/model'
import type { PartyShown } from '@shared/parties/model'
import { divisionText } from '@shared/places/divisions'
import { Text, View } from '@tarojs/components'
import type * as z from 'zod/mini'
import { moment, waited } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { Amount } from '../../platform/ui/Amount'
import { Meter } from '../../platform/ui/Meter'
import type { Column } from '../../platform/ui/queueProps'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { statusTone } from '../answer'
import { type Place, type Tab, tabOf } from './queue'
import { risksOf, usedOf, usedTone } from './risks'

type Party = z.infer<typeof PartyShown>

export interface Row {
  order: OrderSummary
  credit: Credit | undefined
  buyer: Party | undefined
  /** Somebody else was there: 周敏已经审核通过. */
  taken: string | undefined
}

/** 苏打水 等 3 种 */
export const goodsText = ({ goods: { names }, lineCount }: Pick<OrderSummary, 'goods' | 'lineCount'>) =>
  lineCount > 1 ? `${names[0]} 等 ${lineCount} 种` : (names[0] ?? '')

/** 118 箱, with loose pieces where there are some. */
export const goodsCount = ({ goods: { cartons, loose } }: Pick<OrderSummary, 'goods'>) =>
  [(cartons > 0 || loose === 0) && `${count(cartons)} 箱`, loose > 0 && `${count(loose)} 件`].filter(Boolean).join(' ')

/** Still what its tab is about. */
export const isOpen = ({ order, taken }: Row, tab: Tab) =>
  !taken && (tab === 'approved' ? order.status === 'approved' : order.status === 'submitted')

export function columnsFor(place: Place, sort: (by: 'wait' | 'dear') => NonNullable<Column<Row>['sort']>): Column<Row>[] {
  const waits = tabOf(place) === 'mine' || tabOf(place) === 'held'
  return [
    {
      key: 'order',
      title: '订单',
      cell: ({ order }) => <Two first={<Text className='num'>{order.number}</Text>} second={moment(order.submittedAt)} />,
    },
    {
      key: 'buyer',
      title: '客户',
      cell: ({ order, buyer }) => (
        <Two first={<Text className='order-desk__name'>{order.buyerName}</Text>} second={buyer ? divisionText(buyer) : ' '} />
      ),
    },
    {
      key: 'goods',
      title: '货',
      cell: ({ order }) => (
        <>
          <View className='order-desk__goods'>
            <Text className='order-desk__name'>{order.goods.names[0]}</Text>
            {order.lineCount > 1 && <Text className='num'>等 {order.lineCount} 种</Text>}
          </View>
          <Text className='two__second num'>{goodsCount(order)}</Text>
        </>
      ),
    },
    { key: 'total', title: '金额', right: true, sort: sort('dear'), cell: ({ order }) => <Amount fen={order.total} size={13} /> },
    { key: 'credit', title: '额度用到', spare: true, cell: ({ credit }) => <Used credit={credit} /> },
    waits
      ? { key: 'risk', title: '风险', cell: (row) => <Risks {...row} /> }
      : { key: 'status', title: '状态', cell: ({ order }) => <Tag tone={statusTone[order.status]}>{statusLabel[order.status]}</Tag> },
    {
      key: 'wait',
      title: waits ? '等了' : '多久前',
      right: true,
      sort: sort('wait'),
      cell: ({ order }) => <Text className='num'>{waited(order.submittedAt)}</Text>,
    },
  ]
}

const Used = ({ credit }: { credit: Credit | undefined }) => {
  const used = usedOf(credit)
  if (!credit || used === undefined) return <Text className='dim'>{credit?.term.kind === 'prepay' ? '先款后货' : '—'}</Text>
  return (
    <View className='order-desk__used'>
      <Meter
        thin
        total={100}
        sentence={`额度用到 ${used}%`}
        parts={[{ label: '已用', value: used, text: `${used}%`, tone: usedTone(used) }]}
      />
      <Text className='num'>{used}%</Text>
    </View>
  )
}

export const Risks = ({ order, credit, taken }: Row) => {
  if (taken) return <Tag>{taken}</Tag>
  const [risk] = risksOf(order, credit)
  return risk ? (
    <Tag tone={risk.tone} icon='alert'>
      {risk.text}
    </Tag>
  ) : (
    <Text className='dim'>没有</Text>
  )
}
