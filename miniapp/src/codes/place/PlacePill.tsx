import { getParty } from '@shared/parties/api'
import { cityText, divisionText } from '@shared/places/divisions'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { call } from '../../platform/call'
import { CitySheet } from '../../platform/places/CitySheet'
import { session } from '../../platform/session'
import { Cell } from '../../platform/ui/Cell'
import { Icon } from '../../platform/ui/Icon'
import { Tap } from '../../platform/ui/Tap'
import { toasts } from '../../platform/ui/toasts'
import { useScans } from '../waiting/scans'
import type { Here } from './here'
import { place, useHere } from './place'
import { cityOf, pillWords } from './words'
import './place.scss'

/** Where scans of this phone count, and how to say otherwise. The choice goes along with every scan by itself (`place.place()`). */
export function PlacePill() {
  const here = useHere()
  const scans = useScans()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    void place.lookQuietly()
  }, [])
  const { text, change } = pillWords(here, cityOf(here, scans))
  return (
    <>
      <Tap className={`here ${here.how === 'none' ? 'is-none' : ''}`} opens='dialog' onTap={() => setOpen(true)}>
        <Icon name='pin' size={16} />
        <Text>{text}</Text>
        <Text className='here__change'>{change}</Text>
      </Tap>
      <CitySheet
        title='您在哪个城市'
        sub='跟扫码一起记下，用来查窜货'
        open={open}
        onClose={() => setOpen(false)}
        onChoose={(division) => {
          place.choose(division)
          setOpen(false)
        }}
      >
        <Offers here={here} onDone={() => setOpen(false)} />
      </CitySheet>
    </>
  )
}

/** What is offered and taken by nobody but the hand: where the phone is, what was chosen before, where the own party is. */
function Offers({ here, onDone }: { here: Here; onDone: () => void }) {
  const [busy, setBusy] = useState(false)
  const recent = place.recent()
  const partyId = session.current()?.party.partyId
  const own = useQuery({ queryKey: ['parties', 'one', partyId], queryFn: () => call(getParty, { partyId: partyId! }), enabled: !!partyId })
  const party = own.data
  const choose = (division: string) => {
    place.choose(division)
    onDone()
  }
  const locate = async () => {
    setBusy(true)
    const point = await place.locate()
    setBusy(false)
    if (point) onDone()
    else toasts.show('没拿到位置，请选城市')
  }
  return (
    <View>
      <Cell
        icon='pin'
        title='用手机定位'
        note={busy ? '正在定位' : here.how === 'none' ? '现在没给位置，点了再问一次' : '只取到城市'}
        onTap={() => void locate()}
      />
      {recent.map((division) => (
        <Cell key={division} icon='clock' tone='citrus' title={cityText(division)} note='上次选的' onTap={() => choose(division)} />
      ))}
      {party && !recent.includes(party.division) && (
        <Cell
          icon='store'
          tone='citrus'
          title={divisionText(party)}
          note={`${party.name}所在地，人在这儿再点`}
          onTap={() => choose(party.division)}
        />
      )}
    </View>
  )
}
