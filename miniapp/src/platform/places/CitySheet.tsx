import { type City, cityText, divisionText, type Province, provinces, shortProvince } from '@shared/places/divisions'
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

interface County {
  code: string
  name: string
}

interface Counties {
  countiesOf: (city: string) => readonly County[]
  foundCounties: (typed: string, most: number) => readonly County[]
}

interface CitySheetProps {
  title: string
  sub?: ReactNode
  open: boolean
  onClose: () => void
  /** What is offered above the provinces. */
  children?: ReactNode
  /** Whole provinces, whole cities and counties may be chosen too. Whoever wants that brings `@shared/places/counties`: no other page carries it. */
  counties?: Counties | undefined
  /** Six digits. */
  onChoose: (division: string) => void
}

type CitiesProps = Pick<CitySheetProps, 'children' | 'counties' | 'onChoose'>

/** One of all cities, or of all divisions: by typing, or by its province. */
export const CitySheet = ({ title, sub, open, onClose, ...cities }: CitySheetProps) => (
  <Sheet title={title} sub={sub} open={open} onClose={onClose}>
    <Cities {...cities} />
  </Sheet>
)

/** Each opening begins anew. */
function Cities({ children, counties, onChoose }: CitiesProps) {
  const [typed, setTyped] = useState('')
  return (
    <View className='cities'>
      <SearchBar placeholder={counties ? '搜省、市、区县，比如 柯桥' : '搜城市，比如 绍兴'} onSearch={setTyped} />
      {typed ? (
        <Found typed={typed} counties={counties} onChoose={onChoose} />
      ) : (
        <ByProvince counties={counties} onChoose={onChoose}>
          {children}
        </ByProvince>
      )}
    </View>
  )
}

const options = provinces.map(({ code, name }) => ({ value: code, label: shortProvince(name) }))
const provinceOf = (division: string) => provinces.find(({ code }) => code.slice(0, 2) === division.slice(0, 2))!
/** Beijing and its like are province and city in one. */
const isWhole = ({ cities }: Province) => cities.length === 1

function ByProvince({ children, counties, onChoose }: CitiesProps) {
  const [province, setProvince] = useState<Province>()
  const [city, setCity] = useState<City>()
  const into = (next: City, within: Province) => {
    if (counties && counties.countiesOf(next.city).length > 0) setCity(next)
    else onChoose(counties && isWhole(within) ? within.code : next.city)
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
        <Head title={divisionText({ division: whole })} back={province ? '换市' : '换省'} onBack={() => setCity(undefined)} />
        <Chips
          label='区县'
          options={[
            { value: whole, label: '全市' },
            ...(counties?.countiesOf(city.city).map(({ code, name }) => ({ value: code, label: name })) ?? []),
          ]}
          value={undefined}
          onChange={onChoose}
        />
      </>
    )
  }
  if (province)
    return (
      <>
        {children}
        <Head title={province.name} back='换省' onBack={() => setProvince(undefined)} />
        <Chips
          label='城市'
          options={[
            ...(counties ? [{ value: province.code, label: '全省' }] : []),
            ...province.cities.map(({ city: value, name }) => ({ value, label: name })),
          ]}
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
      {children}
      <Text className='cities__title'>按省找</Text>
      <Chips label='省' options={options} value={undefined} onChange={choose} />
    </>
  )
}

const Head = ({ title, back, onBack }: { title: string; back: string; onBack: () => void }) => (
  <View className='cities__head'>
    <Text className='cities__title grow'>{title}</Text>
    <Button kind='quiet' size={44} onTap={onBack}>
      {back}
    </Button>
  </View>
)

/** As many counties as anybody reads. */
const most = 30

function Found({ typed, counties, onChoose }: CitiesProps & { typed: string }) {
  const whole = counties ? provinces.filter(({ name }) => name.startsWith(typed.trim())) : []
  const cities = foundCities(typed).filter(({ city }) => !counties || !isWhole(provinceOf(city)))
  const found = [
    ...whole.map(({ code, name }) => ({ code, name, note: isWhole(provinceOf(code)) ? '全市' : '全省' })),
    ...cities.map(({ city }) => ({ code: city, name: cityText(city), note: `${provinceOf(city).name}${counties ? ' · 全市' : ''}` })),
    ...(counties?.foundCounties(typed, most).map(({ code, name }) => ({ code, name, note: inCity(code) })) ?? []),
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
