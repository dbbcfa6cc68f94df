import type { MapPoint } from '@shared/diversion/model'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { Button } from '../../platform/ui/Button'
import { role } from '../../platform/ui/role'
import { approval } from './approval'
import china from './china.svg'
import { at, imageStyle, isNear, kilometres, named, partOf, whole, within } from './project'
import { provinces } from './provinces'
import './caseMap.scss'

type Point = z.infer<typeof MapPoint>

/** As wide as high: the frame's shape is fixed in its styles. */
const ratio = 1.08

/** Where the goods belong and where they turned up, as dots on the country; the line is the way they cannot have gone by order. */
export function CaseMap({ points, dealerName }: { points: readonly Point[]; dealerName: string }) {
  const [far, setFar] = useState(false)
  const part = far ? whole(ratio) : partOf(points, ratio)
  const home = points.find(({ isOwn }) => isOwn)
  const abroad = points.filter(({ isOwn }) => !isOwn).sort((a, b) => b.codes - a.codes)
  const worst = abroad[0]
  const spots = [...(home ? [home] : []), ...abroad].map((one) => within(one, part))
  const lands = provinces.map(([name, lng, lat]) => ({ name, ...within({ lng, lat }, part) })).filter(isInside)
  const free = named([...spots, ...lands])
  const isNamed = (nth: number) => !far && free[nth]
  const way = home && worst && { from: within(home, part), to: within(worst, part), km: `${kilometres(home, worst)} km` }
  // Where the two are near, the way is too short to carry its length: the name does.
  const isShort = !!way && isNear(way.from, way.to)
  const isAbove = (one: Point) => !!home && one !== home && one.lat > home.lat
  const said = `${dealerName}的货${home ? `该在${nameOf(home)}卖，` : ''}在${abroad.map((one) => `${nameOf(one)} ${one.codes} 个码`).join('、') || '别处没有'}`
  return (
    <View>
      <View className='map' {...role('img', said)}>
        <Image className='map__land' src={china} style={imageStyle(part)} />
        {lands
          .filter((_, nth) => isNamed(spots.length + nth))
          .map((one) => (
            <Text key={one.name} className='map__province' style={at(one)}>
              {one.name}
            </Text>
          ))}
        {way && <Way {...way} words={isShort ? undefined : way.km} />}
        {abroad.map((one, nth) => (
          <View key={one.city} className='map__point is-abroad' style={at(within(one, part))}>
            <View className={`map__dot ${one.codes > 9 ? 'is-many' : ''}`} />
            {isNamed(nth + (home ? 1 : 0)) && (
              <Text className={`map__name ${isAbove(one) ? 'is-above' : ''}`}>
                {[`${nameOf(one)} ${one.codes}`, one === worst && isShort && way?.km].filter(Boolean).join(' · ')}
              </Text>
            )}
          </View>
        ))}
        {home && (
          <View className='map__point is-home' style={at(within(home, part))}>
            <View className='map__dot' />
            {!far && <Text className={`map__name ${worst && worst.lat < home.lat ? 'is-above' : ''}`}>{nameOf(home)}</Text>}
          </View>
        )}
      </View>
      <View className='map__foot'>
        <Text className='map__key is-home'>该卖的地方</Text>
        <Text className='map__key is-abroad'>扫到的地方</Text>
        <Text className='map__number'>{approval}</Text>
        <Button size={32} onTap={() => setFar(!far)}>
          {far ? '看近处' : '看全国'}
        </Button>
      </View>
    </View>
  )
}

const isInside = ({ left, top }: { left: number; top: number }) => left > 0.04 && left < 0.96 && top > 0.03 && top < 0.97
const nameOf = ({ name, city }: Point) => name ?? city

interface WayProps {
  from: { left: number; top: number }
  to: { left: number; top: number }
  words: string | undefined
}

/** A dashed line between two dots: a box turned around its left end. */
function Way({ from, to, words }: WayProps) {
  const [x, y] = [to.left - from.left, (to.top - from.top) / ratio]
  const turned = `rotate(${Math.round((Math.atan2(y, x) * 1800) / Math.PI) / 10}deg)`
  const middle = { left: (from.left + to.left) / 2, top: (from.top + to.top) / 2 }
  return (
    <>
      <View className='map__way' style={{ ...at(from), width: `${Math.round(Math.hypot(x, y) * 10_000) / 100}%`, transform: turned }} />
      {words && (
        <Text className='map__km' style={at(middle)}>
          {words}
        </Text>
      )}
    </>
  )
}
