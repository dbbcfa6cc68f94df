import { listMyReports } from '@shared/diversion/api'
import { reportKindLabels, reportStatusLabels } from '@shared/diversion/labels'
import { View } from '@tarojs/components'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'
import { moment } from '../../platform/formatting/dates'
import { Rows } from '../../platform/goods/Rows'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { role } from '../../platform/ui/role'
import { numberOf } from './kinds'

const tones = { open: 'warn', upheld: 'success', dismissed: 'brand' } as const

/** What this person has reported, and what HQ made of it. */
export function MyReports() {
  const list = usePages([listMyReports.path], (after) => call(listMyReports, { after }))
  return (
    <Rows
      what='报过的'
      list={list}
      none={{ title: '还没报过', text: '扫到不对的货，点「举报」，结果会在这里' }}
      end={(total) => `共 ${total} 次`}
    >
      {(rows, foot) => (
        <>
          <Card title='我报过的'>
            <View {...role('list', '我报过的')}>
              {rows.map(({ reportId, kind, status, at, cityName, uri, decision }) => (
                <View key={reportId} {...role('listitem')}>
                  <Cell
                    icon='flag'
                    tone={tones[status]}
                    title={`${reportKindLabels[kind]} · 尾号 ${uri.slice(-4)}`}
                    note={[`编号 ${numberOf(reportId)}`, cityName, moment(at), decision?.reason].filter(Boolean).join(' · ')}
                    value={reportStatusLabels[status]}
                  />
                </View>
              ))}
            </View>
          </Card>
          {foot}
        </>
      )}
    </Rows>
  )
}
