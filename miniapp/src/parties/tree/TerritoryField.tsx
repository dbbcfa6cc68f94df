import { listParties } from '@shared/parties/api'
import type { PartyId } from '@shared/parties/model'
import { areaName } from '@shared/places/counties'
import { areaOf, digitsOf } from '@shared/places/divisions'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { readAll } from '../../platform/desk/readAll'
import { DivisionSheet } from '../../platform/places/DivisionSheet'
import { Button } from '../../platform/ui/Button'
import { Icon } from '../../platform/ui/Icon'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { Tap } from '../../platform/ui/Tap'
import { overlapsOf } from './overlaps'

interface TerritoryFieldProps {
  partyId: PartyId
  /** Whose other dealers it is compared with. */
  parentId: PartyId | undefined
  division: string
  territory: readonly string[]
  problem?: string | undefined
  onChange: (territory: string[]) => void
}

const most = 50

/** Where a dealer may sell, as HQ states it; what a sibling may sell in too is said, and allowed. */
export function TerritoryField({ partyId, parentId, division, territory, problem, onChange }: TerritoryFieldProps) {
  const [open, setOpen] = useState(false)
  const siblings = useQuery({
    queryKey: ['parties', 'siblings', parentId],
    queryFn: () => readAll((after) => call(listParties, { parentId, after }), { most: 500 }),
    enabled: territory.length > 0,
  })
  const overlaps = overlapsOf(partyId, territory, siblings.data?.rows ?? [])
  const own = /^[1-9]\d{5}$/.test(division) ? areaOf(division) : ''
  const usual = own.length === 2 ? `整个${areaName(own)}` : ['所在的市', own && areaName(own)].filter(Boolean).join('：')
  return (
    <View className='territory'>
      <Text className='field__label'>销售区域</Text>
      {territory.length > 0 && (
        <View className='chips' {...role('list', '销售区域')}>
          {territory.map((area) => (
            <View key={area} {...role('listitem')}>
              <Tap className='chip' label={`去掉 ${areaName(area)}`} onTap={() => onChange(territory.filter((one) => one !== area))}>
                <Text>{areaName(area)}</Text>
                <Icon name='x' size={12} />
              </Tap>
            </View>
          ))}
        </View>
      )}
      <Button
        size={32}
        icon='plus'
        opens='dialog'
        off={territory.length >= most && `最多 ${most} 个，相邻的合成一个市或省`}
        onTap={() => setOpen(true)}
      >
        加区域
      </Button>
      <Text className={problem ? 'field__problem' : 'hint'}>
        {problem ?? (territory.length > 0 ? '在别处扫到算区域外；已经发出的货不变' : `没写就是${usual}`)}
      </Text>
      {overlaps.length > 0 && (
        <Note tone='warn' icon='alert'>
          {`${overlaps.join('、')}也能在这卖。可以存，但两家在重叠处互相卖查不出窜货`}
        </Note>
      )}
      <DivisionSheet
        title='加一个销售区域'
        sub='整个省、整个市，或者一个区县'
        open={open}
        onClose={() => setOpen(false)}
        onChoose={(chosen) => {
          const area = digitsOf(chosen)
          if (!territory.some((one) => area.startsWith(one))) onChange([...territory.filter((one) => !one.startsWith(area)), area])
          setOpen(false)
        }}
      />
    </View>
  )
}
