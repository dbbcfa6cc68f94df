import { cityText, provinces, shortProvince } from '@shared/places/divisions'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/Button'
import { Cell } from '../ui/Cell'
import { Chips } from '../ui/Choices'
import { role } from '../ui/role'
import { SearchBar } from '../ui/SearchBar'
import { Sheet } from '../ui/Sheet'
import { foundCities } from './found'
import './citySheet.scss'

interface CitySheetProps {
  title: string
  sub?: ReactNode
  open: boolean
  onClose: () => void
  /** What is offered above the provinces. */
  children?: ReactNode
  /** Six digits. */
  onChoose: (division: string) => void
}

export const provinceOptions = provinces.map(({ code, name }) => ({ value: code, label: shortProvince(name) }))

/** One of all cities: by typing, or by its province. */
export const CitySheet = ({ title, sub, open, onClose, ...cities }: CitySheetProps) => (
  <Sheet title={title} sub={sub} open={open} onClose={onClose}>
    <Cities {...cities} />
  </Sheet>
)

/** Each opening begins anew. */
function Cities({ children, onChoose }: Pick<CitySheetProps, 'children' | 'onChoose'>) {
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState<string>()
  const province = provinces.find((one) => one.code === code)
  const found = foundCities(typed)
  const pick = (next: string) => {
    const { cities } = provinces.find((one) => one.code === next)!
    if (cities.length === 1) onChoose(cities[0]!.city)
    else setCode(next)
  }
  return (
    <View className='cities'>
      <SearchBar placeholder='搜城市，比如 绍兴' onSearch={setTyped} />
      {typed ? (
        <View {...role('list', '搜到的城市')}>
          {found.map(({ city }) => (
            <Cell key={city} title={cityText(city)} note={nameOf(city)} onTap={() => onChoose(city)} />
          ))}
          {found.length === 0 && <Text className='hint'>没有这个城市，换个字试试</Text>}
        </View>
      ) : (
        <>
          {children}
          {province ? (
            <>
              <PlaceHead title={province.name} back='换省' onBack={() => setCode(undefined)} />
              <Chips
                label='城市'
                options={province.cities.map(({ city, name }) => ({ value: city, label: name }))}
                value={undefined}
                onChange={onChoose}
              />
            </>
          ) : (
            <>
              <Text className='cities__title'>按省找</Text>
              <Chips label='省' options={provinceOptions} value={undefined} onChange={pick} />
            </>
          )}
        </>
      )}
    </View>
  )
}

const nameOf = (city: string) => provinces.find(({ code }) => code.slice(0, 2) === city.slice(0, 2))!.name

/** Into which place one looks, and the way back. */
export const PlaceHead = ({ title, back, onBack }: { title: string; back: string; onBack: () => void }) => (
  <View className='cities__head'>
    <Text className='cities__title grow'>{title}</Text>
    <Button kind='quiet' size={44} onTap={onBack}>
      {back}
    </Button>
  </View>
)
