import type { Order } from '@shared/orders/model'
import { moment } from '../../platform/formatting/dates'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'
import { papersOf } from '../papers'

/** The claims and returns of an order, and how far each has come. */
export const OrderPapers = ({ order }: { order: Order }) => {
  const papers = papersOf(order)
  if (papers.length === 0) return null
  return (
    <Card title='索赔和退货'>
      {papers.map(({ documentId, kind, words, at }) => (
        <Cell
          key={documentId}
          icon={kind === 'claim' ? 'shield' : 'undo'}
          tone='warn'
          title={kind === 'claim' ? '破损短少' : '退货'}
          note={`${words} · ${moment(at)}`}
          onTap={() => go(kind === 'claim' ? `${pages.claim}?claimId=${documentId}` : `${pages.return}?returnId=${documentId}`)}
        />
      ))}
    </Card>
  )
}
