import { returnStatusLabel } from '@shared/returns/labels'
import type { ReturnSummary } from '@shared/returns/model'
import { Text } from '@tarojs/components'
import { moment, waited } from '../../platform/formatting/dates'
import { amountWords } from '../../platform/goods/goodsWords'
import { Amount } from '../../platform/ui/Amount'
import type { Column } from '../../platform/ui/queueProps'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { returnTone } from '../tone'

/** Returns, as one side sees them. */
export const returnColumns = (as: 'buyer' | 'seller'): Column<ReturnSummary>[] => [
  {
    key: 'return',
    title: '退货单',
    cell: ({ number, requestedAt }) => <Two first={<Text className='num'>{number}</Text>} second={moment(requestedAt)} />,
  },
  {
    key: 'who',
    title: as === 'seller' ? '客户' : '供货方',
    cell: ({ buyerName, sellerName, orderNumber }) => <Two first={as === 'seller' ? buyerName : sellerName} second={orderNumber} />,
  },
  { key: 'goods', title: '货', cell: ({ goods }) => <Two first={goods.names.join('、')} second={amountWords(goods)} /> },
  { key: 'amount', title: '金额', right: true, cell: ({ amount }) => <Amount fen={amount} size={13} /> },
  { key: 'status', title: '状态', cell: ({ status }) => <Tag tone={returnTone[status]}>{returnStatusLabel[status]}</Tag> },
  { key: 'wait', title: '多久前', right: true, spare: true, cell: ({ requestedAt }) => <Text className='num'>{waited(requestedAt)}</Text> },
]
