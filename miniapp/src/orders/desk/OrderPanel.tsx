import { getOrder } from '@shared/orders/api'
import { isLegal, sideOf } from '@shared/orders/lifecycle'
import { divisionText } from '@shared/places/divisions'
import { shipOrder } from '@shared/shipments/api'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { call } from '../../platform/call'
import { moment } from '../../platform/formatting/dates'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { SidePanel } from '../../platform/ui/SidePanel'
import { CardBones } from '../../platform/ui/Skeletons'
import { Timeline } from '../../platform/ui/Timeline'
import { happenings, movedBy } from '../happenings'
import { ordersKey } from '../useOrders'
import { type Deed, deedWords } from './bulk'
import { CreditHint } from './CreditHint'
import type { Row } from './columns'
import { deedsOn } from './deeds'
import { OrderGoods } from './OrderGoods'
import { risksOf } from './risks'
import { BuyerWeeks } from './Weeks'

interface OrderPanelProps {
  row: Row
  open: boolean
  place: { text: string; onPrevious: () => void; onNext: () => void }
  busy: boolean
  onClose: () => void
  onDeed: (deed: Deed) => void
}

/** One order as it is this moment, and what one must know to decide it. */
export function OrderPanel({ row, open, place, busy, onClose, onDeed }: OrderPanelProps) {
  const me = session.current()
  const { orderId, buyerId, buyerName } = row.order
  const {
    data: order,
    error,
    refetch,
  } = useQuery({
    queryKey: [...ordersKey, 'one', orderId],
    queryFn: () => call(getOrder, { orderId }),
    refetchInterval: 10_000,
    enabled: open,
  })
  const deeds = order ? deedsOn(order, me) : []
  const ships =
    order &&
    sideOf(order, me?.party.partyId ?? order.buyerId) === 'seller' &&
    isLegal('shipPart', order.status, 'seller') &&
    may(shipOrder, me)
  const waits = order?.status === 'submitted'
  const overtaken = order && !waits && row.order.status === 'submitted'
  const risks = order ? risksOf(order, row.credit) : []
  const goesOn = deeds.find((deed) => deed !== 'reject')
  return (
    <SidePanel
      title={buyerName}
      over={
        <Text className='num'>
          {row.order.number} · {moment(row.order.submittedAt)}
        </Text>
      }
      sub={
        row.buyer && [divisionText(row.buyer), row.buyer.level && `${row.buyer.level} 级`, row.buyer.category].filter(Boolean).join(' · ')
      }
      open={open}
      onClose={onClose}
      place={place}
      foot={
        (deeds.length > 0 || ships) && (
          <>
            {deeds.includes('reject') && (
              <Button busy={busy} keys='R' opens='dialog' onTap={() => onDeed('reject')}>
                退回
              </Button>
            )}
            {ships ? (
              <Button kind='primary' icon='truck' onTap={() => go(`${pages.send}?orderId=${orderId}`)}>
                去发货
              </Button>
            ) : goesOn ? (
              <Button kind='primary' busy={busy} keys='A' onTap={() => onDeed(goesOn)}>
                {deedWords[goesOn].label}
              </Button>
            ) : (
              <Button kind='primary' off='等放行' onTap={() => undefined}>
                批准
              </Button>
            )}
          </>
        )
      }
    >
      {error && !order && <Problem what='这张订单' error={error} onRetry={() => void refetch()} />}
      {!order && !error && <CardBones cards={2} />}
      {order && (
        <>
          {overtaken && (
            <Note tone='warn' icon='info' alert>
              {movedBy(order, me?.staff.staffId)}，这是最新的样子
            </Note>
          )}
          {risks.map(({ text, tone }) => (
            <Note key={text} tone={tone} icon='alert'>
              {text}
              {order.creditHold && '。信控放行以后才能批'}
            </Note>
          ))}
          <BuyerWeeks buyerId={buyerId} />
          <CreditHint credit={row.credit} waits={waits ?? false} />
          <View className='desk-section'>
            <View className='desk-section__title'>货</View>
            <OrderGoods order={order} waits={waits ?? false} />
          </View>
          <View className='order-sum'>
            <Sum name='种类'>{order.lineCount} 种</Sum>
            <Sum name='客户单号'>{order.poNumber ?? '没有'}</Sum>
            <Sum name='应付'>
              <Amount fen={order.total} />
            </Sum>
          </View>
          {order.note && <Note icon='text'>备注：{order.note}</Note>}
          <View className='desk-section'>
            <View className='desk-section__title'>经过</View>
            <Timeline
              items={happenings(order, me?.staff.staffId).map(({ at, documentId: _, ...step }) => ({
                ...step,
                ...(at && { when: moment(at) }),
              }))}
            />
          </View>
        </>
      )}
    </SidePanel>
  )
}

const Sum = ({ name, children }: { name: string; children: ReactNode }) => (
  <View className='grow'>
    <Text className='two__second'>{name}</Text>
    <Text className='two__first num'>{children}</Text>
  </View>
)
