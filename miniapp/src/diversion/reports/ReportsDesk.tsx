import { listForgedCodes } from '@shared/diversion/api'
import { reportKindLabels, reportStatusLabels } from '@shared/diversion/labels'
import { listCodeReports } from '@shared/diversion/lists'
import { ReportStatus } from '@shared/diversion/reporting'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'
import { moment } from '../../platform/formatting/dates'
import { Rows } from '../../platform/goods/Rows'
import { setCount } from '../../platform/shell/counts'
import { Page } from '../../platform/shell/Page'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { Chips } from '../../platform/ui/Choices'
import { neighbour } from '../../platform/ui/queueProps'
import { role } from '../../platform/ui/role'
import { SidePanel } from '../../platform/ui/SidePanel'
import { useKeys } from '../../platform/ui/useKeys'
import { useDesk, useWide } from '../../platform/ui/useWide'
import { ReportDetail } from './ReportDetail'
import { forgedText, reporterText, titleOf } from './reportWords'

const states = ReportStatus.options.map((value) => ({ value, label: reportStatusLabels[value] }))
const none = {
  open: { title: '没有要核实的举报', text: '店里、顾客报上来的会在这里' },
  upheld: { title: '还没有属实的举报', text: '核实过、属实的在这里' },
  dismissed: { title: '还没有不属实的举报', text: '核实过、不属实的在这里' },
}

interface ReportsDeskProps {
  /** Tabs of the page. */
  below: ReactNode
  place: { state: string; open: string }
  change: (some: Partial<{ state: string; open: string }>) => void
}

/** 举报: what shops and customers tell of codes, one of them with its photos and what HQ makes of it. */
export function ReportsDesk({ below, place, change }: ReportsDeskProps) {
  const desk = useDesk()
  const wide = useWide()
  const status = ReportStatus.safeParse(place.state).data ?? 'open'
  const list = usePages([listCodeReports.path, status], (after) => call(listCodeReports, { status, after }))
  const forged = useQuery({ queryKey: [listForgedCodes.path], queryFn: () => call(listForgedCodes, {}) })
  const { rows } = list
  useEffect(() => {
    if (rows && status === 'open') setCount('diversion', rows.length, 'reports')
  }, [rows, status])
  // Where the panel lies beside the list, one is open at once.
  const open = place.open || (wide ? (rows?.[0]?.reportId ?? '') : '')
  const one = rows?.find(({ reportId }) => reportId === open)
  const step = (way: 1 | -1) => change({ open: neighbour(rows?.map(({ reportId }) => reportId) ?? [], open || undefined, way) ?? '' })
  useKeys({ j: () => step(1), k: () => step(-1) })
  return (
    <Page
      title='窜货案件'
      place='diversion'
      sub={rows && `${reportStatusLabels[status]} ${rows.length}${list.hasNextPage ? '+' : ''} 个举报`}
      below={below}
      hints={[{ keys: ['J', 'K'], does: '上下', short: true }]}
      panel={
        <SidePanel
          title={one ? titleOf(one) : '举报'}
          sub={one && `${moment(one.at)} · ${reporterText(one)}`}
          open={!!one}
          fixed={wide}
          onClose={() => change({ open: '' })}
        >
          {one && <ReportDetail key={`${one.reportId}${one.status}`} one={one} />}
        </SidePanel>
      }
    >
      <View className='reports'>
        {forged.data && forged.data.total > 0 && (
          <Card title={`这个月假码举报 ${forged.data.total} 次`} more={<Text className='hint'>{forged.data.window}</Text>}>
            <Text>{forgedText(forged.data)}</Text>
          </Card>
        )}
        <Chips label='核实到哪一步' options={states} value={status} onChange={(state) => change({ state, open: '' })} />
        <Rows what='举报' list={list} none={none[status]} end={(total) => `共 ${total} 个`}>
          {(reports, foot) => (
            <>
              <Card>
                <View {...role('list', '举报')}>
                  {reports.map((each) => (
                    <View
                      key={each.reportId}
                      className={desk && each.reportId === open ? 'report-row is-open' : 'report-row'}
                      {...role('listitem')}
                    >
                      <Cell
                        icon={each.code === 'forged' ? 'alert' : 'flag'}
                        tone={each.code === 'forged' ? 'danger' : 'brand'}
                        title={titleOf(each)}
                        note={[reportKindLabels[each.kind], each.product ?? '不是厂里的码', reporterText(each), moment(each.at)].join(
                          ' · ',
                        )}
                        value={each.photoIds ? `${each.photoIds.length} 图` : ''}
                        onTap={() => change({ open: each.reportId })}
                      />
                    </View>
                  ))}
                </View>
              </Card>
              {foot}
            </>
          )}
        </Rows>
      </View>
    </Page>
  )
}
