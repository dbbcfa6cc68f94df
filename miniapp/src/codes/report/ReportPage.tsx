import { listMyReports } from '@shared/diversion/api'
import { useQueryClient } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Blank } from '../../platform/ui/Blank'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Note } from '../../platform/ui/Note'
import { WaitingNote } from '../scan/WaitingNote'
import { heldOf, photosIn } from '../waiting/held'
import { useScans } from '../waiting/scans'
import { numberOf } from './kinds'
import { MyReports } from './MyReports'
import { ReportForm } from './ReportForm'
import { ReportFrame } from './ReportFrame'
import './sending'
import './report.scss'

interface ReportPageProps {
  /** Without one: what was reported before. */
  uri: string
  verdict: string | undefined
}

/** In WeChat an app that was closed brings photos along once they are asked for; a browser by itself. */
const relied = process.env.TARO_ENV === 'weapp' ? '关掉、关机都不丢，回来在「扫码」里点「现在送」' : '关掉、关机都不丢，再打开就接着报'

/** 举报: what is wrong with one code; then thanks, with its number and what came of earlier ones. */
export function ReportPage({ uri, verdict }: ReportPageProps) {
  const [sent, setSent] = useState<{ reportId: string; stored: boolean }>()
  const client = useQueryClient()
  const reports = useScans().filter(({ task }) => task.kind === 'report')
  const waiting = reports.filter(({ state }) => state === 'waiting').length
  const mine = sent?.stored ? reports.find(({ scanId }) => scanId === sent.reportId) : undefined
  const came = sent && (!mine || mine.state === 'told')
  // biome-ignore lint/correctness/useExhaustiveDependencies: one fewer that waits is one more that is listed
  useEffect(() => void client.invalidateQueries({ queryKey: [listMyReports.path] }), [waiting])
  if (uri && !sent) return <ReportForm uri={uri} verdict={verdict} onSent={(reportId, stored = false) => setSent({ reportId, stored })} />
  const scan = (
    <Button kind='primary' size={48} wide icon='scan' onTap={() => go(session.current() ? pages.scan : pages.checkCode)}>
      {sent ? '扫下一个' : '去扫码'}
    </Button>
  )
  return (
    <ReportFrame title={came ? '报上去了' : mine?.state === 'waiting' ? '存下了' : '我的举报'} bottom={scan}>
      <WaitingNote count={waiting} held={heldOf(reports)} photos={photosIn(reports)} />
      {mine?.state === 'refused' && (
        <Note tone='danger' icon='alert' alert>
          {mine.message}
        </Note>
      )}
      {mine?.state === 'waiting' && (
        <Card>
          <Blank art='done' title='存好了，还没报上去' text={`有网自己报，照片一起，不会报两次。${relied}`} />
        </Card>
      )}
      {!!mine?.lostPhotos && (
        <Note tone='warn' icon='camera'>
          {`${mine.lostPhotos} 张照片没传上去，文字报上去了`}
        </Note>
      )}
      {came && (
        <Card>
          <Blank art='done' title='谢谢，厂家收到了' text='厂家会去核实，结果写在下面' />
          <Text className='report__number'>{`编号 ${numberOf(sent.reportId)}`}</Text>
        </Card>
      )}
      {mine?.state !== 'waiting' && <MyReports />}
    </ReportFrame>
  )
}
