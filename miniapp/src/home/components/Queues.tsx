import { Text } from '@tarojs/components'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { many } from '../needs'
import type { queuesFor } from '../waiting'

/** Where orders wait, and how many; one's own first. */
export const Queues = ({ queues }: { queues: ReturnType<typeof queuesFor> }) => (
  <Card title='订单都在哪一步'>
    {queues.length === 0 && <Text className='hint'>没有等着的订单</Text>}
    {queues.map(({ key, status, title, note, count, mine }) => (
      <Cell
        key={key}
        title={title}
        note={mine ? '归您办' : note}
        icon={mine ? 'inbox' : 'clock'}
        tone={mine ? 'brand' : 'warn'}
        value={<Text className='home__count'>{`${many(count)} 单`}</Text>}
        onTap={() => go(pages.desk, { status })}
      />
    ))}
  </Card>
)
