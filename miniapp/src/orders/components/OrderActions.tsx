import type { Order } from '@shared/orders/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { again } from '../../platform/again'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import type { IconName } from '../../platform/ui/Icon'
import { Sheet } from '../../platform/ui/Sheet'
import type { Action, Hands } from '../movesOf'
import type { useMoving } from '../useMoving'
import { NoteSheet } from './NoteSheet'
import './orderActions.scss'

interface OrderActionsProps {
  order: Order
  hands: Hands
  moving: ReturnType<typeof useMoving>
  /** The next shipment to be received. */
  parcel: string | undefined
}

const looks: Record<Action, { label: string; icon: IconName; note?: string }> = {
  receive: { label: '到货了，收货', icon: 'box' },
  releaseSpending: { label: '放行这单', icon: 'check' },
  approve: { label: '通过', icon: 'check' },
  confirmFunds: { label: '确认到款', icon: 'wallet' },
  ship: { label: '发货', icon: 'truck' },
  pay: { label: '付款', icon: 'wallet' },
  reorder: { label: '再来一单', icon: 'again' },
  reject: { label: '驳回', icon: 'x' },
  cancel: { label: '取消订单', icon: 'x' },
  return: { label: '退货', icon: 'undo', note: '收到的货要退回去' },
  releaseCredit: { label: '信用放行', icon: 'shield', note: '超额度、有逾期也让它走' },
  closeShort: { label: '缺货结案', icon: 'stop', note: '没发的不再发' },
  note: { label: '写备注', icon: 'edit' },
}
/** Never the filled one: they take something away. */
const ending: readonly Action[] = ['reject', 'cancel', 'closeShort', 'note']
const plain: readonly Action[] = ['receive', 'pay', 'reorder', 'ship']

/** What this person can do with the order: the likeliest filled, one beside it, the rest behind 「更多」. */
export function OrderActions({ order, hands, moving, parcel }: OrderActionsProps) {
  const [more, setMore] = useState(false)
  const [noting, setNoting] = useState(false)
  const act = (action: Action) => {
    setMore(false)
    switch (action) {
      case 'receive':
        return parcel ? go(`${pages.shipment}?shipmentId=${parcel}`) : go(pages.parcels)
      case 'ship':
        return go(`${pages.send}?orderId=${order.orderId}`)
      case 'pay':
        return go(`${pages.pay}?orderId=${order.orderId}`)
      case 'return':
        return go(`${pages.requestReturn}?orderId=${order.orderId}`)
      case 'reorder':
        return void again(order.lines)
      case 'note':
        return setNoting(true)
      case 'reject':
      case 'cancel':
      case 'closeShort':
      case 'releaseCredit':
        return moving.ask(action)
      default:
        return moving.go(action)
    }
  }
  const filled = hands.actions.find((action) => !ending.includes(action))
  const others = hands.actions.filter((action) => action !== filled)
  const beside = others.find((action) => action !== 'note')
  const rest = others.filter((action) => action !== beside)
  const noteAlone = rest.length === 1 && rest[0] === 'note'
  const button = (action: Action, kind: 'primary' | 'secondary') => (
    <Button
      kind={kind}
      size={48}
      wide={kind === 'primary'}
      busy={moving.busy === action}
      {...(kind === 'primary' && plain.includes(action) && { icon: looks[action].icon })}
      onTap={() => act(action)}
    >
      {looks[action].label}
    </Button>
  )
  return (
    <View className='order-actions'>
      {rest.length > 0 && (
        <Button size={48} opens={noteAlone ? 'dialog' : 'menu'} onTap={() => (noteAlone ? setNoting(true) : setMore(true))}>
          {noteAlone ? '备注' : '更多'}
        </Button>
      )}
      {beside && button(beside, 'secondary')}
      {filled && <View className='grow'>{button(filled, 'primary')}</View>}
      <Sheet title='还能做什么' open={more} onClose={() => setMore(false)}>
        {rest.map((action) => {
          const { label, icon, note } = looks[action]
          return (
            <Cell
              key={action}
              icon={icon}
              tone={ending.includes(action) && action !== 'note' ? 'danger' : 'brand'}
              title={label}
              note={note}
              onTap={() => act(action)}
            />
          )
        })}
      </Sheet>
      {noting && <NoteSheet orderId={order.orderId} side={hands.side} onClose={() => setNoting(false)} />}
    </View>
  )
}
