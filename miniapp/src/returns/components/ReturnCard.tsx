import { returnStatusLabel } from '@shared/returns/labels'
import type { ReturnSummary } from '@shared/returns/model'
import { moment } from '../../platform/formatting/dates'
import { money } from '../../platform/formatting/money'
import { amountWords } from '../../platform/goods/goodsWords'
import { ListCard } from '../../platform/goods/ListCard'
import { returnTone } from '../tone'

/** A return in a list, on a phone. */
export const ReturnCard = ({ row, name, onOpen }: { row: ReturnSummary; name: string; onOpen: () => void }) => (
  <ListCard
    title={name}
    tag={returnStatusLabel[row.status]}
    tone={returnTone[row.status]}
    goods={`${row.goods.names.join('、')} · ${amountWords(row.goods)}`}
    what={`${row.number} · ${moment(row.requestedAt)}`}
    sum={money(row.amount)}
    onOpen={onOpen}
  />
)
