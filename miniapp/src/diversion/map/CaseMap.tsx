import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { role } from '../../platform/ui/role'
import { approval } from './approval'
import china from './china.svg'
import { drawing, isMany, nameOf, names, type Point } from './names'
import { at, imageStyle, partOf, whole, within } from './project'
import './caseMap.scss'

/** As wide as high: the frame's shape is fixed in its styles. */
const ratio = 1.08

/** Where the goods belong and where they turned up, as dots on the country; the line is the way they cannot have gone by order. */
export function CaseMap({ points, dealerName }: { points: readonly Point[]; dealerName: string }) {
  const [far, setFar] = useState(false)
  const part = far ? whole(ratio) : partOf(points, ratio)
  const { homes, abroad, worst, home } = drawing(points)
  const homeText = homes.map(nameOf).join('、')
  const said = `${dealerName}的货${homeText && `该在${homeText}卖，`}在${abroad.map((one) => `${nameOf(one)} ${one.codes} 个码`).join('、') || '别处没有'}`
  return (
    <View>
      <View className='map' {...role('img', said)}>
        <Image className='map__land' src={china} style={imageStyle(part)} />
        {home && worst && <Way from={within(home, part)} to={within(worst, part)} />}
        {[...abroad, ...homes].map((one) => (
          <View key={one.city} className={`map__point ${one.isOwn ? 'is-home' : 'is-abroad'}`} style={at(within(one, part))}>
            <View className={`map__dot ${isMany(one) ? 'is-many' : ''}`} />
          </View>
        ))}
        {names(points, part).map((one) => (
          <Text key={one.kind + one.text} className={`map__word is-${one.kind}`} style={at(one)}>
            {one.text}
          </Text>
        ))}
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

interface End {
  left: number
  top: number
}

/** A dashed line between two dots: a box turned around its left end. */
function Way({ from, to }: { from: End; to: End }) {
  const [x, y] = [to.left - from.left, (to.top - from.top) / ratio]
  const turned = `rotate(${Math.round((Math.atan2(y, x) * 1800) / Math.PI) / 10}deg)`
  const width = `${Math.round(Math.hypot(x, y) * 10_000) / 100}%`
  return <View className='map__way' style={{ ...at(from), width, transform: turned }} />
}
