import type { OrderSummary } from '@shared/orders/model'
import { waited } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Card } from '../../platform/ui/Card'
import { Cell, Facts } from '../../platform/ui/Cell'
import { ageLabel, byAge } from '../tally'

/** What waits for approval, the oldest days first, and the oldest order by name. */
export const WaitingByAge = ({ waiting }: { waiting: { orders: OrderSummary[]; whole: boolean } }) => {
  const { orders, whole } = waiting
  const oldest = whole ? orders.at(-1) : undefined
  if (orders.length === 0) return null
  return (
    <Card title='等审的等了多久'>
      <Facts facts={byAge(orders, new Date().toISOString()).map(([age, count]) => [ageLabel[age], `${count} 单`])} />
      {oldest && (
        <Cell
          title={oldest.buyerName}
          note={`等得最久：${waited(oldest.submittedAt)} · ${money(oldest.total)}`}
          onTap={() => go(`${pages.order}?orderId=${oldest.orderId}&queue=1`)}
        />
      )}
    </Card>
  )
}
