import type { Order } from '@shared/orders/model'
import { Text, View } from '@tarojs/components'
import { inCartons } from '../../platform/formatting/cartons'
import { money } from '../../platform/formatting/money'
import { counted } from '../../platform/goods/counted'
import { GoodsRow } from '../../platform/goods/GoodsRow'
import { Said } from '../../platform/goods/Head'
import { useGoods } from '../../platform/goods/useGoods'
import { Card } from '../../platform/ui/Card'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { Chips } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { PhotoField } from '../../platform/ui/PhotoField'
import { role } from '../../platform/ui/role'
import { words } from '../../platform/ui/words'
import { stepOf, usualReasons, worthOf } from '../back'
import type { useRequest } from '../useRequest'
import './requestForm.scss'

const reasons = usualReasons.map((value) => ({ value, label: value }))

interface RequestFormProps {
  order: Order
  request: ReturnType<typeof useRequest>
}

/** What goes back, why, and what it looks like. */
export const RequestForm = ({ order, request }: RequestFormProps) => {
  const { lines, error, reason, typed, amount, quantityOf, set, choose, setReason, setPhotos } = request
  const goods = useGoods(order)
  return (
    <View>
      {error && (
        <Said>
          <Note tone='danger' icon='alert' alert>
            {words(error)}
          </Note>
        </Said>
      )}
      <Card title='退什么' more={<Text className='hint'>{amount > 0 ? `约 ${money(amount)}` : '退的货先不要拆'}</Text>}>
        <View {...role('list', '能退的货')}>
          {lines.map((line) => {
            const product = goods.get(line.skuId)
            const units = counted(line, product)
            const quantity = quantityOf(line)
            return (
              <GoodsRow
                key={line.skuId}
                name={line.name}
                product={product}
                note={`最多退 ${inCartons(line.most, units)}${quantity > 0 ? ` · ${money(worthOf(line, quantity))}` : ''}`}
                value={
                  <CartonStepper
                    always
                    name={`${line.name}退`}
                    product={{ ...units, ...stepOf(line.most, line.packSize) }}
                    quantity={quantity}
                    onChange={(pieces) => set(line.skuId, Math.min(line.most, pieces))}
                  />
                }
              />
            )
          })}
        </View>
      </Card>
      <Card title='为什么退'>
        <Chips label='常见原因' options={reasons} value={usualReasons.find((one) => one === reason)} onChange={choose} />
        <View className='return-why'>
          <Field key={typed} label='原因' placeholder='写给供货方看的一句话' initial={reason} longest={100} onText={setReason} />
        </View>
        <PhotoField label='照片' purpose='return' max={6} hint='拍一下生产日期和外箱，审得快' onChange={setPhotos} />
      </Card>
    </View>
  )
}
