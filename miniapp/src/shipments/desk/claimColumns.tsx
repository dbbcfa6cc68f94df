import type { ClaimSummary } from '@shared/shipments/claim'
import { claimLabel } from '@shared/shipments/labels'
import { Text } from '@tarojs/components'
import { moment, waited } from '../../platform/formatting/dates'
import { count } from '../../platform/formatting/money'
import { Amount } from '../../platform/ui/Amount'
import type { Column } from '../../platform/ui/queueProps'
import { Tag } from '../../platform/ui/Tag'
import { Two } from '../../platform/ui/Two'
import { claimTone } from '../claimTone'

/** Claims, as one side sees them. */
export const claimColumns = (as: 'buyer' | 'seller'): Column<ClaimSummary>[] => [
  {
    key: 'shipment',
    title: '发货单',
    cell: ({ shipmentNumber, madeAt }) => <Two first={<Text className='num'>{shipmentNumber}</Text>} second={moment(madeAt)} />,
  },
  {
    key: 'who',
    title: as === 'seller' ? '客户' : '供货方',
    cell: ({ buyerName, sellerName, orderNumber }) => <Two first={as === 'seller' ? buyerName : sellerName} second={orderNumber} />,
  },
  { key: 'pieces', title: '索赔', right: true, cell: ({ pieces }) => <Text className='num'>{count(pieces)} 件</Text> },
  { key: 'status', title: '状态', cell: ({ status }) => <Tag tone={claimTone[status]}>{claimLabel[status]}</Tag> },
  {
    key: 'amount',
    title: '赔付',
    right: true,
    cell: ({ amount }) => (amount ? <Amount fen={amount} size={13} /> : <Text className='dim'>—</Text>),
  },
  { key: 'wait', title: '多久前', right: true, spare: true, cell: ({ madeAt }) => <Text className='num'>{waited(madeAt)}</Text> },
]
