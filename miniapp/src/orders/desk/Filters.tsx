import { View } from '@tarojs/components'
import { useState } from 'react'
import { mostViews, savedViews, viewOf, withoutView, withView } from '../../platform/desk/savedViews'
import { useParties } from '../../platform/desk/useParties'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Chip } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Select } from '../../platform/ui/Select'
import { Sheet } from '../../platform/ui/Sheet'
import { type Place, type Sort, sortLabel, sortOf, usualPlace } from './queue'

const days = [
  { value: 'any', label: '哪天都行' },
  { value: '1', label: '今天提交的' },
  { value: '3', label: '近 3 天' },
  { value: '7', label: '近 7 天' },
  { value: '30', label: '近 30 天' },
]
const least = [
  { value: 'any', label: '金额：不限' },
  { value: '5000', label: '¥5,000 以上' },
  { value: '20000', label: '¥2 万以上' },
  { value: '50000', label: '¥5 万以上' },
]
const sorts = Object.entries(sortLabel).map(([value, label]) => ({ value: value as Sort, label }))
const orAny = (value: string) => value || 'any'
const orNothing = (value: string) => (value === 'any' ? '' : value)

/** What is kept in a saved view: everything but the row in focus. */
const lasting = ({ order: _, ...place }: Place) => place

export function Filters({ place, change }: { place: Place; change: (some: Partial<Place>) => void }) {
  const { buyers: parties } = useParties()
  const box = savedViews('orders', session.current()?.staff.staffId ?? '')
  const [views, setViews] = useState(() => box.read() ?? [])
  const [naming, setNaming] = useState(false)
  const current = viewOf(views, lasting(place))
  const filtered = place.q || place.buyer || place.days || place.least
  const keep = (next: typeof views) => {
    box.write(next)
    setViews(next)
  }
  const buyers = [{ value: 'any', label: '客户：全部' }, ...parties.map(({ partyId, name }) => ({ value: partyId as string, label: name }))]
  return (
    <View className='desk-filters'>
      <Select bare label='客户' options={buyers} value={orAny(place.buyer)} onChange={(buyer) => change({ buyer: orNothing(buyer) })} />
      <Select bare label='提交日期' options={days} value={orAny(place.days)} onChange={(value) => change({ days: orNothing(value) })} />
      <Select bare label='金额' options={least} value={orAny(place.least)} onChange={(value) => change({ least: orNothing(value) })} />
      {views.map((view) => (
        <Chip key={view.name} label={view.name} on={view === current} onTap={() => change({ ...usualPlace, ...view.place })} />
      ))}
      {current ? (
        <Button kind='quiet' size={32} onTap={() => keep(withoutView(views, current.name))}>
          删掉这个视图
        </Button>
      ) : (
        filtered && (
          <>
            <Button kind='quiet' size={32} opens='dialog' onTap={() => setNaming(true)}>
              存成视图
            </Button>
            <Button kind='quiet' size={32} onTap={() => change({ q: '', buyer: '', days: '', least: '' })}>
              清空筛选
            </Button>
          </>
        )
      )}
      <View className='desk-filters__end'>
        <Select bare label='排序' options={sorts} value={sortOf(place)} onChange={(sort) => change({ sort })} />
      </View>
      {naming && (
        <NameView
          onClose={() => setNaming(false)}
          onName={(name) => {
            keep(withView(views, { name, place: lasting(place) }))
            setNaming(false)
          }}
        />
      )}
    </View>
  )
}

function NameView({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const [name, setName] = useState('')
  const submit = () => name.trim() && onName(name)
  useSubmitKey('sheet', submit)
  return (
    <Sheet
      title='存成视图'
      sub={`现在的标签、筛选和排序，存在这台电脑上，最多 ${mostViews} 个`}
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide off={!name.trim() && '先起个名字'} onTap={submit}>
          存好
        </Button>
      }
    >
      <Field label='名字' longest={12} placeholder='比如：大单' onText={setName} />
    </Sheet>
  )
}
