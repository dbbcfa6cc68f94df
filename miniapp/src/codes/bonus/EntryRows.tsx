import type { BonusEntry } from '@shared/bonus/model'
import { View } from '@tarojs/components'
import type * as z from 'zod/mini'
import { moment } from '../../platform/formatting/dates'
import { Amount } from '../../platform/ui/Amount'
import { Cell } from '../../platform/ui/Cell'
import { role } from '../../platform/ui/role'

type Entry = z.infer<typeof BonusEntry>
const kinds: Record<Entry['kind'], { title: string; icon: 'box' | 'scan' | 'send' }> = {
  case: { title: '开箱奖励', icon: 'box' },
  scan: { title: '顾客扫码奖励', icon: 'scan' },
  payout: { title: '付给门店', icon: 'send' },
}

interface EntryRowsProps {
  entries: readonly Entry[]
  /** Nothing of a product that is not known. */
  nameOf: (skuId: string) => string | undefined
  /** The store reads its own. */
  own?: boolean
}

/** What came and what was paid, each with its product or its number. */
export const EntryRows = ({ entries, nameOf, own }: EntryRowsProps) => (
  <View {...role('list', '奖励明细')}>
    {entries.map(({ entryId, kind, amount, at, skuId, reference }) => (
      <View key={entryId} {...role('listitem')}>
        <Cell
          icon={kinds[kind].icon}
          tone={amount > 0 ? 'citrus' : 'brand'}
          title={own && kind === 'payout' ? '付给您了' : kinds[kind].title}
          note={[skuId && nameOf(skuId), moment(at), reference].filter(Boolean).join(' · ')}
          value={<Amount fen={amount} size={16} tone={amount > 0 ? 'citrus' : 'ink'} />}
        />
      </View>
    ))}
  </View>
)
