import type { Shipment } from '@shared/shipments/model'
import { Text, View } from '@tarojs/components'
import { inCartons } from '../../platform/formatting/cartons'
import { moment } from '../../platform/formatting/dates'
import { go } from '../../platform/go'
import { counted } from '../../platform/goods/counted'
import { GoodsRow } from '../../platform/goods/GoodsRow'
import { Head, Said } from '../../platform/goods/Head'
import { ParcelWay } from '../../platform/goods/ParcelWay'
import { arrival, carrierWords } from '../../platform/goods/parcel'
import { sumWords } from '../../platform/goods/sumWords'
import { useGoods } from '../../platform/goods/useGoods'
import { pages } from '../../platform/pages'
import { Card } from '../../platform/ui/Card'
import { Cell, Facts } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { Photos } from '../../platform/ui/Photos'
import { role } from '../../platform/ui/role'

/** A shipment as it is: when it comes or what came of it, its way, what is in it. */
export const ShipmentSheet = ({ shipment }: { shipment: Shipment }) => {
  const { lines, receipt, claimId, trouble } = shipment
  const goods = useGoods(shipment)
  const bad = receipt?.lines.some(({ damaged, missing }) => damaged + missing > 0)
  return (
    <View>
      <Head
        answer={receipt ? (bad ? '收了，有货在索赔' : `收了 ${sumWords(lines)}，一箱不差`) : arrival(shipment)}
        what={`${sumWords(lines)} · ${shipment.orderNumber}`}
      />
      {trouble && !receipt && (
        <Said>
          <Note tone='danger' icon='alert'>
            快递说这件货有问题，打电话问一下
          </Note>
        </Said>
      )}
      <Card title='走到哪了'>
        <ParcelWay shipment={shipment} />
      </Card>
      <Card title='这车有什么'>
        <View {...role('list', '这车货')}>
          {lines.map((line) => {
            const units = counted(line, goods.get(line.skuId))
            const came = receipt?.lines.find(({ skuId }) => skuId === line.skuId)
            const not = came && [
              came.damaged > 0 && `破损 ${inCartons(came.damaged, units)}`,
              came.missing > 0 && `短少 ${inCartons(came.missing, units)}`,
            ]
            return (
              <GoodsRow
                key={line.skuId}
                name={line.name}
                product={goods.get(line.skuId)}
                note={not && <Text className='goods-bad'>{not.filter(Boolean).join('，')}</Text>}
                value={inCartons(line.quantity, units)}
              />
            )
          })}
        </View>
      </Card>
      {claimId && (
        <Card>
          <Cell
            icon='shield'
            tone='warn'
            title='破损短少的索赔'
            note='看处理到哪了'
            onTap={() => go(`${pages.claim}?claimId=${claimId}`)}
          />
        </Card>
      )}
      {receipt?.photoIds && (
        <Card title='收货时拍的'>
          <Photos label='收货时拍的' fileIds={receipt.photoIds} />
        </Card>
      )}
      <Card title='单据'>
        <Facts
          facts={[
            ['发货单', shipment.number],
            ['谁送', carrierWords(shipment)],
            ['发出', `${moment(shipment.sentAt)}${shipment.by ? ` · ${shipment.by.name}` : ''}`],
            ...(shipment.note ? [['捎话', shipment.note] as const] : []),
            ...(receipt?.note ? [['收货说明', receipt.note] as const] : []),
          ]}
        />
      </Card>
    </View>
  )
}
