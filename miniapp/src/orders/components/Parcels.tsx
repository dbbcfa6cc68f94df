import type { OfferedProduct } from '@shared/catalog/model'
import type { Order } from '@shared/orders/model'
import type { ShipmentSummary } from '@shared/shipments/model'
import { Text, View } from '@tarojs/components'
import { setClipboardData } from '@tarojs/taro'
import { useState } from 'react'
import { inCartons } from '../../platform/formatting/cartons'
import { go } from '../../platform/go'
import { counted } from '../../platform/goods/counted'
import { GoodsRow } from '../../platform/goods/GoodsRow'
import { amountWords } from '../../platform/goods/goodsWords'
import { ParcelWay } from '../../platform/goods/ParcelWay'
import { carrierWords } from '../../platform/goods/parcel'
import { pages } from '../../platform/pages'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { Tap } from '../../platform/ui/Tap'
import { words } from '../../platform/ui/words'
import { firstShown, progressOf } from '../parcels'
import { useParcel } from '../useParcels'
import './parcels.scss'

interface ParcelsProps {
  order: Order
  shipments: readonly ShipmentSummary[]
  goods: ReadonlyMap<string, OfferedProduct>
}

/** The parcels of an order as tabs, and of one of them: its way and what is in it. */
export function Parcels({ order, shipments, goods }: ParcelsProps) {
  const [chosen, choose] = useState<number>()
  const at = chosen ?? firstShown(shipments)
  const { left } = progressOf(order, shipments)
  const rest = left.pieces > 0
  return (
    <>
      <Card>
        <View className='parcels' {...role('tablist', '第几车')}>
          {shipments.map((shipment, index) => (
            <Tap key={shipment.shipmentId} className='parcels__tab' as='tab' on={index === at} onTap={() => choose(index)}>
              <Text className='parcels__name'>{`第 ${index + 1} 车`}</Text>
              <Text className={`parcels__state is-${shipment.status}`}>
                {`${shipment.status === 'received' ? '已收' : '在路上'} ${amountWords(shipment.goods)}`}
              </Text>
            </Tap>
          ))}
          {rest && (
            <Tap className='parcels__tab' as='tab' on={at >= shipments.length} onTap={() => choose(shipments.length)}>
              <Text className='parcels__name'>{order.status === 'closedShort' || order.status === 'settled' ? '不发了' : '补发'}</Text>
              <Text className='parcels__state is-left'>{left.text}</Text>
            </Tap>
          )}
        </View>
        {at < shipments.length ? (
          <Parcel key={shipments[at]!.shipmentId} summary={shipments[at]!} />
        ) : (
          <Text className='hint'>还没发的在下面，发了这里能看到走到哪</Text>
        )}
      </Card>
      {at < shipments.length ? <Inside summary={shipments[at]!} goods={goods} /> : <Rest order={order} goods={goods} text={left.text} />}
    </>
  )
}

const Parcel = ({ summary }: { summary: ShipmentSummary }) => {
  const { data, error, refetch } = useParcel(summary.shipmentId)
  const { trackingNo, shipmentId } = summary
  return (
    <View>
      <Cell
        icon='truck'
        title={carrierWords(summary)}
        note={summary.number}
        {...(trackingNo && {
          value: '复制单号',
          onTap: () => void setClipboardData({ data: trackingNo }),
          label: `复制运单号 ${trackingNo}`,
        })}
      />
      {summary.trouble && summary.status === 'sent' && (
        <Note tone='danger' icon='alert'>
          快递说这件货有问题，打电话问一下
        </Note>
      )}
      <View className='parcels__way'>
        {data ? (
          <ParcelWay shipment={data} />
        ) : error ? (
          <Note tone='warn' action={{ label: '再取一次', onTap: () => void refetch() }}>
            {words(error)}
          </Note>
        ) : (
          <Skeleton>
            <Bone />
            <Bone className='is-half' />
          </Skeleton>
        )}
      </View>
      {summary.claimId && (
        <Cell
          icon='shield'
          tone='warn'
          title='破损短少的索赔'
          note='看处理到哪了'
          onTap={() => go(`${pages.claim}?claimId=${summary.claimId}`)}
        />
      )}
      <Cell icon='doc' title='发货单' note='签收记录和照片' onTap={() => go(`${pages.shipment}?shipmentId=${shipmentId}`)} />
    </View>
  )
}

const Inside = ({ summary, goods }: { summary: ShipmentSummary; goods: ParcelsProps['goods'] }) => {
  const { data } = useParcel(summary.shipmentId)
  return (
    <Card title='这车有什么' more={<Text className='hint'>{`${summary.lineCount} 种 · ${amountWords(summary.goods)}`}</Text>}>
      {data ? (
        <View {...role('list', '这车货')}>
          {data.lines.map((line) => {
            const product = goods.get(line.skuId)
            return <GoodsRow key={line.skuId} name={line.name} product={product} value={inCartons(line.quantity, counted(line, product))} />
          })}
        </View>
      ) : (
        <Skeleton>
          <Bone />
          <Bone />
        </Skeleton>
      )}
    </Card>
  )
}

const Rest = ({ order, goods, text }: { order: Order; goods: ParcelsProps['goods']; text: string }) => (
  <Card title='还没发的' more={<Text className='hint'>{text}</Text>}>
    <View {...role('list', '还没发的货')}>
      {order.lines
        .filter(({ quantity, shipped = 0 }) => quantity > shipped)
        .map((line) => {
          const product = goods.get(line.skuId)
          return (
            <GoodsRow
              key={line.skuId}
              name={line.name}
              product={product}
              value={inCartons(line.quantity - (line.shipped ?? 0), counted(line, product))}
            />
          )
        })}
    </View>
  </Card>
)
