import { getDiversionCase } from '@shared/diversion/api'
import { stateDiversionCase } from '@shared/diversion/hearing'
import { CaseId, type DiversionCase } from '@shared/diversion/model'
import { Refused } from '@shared/kernel/refused'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { call } from '../../platform/call'
import { moment } from '../../platform/formatting/dates'
import { useFresh } from '../../platform/fresh'
import { Head } from '../../platform/goods/Head'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Card } from '../../platform/ui/Card'
import { Empty } from '../../platform/ui/Empty'
import { goBack } from '../../platform/ui/NavBar'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { useRefresh } from '../../platform/ui/refreshing'
import { CardBones } from '../../platform/ui/Skeletons'
import { Tag } from '../../platform/ui/Tag'
import { Timeline } from '../../platform/ui/Timeline'
import { traceOf, wayOf } from '../desk/caseWords'
import { decisionOf } from '../desk/decisionWords'
import { GoodsWay } from '../desk/GoodsWay'
import { SaidList } from '../hearing/SaidList'
import { lastWord, saidOf, untilText } from '../hearing/saidWords'
import { useStating } from '../hearing/useStating'
import { CaseMap } from '../map/CaseMap'
import { accusations, happened, monthText, placesOf, standing } from './ownWords'
import '../desk/diversion.scss'

/** 我的窜货案件, one of them: what HQ says, where the goods were seen, and what this dealer says to it. */
export function OwnCase({ caseId: asked }: { caseId: string | undefined }) {
  const caseId = CaseId.safeParse(asked).data
  const one = useQuery({
    queryKey: [getDiversionCase.path, caseId],
    queryFn: () => call(getDiversionCase, { caseId: caseId! }),
    enabled: !!caseId,
  })
  useFresh(one)
  useRefresh(() => one.refetch())
  const { data, error, refetch } = one
  if (data) return <Told one={data} />
  const unknown = !caseId || (error instanceof Refused && error.code === 'diversionCase.unknown')
  return (
    <Page title='我的窜货案件' place='ownCases' under narrow>
      {unknown ? (
        <Empty title='没有这个案件' text='可能是地址不对，请从「我的」里的「窜货案件」打开' action={{ label: '返回', onTap: goBack }} />
      ) : error ? (
        <Problem what='这个案件' error={error} onRetry={() => void refetch()} />
      ) : (
        <CardBones cards={3} />
      )}
    </Page>
  )
}

const mostTraces = 20

function Told({ one }: { one: DiversionCase }) {
  const now = new Date().toISOString()
  const { rules, points, traces, traceCount, decisions, window, statements, heardSince } = one
  const { fields, button } = useStating(one, 'dealer')
  const last = lastWord(one)
  const speaks = may(stateDiversionCase, session.current()) && (!last || now <= last)
  const said = saidOf(one)
  const asked = statements.findLast(({ side }) => side === 'hq')
  // What was said stands over the next line once this dealer has spoken; before, its question is at the top and the line comes first.
  const spoken = statements.some(({ side }) => side === 'dealer')
  const sayings = (
    <Card title='说过的'>
      <SaidList label='说过的' said={said} />
    </Card>
  )
  const way = wayOf(one, '您')
  const abroad = points.some(({ isOwn }) => !isOwn)
  return (
    <Page title='我的窜货案件' place='ownCases' under narrow bottom={speaks && button}>
      <View className='own-case'>
        <Head
          answer={standing(one)}
          what={[`${monthText(window, now)}的货`, heardSince && `总部 ${moment(heardSince)} 问的`].filter(Boolean).join(' · ')}
        />
        {asked && <Note tone='brand' icon='question'>{`总部问：${asked.text}`}</Note>}
        <Card title='总部说的是什么事'>
          <Text className='case__sum'>{happened(one, now)}</Text>
          <View className='own-case__places'>
            {placesOf(one).map((place) => (
              <Tag key={place} tone='danger' icon='pin'>
                {place}
              </Tag>
            ))}
          </View>
          <View className='own-case__rules'>
            {rules.map((rule) => (
              <Text key={rule} className='own-case__rule'>
                {accusations[rule]}
              </Text>
            ))}
          </View>
          <Note icon='lock'>谁扫的、谁举报的，总部不说</Note>
        </Card>
        {spoken && sayings}
        {speaks && (
          <Card title='您怎么说'>
            {fields}
            <Text className='hint hearing-more'>{untilText(one, now)}</Text>
          </Card>
        )}
        {!spoken && said.length > 0 && sayings}
        {!speaks && <Note icon='clock'>{untilText(one, now)}</Note>}
        {decisions.length > 0 && (
          <Card title='总部怎么定的'>
            <Timeline label='总部怎么定的' items={[...decisions].reverse().map(decisionOf)} />
          </Card>
        )}
        {abroad && (
          <Card title='在哪扫到'>
            <CaseMap points={points} dealerName='您' />
          </Card>
        )}
        {way && <GoodsWay way={way} />}
        {traces.length > 0 && (
          <Card title={`扫到 ${traceCount} 次`} more={<Text className='hint'>最新的在上面</Text>}>
            <Timeline label='扫到的' items={traces.slice(0, mostTraces).map((trace) => traceOf(trace, { unnamed: true }))} />
            {traceCount > mostTraces && <Note icon='info'>{`上面是最近 ${mostTraces} 次`}</Note>}
          </Card>
        )}
      </View>
    </Page>
  )
}
