import { decideDiversionCase, getDiversionCase } from '@shared/diversion/api'
import { statusLabels } from '@shared/diversion/labels'
import { listDiversionCases } from '@shared/diversion/lists'
import { type CaseId, CaseStatus } from '@shared/diversion/model'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'
import { usePlaces } from '../../platform/desk/usePlaces'
import { Rows } from '../../platform/goods/Rows'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { setCount } from '../../platform/shell/counts'
import { Page } from '../../platform/shell/Page'
import { Card } from '../../platform/ui/Card'
import { Note } from '../../platform/ui/Note'
import { Problem } from '../../platform/ui/Problem'
import { neighbour } from '../../platform/ui/queueProps'
import { role } from '../../platform/ui/role'
import { SidePanel } from '../../platform/ui/SidePanel'
import { CardBones } from '../../platform/ui/Skeletons'
import { Tabs } from '../../platform/ui/Tabs'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk, useWide } from '../../platform/ui/useWide'
import { CaseMap } from '../map/CaseMap'
import { ReportsDesk } from '../reports/ReportsDesk'
import { CaseDetail } from './CaseDetail'
import { CaseRow } from './CaseRow'
import { Decide } from './Decide'
import './diversion.scss'

const usual = { status: 'open', open: '', state: 'open' }
const tabs = [
  ...CaseStatus.options.map((value) => ({ value: value as string, label: statusLabels[value] })),
  { value: 'reports', label: '举报' },
]
const none = {
  open: { title: '没有要查的案子', text: '系统每扫一次就比一次，有不对的会出现在这里' },
  verified: { title: '没有查实了还没罚的', text: '查实一个，这里就有一个' },
  penalised: { title: '还没罚过谁', text: '定了处罚的都在这里' },
  dismissed: { title: '还没排除过', text: '查了不是窜货的都在这里' },
}

/** 窜货案件: cases in each state, and what people report. */
export function DiversionDesk() {
  const [place, change] = usePlaces(usual)
  const below = (
    <Tabs label='到哪一步' tabs={tabs} value={place.status} onChange={(status) => change({ status, open: '', state: usual.state })} />
  )
  const Desk = place.status === 'reports' ? ReportsDesk : CasesDesk
  return <Desk place={place} change={change} below={below} />
}

interface CasesDeskProps {
  below: ReactNode
  place: { status: string; open: string }
  change: (some: { open: string }) => void
}

/** Cases at the left, one of them as a story, its map and the decision at the right, or within the story where there is less room; on a phone the case comes as a sheet. */
function CasesDesk({ below, place, change }: CasesDeskProps) {
  const desk = useDesk()
  const wide = useWide()
  const status = CaseStatus.safeParse(place.status).data ?? 'open'
  const list = usePages([listDiversionCases.path, status], (after) => call(listDiversionCases, { status, after }))
  const { rows } = list
  // On a desk the first case is open at once.
  const open = place.open || (desk ? (rows?.[0]?.caseId ?? '') : '')
  const one = useQuery({
    queryKey: [getDiversionCase.path, open],
    queryFn: () => call(getDiversionCase, { caseId: open as CaseId }),
    enabled: !!open,
  })
  useEffect(() => {
    if (rows && status === 'open') setCount('diversion', rows.length)
  }, [rows, status])
  const step = (way: 1 | -1) => change({ open: neighbour(rows?.map(({ caseId }) => caseId) ?? [], open || undefined, way) ?? '' })
  useKeys({ j: () => step(1), k: () => step(-1) })
  const told = one.data
  const map =
    told &&
    (told.points.some(({ isOwn }) => !isOwn) ? (
      <CaseMap key={told.caseId} points={told.points} dealerName={told.dealerName} />
    ) : (
      <Note icon='pin'>扫的人都没说在哪，没有地图</Note>
    ))
  const detail = told ? (
    <CaseDetail one={told} map={!wide && map} />
  ) : one.error ? (
    <Problem what='这个案子' error={one.error} onRetry={() => void one.refetch()} />
  ) : open ? (
    <CardBones />
  ) : null
  const decide = (frame: (body: ReactNode, foot: ReactNode) => ReactNode) =>
    told && may(decideDiversionCase, session.current()) ? (
      <Decide key={`${told.caseId}${told.status}${told.inspection?.at ?? ''}`} one={told} frame={frame} />
    ) : (
      frame(null, null)
    )
  const panel = (body: ReactNode, foot: ReactNode) => (
    <SidePanel
      title={wide ? '在哪扫到' : '窜货案件'}
      sub={told && `${told.dealerName} · ${told.window}`}
      open={desk ? wide && !!told : !!place.open}
      fixed
      onClose={() => change({ open: '' })}
      foot={foot}
    >
      {wide ? map : detail}
      {body}
    </SidePanel>
  )
  return (
    <Page
      title='窜货案件'
      place='diversion'
      sub={rows && `${statusLabels[status]} ${rows.length}${list.hasNextPage ? '+' : ''} 件`}
      below={below}
      hints={[{ keys: ['J', 'K'], does: '上下', short: true }]}
      panel={desk && !wide ? null : decide(panel)}
    >
      <View className={rows && rows.length > 0 ? 'cases' : ''}>
        <View className='cases__list'>
          <Rows what='窜货案件' list={list} none={none[status]} end={(total) => `共 ${total} 件`}>
            {(cases, foot) => (
              <>
                <View {...role('list', '窜货案件')}>
                  {cases.map((each) => (
                    <View key={each.caseId} {...role('listitem')}>
                      <CaseRow one={each} on={desk && each.caseId === open} onTap={() => change({ open: each.caseId })} />
                    </View>
                  ))}
                </View>
                {foot}
              </>
            )}
          </Rows>
        </View>
        {desk && (
          <View className='cases__one'>
            {detail}
            {!wide &&
              decide(
                (body, foot) =>
                  body && (
                    <Card>
                      {body}
                      <View className='decide__foot'>{foot}</View>
                    </Card>
                  ),
              )}
          </View>
        )}
      </View>
    </Page>
  )
}
