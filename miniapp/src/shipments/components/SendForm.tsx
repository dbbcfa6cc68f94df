import { carrierLabel } from '@shared/carriers/labels'
import { type CarrierCode, carrierCodes, needsPhone } from '@shared/carriers/model'
import { Refused } from '@shared/kernel/refused'
import { shanghaiDate } from '@shared/kernel/time'
import type { Order } from '@shared/orders/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { inCartons } from '../../platform/formatting/cartons'
import { go } from '../../platform/go'
import { counted } from '../../platform/goods/counted'
import { GoodsRow } from '../../platform/goods/GoodsRow'
import { sumWords } from '../../platform/goods/sumWords'
import { useGoods } from '../../platform/goods/useGoods'
import { pages } from '../../platform/pages'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { CartonStepper } from '../../platform/ui/CartonStepper'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { DateField, Select } from '../../platform/ui/Select'
import { words } from '../../platform/ui/words'
import { sentIn } from '../left'
import type { useShipping } from '../useShipping'
import { ScanWaybill } from './ScanWaybill'
import './sendForm.scss'

interface SendFormProps {
  order: Order
  shipping: ReturnType<typeof useShipping>
}

const ways = [{ value: 'own', label: '自己的车' }, ...carrierCodes.map((value) => ({ value, label: carrierLabel(value) }))]

/** What leaves and by whom: all that is left, by one's own truck, unless said otherwise. */
export const SendForm = ({ order, shipping }: SendFormProps) => {
  const { lines, going, parcel, error, change, set } = shipping
  const goods = useGoods(order)
  const [scanned, setScanned] = useState(0)
  const now = new Date().toISOString()
  return (
    <View>
      {error && (
        <View className='send-form__said'>
          <Note
            tone='danger'
            icon='alert'
            alert
            action={isForCredit(error) ? { label: '去订单放行', onTap: () => go(`${pages.order}?orderId=${order.orderId}`) } : undefined}
          >
            {refusedWords(error)}
          </Note>
        </View>
      )}
      <Card
        title='发什么'
        more={
          <View className='hint'>{`${going.length} 种 · ${sumWords(going.map((line) => ({ ...line, quantity: line.sending })))}`}</View>
        }
      >
        <View {...role('list', '要发的货')}>
          {lines.map((line) => {
            const product = goods.get(line.skuId)
            const units = counted(line, product)
            return (
              <GoodsRow
                key={line.skuId}
                name={line.name}
                product={product}
                note={
                  line.sending < line.left
                    ? `还没发 ${inCartons(line.left, units)}，留 ${inCartons(line.left - line.sending, units)}`
                    : `还没发 ${inCartons(line.left, units)}`
                }
                value={
                  <CartonStepper
                    always
                    name={line.name}
                    product={{ ...units, ...sentIn(line) }}
                    quantity={line.sending}
                    onChange={(pieces) => set(line.skuId, pieces)}
                  />
                }
              />
            )
          })}
        </View>
      </Card>
      <Card title='怎么送'>
        <View className='send-form__fields'>
          <Select
            label='谁来送'
            options={ways}
            value={parcel.carrier ?? 'own'}
            onChange={(value) => change({ carrier: value === 'own' ? undefined : (value as CarrierCode) })}
          />
          {parcel.carrier && (
            <View className='send-form__waybill'>
              <View className='grow'>
                <Field
                  key={scanned}
                  label='运单号'
                  placeholder='扫一下，或者输进来'
                  initial={parcel.trackingNo}
                  longest={32}
                  onText={(trackingNo) => change({ trackingNo })}
                />
              </View>
              <ScanWaybill
                onCode={(trackingNo) => {
                  change({ trackingNo })
                  setScanned((times) => times + 1)
                }}
              />
            </View>
          )}
          {parcel.carrier && needsPhone(parcel.carrier) && (
            <Field
              label='手机号后四位'
              type='phone'
              hint='寄件人或收件人的都行，这家没有它查不到物流'
              initial={parcel.phone}
              longest={4}
              onText={(phone) => change({ phone })}
            />
          )}
          <DateField label='哪天到' value={parcel.expectedOn} first={shanghaiDate(now)} onChange={(expectedOn) => change({ expectedOn })} />
          <Field
            label='捎句话'
            placeholder='可以不写，比如：王师傅 138…'
            initial={parcel.note}
            longest={200}
            onText={(note) => change({ note })}
          />
        </View>
      </Card>
    </View>
  )
}

/** Goods that do not leave because of money leave by a release, on the order's page. */
const isForCredit = (error: Error) => error instanceof Refused && error.code.startsWith('credit.')

const refusedWords = (error: Error) =>
  error instanceof Refused && error.code === 'shipment.tooMuch' ? '刚有人发走了一部分。下面已改成还没发的，核一下再发' : words(error)

/** Sends it off: says how much leaves, and what stays. */
export const SendButton = ({ shipping, keys }: { shipping: SendFormProps['shipping']; keys?: string }) => {
  const { lines, going, busy, send } = shipping
  const all = lines.every(({ sending, left }) => sending === left)
  const sum = sumWords(going.map((line) => ({ ...line, quantity: line.sending })))
  return (
    <Button
      kind='primary'
      size={48}
      wide
      icon='truck'
      busy={busy}
      off={going.length === 0 && '先选要发的货'}
      {...(keys && { keys })}
      onTap={send}
    >
      {all ? `全部发，${sum}` : `先发 ${sum}`}
    </Button>
  )
}
