import { sumSellOut } from '@shared/codes/sellOut'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { count } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Card } from '../../platform/ui/Card'
import { Cell } from '../../platform/ui/Cell'

/** What stores sold by scan today; nothing at all as long as nobody has. */
export function SoldToday() {
  const { data } = useQuery({ queryKey: [sumSellOut.path, 'today'], queryFn: () => call(sumSellOut, {}), staleTime: 30_000 })
  const best = data?.products[0]
  if (!data || !best) return null
  return (
    <Card>
      <Cell
        icon='chart'
        title='今天动销'
        note={`${best.name}最多，${count(best.pieces)} 件`}
        value={`${count(data.pieces)} 件`}
        onTap={() => go(pages.sellOut)}
      />
    </Card>
  )
}
