import { areaName } from '@shared/places/counties'
import { digitsOf } from '@shared/places/divisions'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DivisionSheet } from '../../platform/places/DivisionSheet'
import { Icon } from '../../platform/ui/Icon'
import { Tap } from '../../platform/ui/Tap'

interface DivisionFieldProps {
  /** Six digits; empty where none is chosen. */
  division: string
  problem: string | undefined
  onChange: (division: string) => void
}

/** Where a party is, chosen by name: province, city, county. */
export function DivisionField({ division, problem, onChange }: DivisionFieldProps) {
  const [open, setOpen] = useState(false)
  const name = division ? areaName(digitsOf(division)) : '选省、市、区县'
  return (
    <View className='field'>
      <Text className='field__label'>所在地</Text>
      <Tap
        className={`field__input field__picked ${problem ? 'is-bad' : ''}`}
        label={`所在地：${name}`}
        opens='dialog'
        onTap={() => setOpen(true)}
      >
        <Text className={division ? '' : 'dim'}>{name}</Text>
        <Icon name='down' size={16} />
      </Tap>
      {problem && <Text className='field__problem'>{problem}</Text>}
      <DivisionSheet
        title='所在地'
        sub='选到区县；省代、市代选全省、全市'
        open={open}
        onClose={() => setOpen(false)}
        onChoose={(chosen) => {
          onChange(chosen)
          setOpen(false)
        }}
      />
    </View>
  )
}
