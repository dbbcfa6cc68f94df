import { statusLabels } from '@shared/diversion/labels'
import type { DiversionCase } from '@shared/diversion/model'
import { divisionText } from '@shared/places/divisions'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { count } from '../../platform/formatting/money'
import { Card } from '../../platform/ui/Card'
import { Icon } from '../../platform/ui/Icon'
import { Note } from '../../platform/ui/Note'
import { Photos } from '../../platform/ui/Photos'
import { Tag } from '../../platform/ui/Tag'
import { Timeline } from '../../platform/ui/Timeline'
import { BothSides } from '../hearing/BothSides'
import { SentToLook } from '../hearing/SentToLook'
import { cityText, homeText, recordText, rulesText, titleOf, traceOf, wayOf } from './caseWords'
import { decisionOf } from './decisionWords'
import { GoodsWay } from './GoodsWay'
import { Grave } from './Grave'

const mostTraces = 20
const mostPhotos = 12
const tones = { open: 'warn', verified: 'danger', penalised: 'plain', dismissed: 'plain' } as const

/** The case as it would be told: where the goods belong, where they were, what proves it. */
export function CaseDetail({ one, map }: { one: DiversionCase; map?: ReactNode }) {
  const { dealerName, division, areas, places, traces, traceCount, decisions, window, outside, seen, placeless, record } = one
  const belongs = areas.map((area) => homeText(area.padEnd(6, '0'))).join('、') || divisionText({ division })
  const photoIds = [...new Set(traces.flatMap((trace) => trace.photoIds ?? []))].slice(0, mostPhotos)
  const way = wayOf(one)
  const [worst, ...others] = places
  return (
    <View>
      <Card>
        <View className='case__head'>
          <View className='case__title grow'>{titleOf(one)}</View>
          <Tag tone={tones[one.status]} icon='flag'>
            {statusLabels[one.status]}
          </Tag>
        </View>
        <View className='case__about'>
          <Grave severity={one.severity} />
          <Text className='hint'>{`${window} · ${rulesText(one.rules)}`}</Text>
        </View>
        <View className='case__way'>
          <View className='case__place'>
            <Text className='hint'>该在哪卖</Text>
            <Text className='case__city'>{belongs}</Text>
            <Text className='hint'>{dealerName}</Text>
          </View>
          <Icon name='right' size={24} className='case__arrow' />
          <View className='case__place is-abroad'>
            <Text className='hint'>在哪扫到</Text>
            <Text className='case__city'>{worst ? cityText(worst) : '没说在哪'}</Text>
            <Text className='hint'>
              {worst
                ? [`${count(worst.codes)} 个码`, ...others.map((each) => `${cityText(each)} ${count(each.codes)}`)].join('、')
                : '看下面的证据'}
            </Text>
          </View>
        </View>
        <Text className='case__sum'>
          {`这个月这家的货扫到 ${count(seen)} 个码，${count(outside)} 个在外地${placeless > 0 ? `，另有 ${count(placeless)} 个没说在哪` : ''}`}
        </Text>
        <Note tone={record.verified > 0 ? 'warn' : 'plain'} icon='clock'>
          {recordText(record)}
        </Note>
      </Card>
      {decisions.length > 0 && (
        <Card title='怎么定的'>
          <Timeline label='怎么定的' items={[...decisions].reverse().map(decisionOf)} />
        </Card>
      )}
      <SentToLook key={`${one.caseId}${one.inspection?.at}`} one={one} />
      {map}
      {photoIds.length > 0 && (
        <Card className='case__photos' title={`现场照片 ${photoIds.length} 张`}>
          <Photos label='现场照片' fileIds={photoIds} />
        </Card>
      )}
      {way && <GoodsWay way={way} />}
      <BothSides key={one.caseId} one={one} />
      <Card title={`证据 ${count(traceCount)} 条`} more={<Text className='hint'>最新的在上面</Text>}>
        <Timeline label='证据' items={traces.slice(0, mostTraces).map((trace) => traceOf(trace))} />
        {traceCount > mostTraces && <Note icon='info'>{`上面是最近 ${mostTraces} 条`}</Note>}
      </Card>
    </View>
  )
}
