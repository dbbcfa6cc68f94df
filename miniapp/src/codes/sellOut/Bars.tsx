import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { count } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { role } from '../../platform/ui/role'
import { Tap } from '../../platform/ui/Tap'
import { barsOf } from './sellOut'
import './sellOut.scss'

interface Sum {
  key: string
  name: string
  pieces: number
}
const few = 10

/** Day after day as columns, each with its figure; the last stands out. */
export const DayBars = ({ days, label }: { days: readonly Omit<Sum, 'key'>[]; label: string }) => {
  const { bars } = barsOf(days, days.length)
  return (
    <View className='days' {...role('img', `${label}：${days.map(({ name, pieces }) => `${name} ${count(pieces)} 件`).join('，')}`)}>
      {bars.map(({ name, pieces, part }, at) => (
        <View key={name} className={`days__one ${at === bars.length - 1 ? 'is-last' : ''}`}>
          <Text className='days__count'>{count(pieces)}</Text>
          <View className='days__place'>
            <View className='days__bar' style={{ height: `${Math.max(2, 100 * part)}%` }} />
          </View>
          <Text className='days__name'>{name}</Text>
        </View>
      ))}
    </View>
  )
}

interface NameBarsProps {
  label: string
  sums: readonly Sum[]
  onOpen?: (sum: Sum) => void
}

/** Who or what, the most first; the first ten until somebody wants all. */
export const NameBars = ({ label, sums, onOpen }: NameBarsProps) => {
  const [most, setMost] = useState(few)
  const { bars, rest } = barsOf(sums, most)
  return (
    <>
      <View {...role('list', label)}>
        {bars.map((bar) => {
          const inside = (
            <>
              <View className='named__words'>
                <Text className='named__name'>{bar.name}</Text>
                <Text className='named__count'>{`${count(bar.pieces)} 件`}</Text>
              </View>
              <View className='named__place'>
                <View className='named__bar' style={{ width: `${Math.max(1, 100 * bar.part)}%` }} />
              </View>
            </>
          )
          return (
            <View key={bar.key} {...role('listitem')}>
              {onOpen ? (
                <Tap className='named' label={`${bar.name}${count(bar.pieces)} 件，只看这家`} onTap={() => onOpen(bar)}>
                  {inside}
                </Tap>
              ) : (
                <View className='named'>{inside}</View>
              )}
            </View>
          )
        })}
      </View>
      {rest && (
        <Button kind='quiet' wide onTap={() => setMost(sums.length)}>
          {rest}
        </Button>
      )}
    </>
  )
}
