import { countiesOf, foundCounties } from '@shared/places/counties'
import { type City, cityText, divisionText, type Province, provinces } from '@shared/places/divisions'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Cell } from '../ui/Cell'
import { Chips } from '../ui/Choices'
import { role } from '../ui/role'
import { SearchBar } from '../ui/SearchBar'
import { Sheet } from '../ui/Sheet'
import { PlaceHead, provinceOptions } from './CitySheet'
import { foundCities } from './found'
import './citySheet.scss'

interface DivisionSheetProps {
  title: string
  sub: string
  open: boolean
  onClose: () => void
  /** Six digits. */
  onChoose: (division: string) => void
}

/** A province, a city or a county: by typing, or one in the other. It carries the table of counties. */
export const DivisionSheet = ({ title, sub, open, onClose, onChoose }: DivisionSheetProps) => (
  <Sheet title={title} sub={sub} open={open} onClose={onClose}>
    <Divisions onChoose={onChoose} />
  </Sheet>
)

/** Each opening begins anew. */
function Divisions({ onChoose }: { onChoose: (division: string) => void }) {
  const [typed, setTyped] = useState('')
  return (
    <View className='cities'>
      <SearchBar placeholder='搜省、市、区县，比如 柯桥' onSearch={setTyped} />
      {typed ? <Found typed={typed} onChoose={onChoose} /> : <ByProvince onChoose={onChoose} />}
    </View>
  )
}

const provinceOf = (division: string) => provinces.find(({ code }) => code.slice(0, 2) === division.slice(0, 2))!
/** Beijing and its like are province and city in one. */
const isWhole = ({ cities }: Province) => cities.length === 1

function ByProvince({ onChoose }: { onChoose: (division: string) => void }) {
  const [province, setProvince] = useState<Province>()
  const [city, setCity] = useState<City>()
  const into = (next: City, within: Province) => {
    if (countiesOf(next.city).length > 0) setCity(next)
    else onChoose(isWhole(within) ? within.code : next.city)
  }
  const choose = (code: string) => {
    const next = provinceOf(code)
    if (isWhole(next)) into(next.cities[0]!, next)
    else setProvince(next)
  }
  if (city) {
    const within = provinceOf(city.city)
    const whole = isWhole(within) ? within.code : city.city
    return (
      <>
        <PlaceHead title={divisionText({ division: whole })} back={province ? '换市' : '换省'} onBack={() => setCity(undefined)} />
        <Chips
          label='区县'
          options={[{ value: whole, label: '全市' }, ...countiesOf(city.city).map(({ code, name }) => ({ value: code, label: name }))]}
          value={undefined}
          onChange={onChoose}
        />
      </>
    )
  }
  if (province)
    return (
      <>
        <PlaceHead title={province.name} back='换省' onBack={() => setProvince(undefined)} />
        <Chips
          label='城市'
          options={[{ value: province.code, label: '全省' }, ...province.cities.map(({ city: value, name }) => ({ value, label: name }))]}
          value={undefined}
          onChange={(code) => {
            const next = province.cities.find((one) => one.city === code)
            if (next) into(next, province)
            else onChoose(code)
          }}
        />
      </>
    )
  return (
    <>
      <Text className='cities__title'>按省找</Text>
      <Chips label='省' options={provinceOptions} value={undefined} onChange={choose} />
    </>
  )
}

/** As many counties as anybody reads. */
const most = 30

function Found({ typed, onChoose }: { typed: string; onChoose: (division: string) => void }) {
  const whole = provinces.filter(({ name }) => name.startsWith(typed.trim()))
  const cities = foundCities(typed).filter(({ city }) => !isWhole(provinceOf(city)))
  const found = [
    ...whole.map(({ code, name }) => ({ code, name, note: isWhole(provinceOf(code)) ? '全市' : '全省' })),
    ...cities.map(({ city }) => ({ code: city, name: cityText(city), note: `${provinceOf(city).name} · 全市` })),
    ...foundCounties(typed, most).map(({ code, name }) => ({ code, name, note: inCity(code) })),
  ]
  return (
    <View {...role('list', '搜到的地方')}>
      {found.map(({ code, name, note }) => (
        <Cell key={code} title={name} note={note} onTap={() => onChoose(code)} />
      ))}
      {found.length === 0 && <Text className='hint'>没有这个地方，换个字试试</Text>}
    </View>
  )
}

const inCity = (county: string) => {
  const province = provinceOf(county)
  return isWhole(province) ? province.name : divisionText({ division: `${county.slice(0, 4)}00` })
}
