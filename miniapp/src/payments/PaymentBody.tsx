import type { Payment } from '@shared/payments/model'
import { Text, View } from '@tarojs/components'
import { date, moment } from '../platform/formatting/dates'
import { money } from '../platform/formatting/money'
import { go } from '../platform/go'
import { pages } from '../platform/pages'
import { Amount } from '../platform/ui/Amount'
import { Cell, Facts } from '../platform/ui/Cell'
import { Problem } from '../platform/ui/Problem'
import { role } from '../platform/ui/role'
import { CardBones } from '../platform/ui/Skeletons'
import { methodLabel, refundLabel } from './labels'
import type { usePayment } from './usePayment'
import './payments.scss'

interface PaymentBodyProps {
  payment: ReturnType<typeof usePayment>
  side: 'buyer' | 'seller'
}

/** One payment: where it came from, what it paid, what went back. */
export const PaymentBody = ({ payment: { data, error, refetch }, side }: PaymentBodyProps) => {
  if (data) return <Shown payment={data} side={side} />
  return error ? <Problem what='这笔付款' error={error} onRetry={() => void refetch()} /> : <CardBones cards={1} />
}

const Shown = ({ payment, side }: { payment: Payment; side: 'buyer' | 'seller' }) => {
  const { method, receivedOn, reference, by, open, allocations, refunds, sellerName, buyerName } = payment
  return (
    <>
      <Facts
        facts={[
          side === 'buyer' ? ['收款方', sellerName] : ['付款方', buyerName],
          ['怎么付的', methodLabel[method]],
          ['哪天到的', receivedOn],
          ...(reference ? [['流水号', reference] as const] : []),
          ['谁记的', by?.name ?? '系统自动入账'],
          ['还没用掉', money(open)],
        ]}
      />
      <View className='payment__title'>{allocations.length > 0 ? '付了这些货' : '还没对到哪一单，到期时自动抵'}</View>
      <View {...role('list', '付了这些货')}>
        {allocations.map(({ entryId, orderId, amount, at }) => (
          <View key={`${entryId}${at}`} {...role('listitem')}>
            <Cell
              title={orderId ? '一张订单的货款' : '账目调整'}
              note={`${date(at)} 对上的`}
              value={<Amount fen={amount} />}
              onTap={orderId ? () => go(`${pages.order}?orderId=${orderId}`) : undefined}
            />
          </View>
        ))}
      </View>
      {refunds.length > 0 && <View className='payment__title'>退过款</View>}
      {refunds.map(({ refundId, amount, reason, status, at }) => (
        <Cell
          key={refundId}
          title={refundLabel[status]}
          note={<Text>{`${moment(at)} · ${reason}`}</Text>}
          value={<Amount fen={-amount} />}
        />
      ))}
    </>
  )
}
