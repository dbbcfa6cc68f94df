import { listKindLabel } from '@shared/catalog/labels'
import { dayBegins, shanghaiDate } from '@shared/kernel/time'
import { quote } from '@shared/orders/api'
import type { PartyId } from '@shared/parties/model'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { typedCount } from '../../platform/desk/problems'
import { useParties } from '../../platform/desk/useParties'
import { money } from '../../platform/formatting/money'
import { Amount } from '../../platform/ui/Amount'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { DateField, Select } from '../../platform/ui/Select'
import { words } from '../../platform/ui/words'
import { type Goods, unitOf } from './draft'

/** 等级价 · 第 3 版 · 满 1200 瓶 */
function ruleWords(rule: string, unit: string): string {
  const [, kind, version, from] = /^(\w+)@(\d+)(?:\/(\d+))?$/.exec(rule) ?? []
  const list = kind && kind in listKindLabel ? listKindLabel[kind as keyof typeof listKindLabel] : rule
  return [list, version && `第 ${version} 版`, from && `满 ${from} ${unit}`].filter(Boolean).join(' · ')
}

/** What one buyer pays on a day, by all lists as they are saved: the server's own quote. */
export function Preview({ goods, partyId, level }: { goods: Goods; partyId?: PartyId | undefined; level?: string | undefined }) {
  const { buyers: parties } = useParties()
  const today = shanghaiDate(new Date().toISOString())
  const [chosen, setChosen] = useState(partyId)
  const [day, setDay] = useState(today)
  const [cartons, setCartons] = useState('10')
  const buyerId = chosen ?? (parties.find((party) => level && party.level === level) ?? parties[0])?.partyId
  const quantity = (typedCount(cartons) ?? 0) * goods.packSize
  const { data, error } = useQuery({
    queryKey: ['quote', goods.skuId, buyerId, day, quantity],
    queryFn: () =>
      call(quote, {
        lines: [{ skuId: goods.skuId, quantity }],
        buyerId,
        ...(day > today && { at: dayBegins(day) }),
      }),
    enabled: !!buyerId && quantity > 0,
  })
  const line = data?.lines[0]
  return (
    <View className='price-preview is-aside'>
      <View className='desk-section__title'>谁哪天付多少（按存好的价）</View>
      <Select
        label='客户'
        options={parties.map((party) => ({ value: party.partyId, label: [party.name, party.level].filter(Boolean).join(' · ') }))}
        value={buyerId}
        onChange={setChosen}
      />
      <View className='desk-form__pair'>
        <DateField label='哪天' value={day} first={today} onChange={setDay} />
        <Field label='订多少' type='integer' unit={goods.cartonUnit} initial={cartons} onText={setCartons} />
      </View>
      {error && <Note tone='warn'>{words(error)}</Note>}
      {line && (
        <View className='price-preview__answer'>
          <View className='grow'>
            <Text className='two__first'>
              {money(line.unitPrice)} / {unitOf(line.per, goods)}
            </Text>
            <Text className='two__second'>{ruleWords(line.priceRule, goods.unit)}</Text>
          </View>
          <Amount fen={line.amount} size={18} />
        </View>
      )}
    </View>
  )
}
