import { Text } from '@tarojs/components'
import { useState } from 'react'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Blank } from '../../platform/ui/Blank'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { numberOf } from './kinds'
import { MyReports } from './MyReports'
import { ReportForm } from './ReportForm'
import { ReportFrame } from './ReportFrame'
import './report.scss'

interface ReportPageProps {
  /** Without one: what was reported before. */
  uri: string
  verdict: string | undefined
}

/** 举报: what is wrong with one code; then thanks, with its number and what came of earlier ones. */
export function ReportPage({ uri, verdict }: ReportPageProps) {
  const [sent, setSent] = useState<string>()
  if (uri && !sent) return <ReportForm uri={uri} verdict={verdict} onSent={setSent} />
  const scan = (
    <Button kind='primary' size={48} wide icon='scan' onTap={() => go(session.current() ? pages.scan : pages.checkCode)}>
      {sent ? '扫下一个' : '去扫码'}
    </Button>
  )
  return (
    <ReportFrame title={sent ? '报上去了' : '我的举报'} bottom={scan}>
      {sent && (
        <Card>
          <Blank art='done' title='谢谢，厂家收到了' text='厂家会去核实，结果写在下面' />
          <Text className='report__number'>{`编号 ${numberOf(sent)}`}</Text>
        </Card>
      )}
      <MyReports />
    </ReportFrame>
  )
}
