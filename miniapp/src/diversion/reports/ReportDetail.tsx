import { decideCodeReport } from '@shared/diversion/api'
import { reportKindLabels, reportStatusLabels } from '@shared/diversion/labels'
import type { CodeReport } from '@shared/diversion/reports'
import { Text, View } from '@tarojs/components'
import type * as z from 'zod/mini'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { may } from '../../platform/may'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { Facts } from '../../platform/ui/Cell'
import { Note } from '../../platform/ui/Note'
import { Photos } from '../../platform/ui/Photos'
import { Tag } from '../../platform/ui/Tag'
import { DecideReport } from './DecideReport'
import { reporterText } from './reportWords'

const tones = { open: 'warn', upheld: 'danger', dismissed: 'plain' } as const

/** One report: what was said, of what, by whom; its photos; what HQ makes of it. */
export function ReportDetail({ one }: { one: z.infer<typeof CodeReport> }) {
  const { kind, status, code, product, uri, dealerName, cityName, note, price, photoIds, decision, at } = one
  const facts = [
    ...(product ? [['商品', product] as const] : []),
    ...(dealerName ? [['谁的货', dealerName] as const] : []),
    ['在哪报的', cityName ?? '没说在哪'] as const,
    ...(price === undefined ? [] : [['看到的价', money(price)] as const]),
    ['谁报的', reporterText(one)] as const,
    ['什么时候', moment(at)] as const,
    [
      '码',
      <Text key='uri' className='report__uri'>
        {uri}
      </Text>,
    ] as const,
  ]
  return (
    <View className='report'>
      <View className='report__kind'>
        <Tag tone={tones[status]} icon='flag'>
          {reportStatusLabels[status]}
        </Tag>
        <Tag>{reportKindLabels[kind]}</Tag>
        {code === 'forged' && (
          <Tag tone='danger' icon='alert'>
            假码
          </Tag>
        )}
        {code === 'other' && <Tag>不是单品码</Tag>}
      </View>
      {note && <Note icon='text'>{`「${note}」`}</Note>}
      <Facts facts={facts} />
      {photoIds && <Photos label='拍到的' fileIds={photoIds} />}
      <Note icon='lock'>谁报的，经销商看不到</Note>
      {code === 'ours' && (
        <Button wide icon='search' onTap={() => go(`${pages.codeHistory}?uri=${encodeURIComponent(uri)}`)}>
          查这个码的来路
        </Button>
      )}
      {decision && (
        <Note tone={status === 'upheld' ? 'success' : 'plain'} icon='check'>
          {`${decision.by.name} ${moment(decision.at)} 定：${reportStatusLabels[status]}。${decision.reason}`}
        </Note>
      )}
      {status === 'open' && may(decideCodeReport, session.current()) && <DecideReport one={one} />}
    </View>
  )
}
