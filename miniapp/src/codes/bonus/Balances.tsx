import { listBonusBalances, payBonus } from '@shared/bonus/api'
import type { BonusBalance } from '@shared/bonus/model'
import { type ReactNode, useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { useGoodsNames } from '../../platform/desk/useGoodsNames'
import { usePages } from '../../platform/desk/usePages'
import { money } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Amount } from '../../platform/ui/Amount'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { useRefresh } from '../../platform/ui/refreshing'
import { Two } from '../../platform/ui/Two'
import { PaySheet } from './PaySheet'

type Balance = z.infer<typeof BonusBalance>

const columns: Column<Balance>[] = [
  { key: 'store', title: '门店', cell: ({ storeName }) => <Two first={storeName} /> },
  { key: 'earned', title: '得了', right: true, cell: ({ earned }) => money(earned) },
  { key: 'paid', title: '付过', right: true, cell: ({ paid }) => money(paid) },
  { key: 'balance', title: '待付', right: true, cell: ({ balance }) => <Amount fen={balance} /> },
]

/** What is owed to which store, and for what; money that was handed over is written down. */
export function Balances({ below }: { below: ReactNode }) {
  const { nameOf } = useGoodsNames()
  const list = usePages([listBonusBalances.path], (after) => call(listBonusBalances, { after }))
  useRefresh(() => list.refetch())
  const [focus, setFocus] = useState('')
  const [paying, setPaying] = useState<Balance>()
  const { rows, hasNextPage } = list
  const owed = rows?.reduce((sum, { balance }) => sum + balance, 0) ?? 0
  return (
    <Page
      title='门店奖励'
      place='bonus'
      below={below}
      sub={rows && owed > 0 && (hasNextPage ? `${rows.length}+ 家待付` : `${rows.length} 家待付，共 ${money(owed)}`)}
    >
      <DeskTable
        what='待付的奖励'
        label='待付的奖励'
        list={list}
        columns={columns}
        idOf={({ storeId }) => storeId}
        nameOf={({ storeName }) => storeName}
        focus={focus}
        onFocus={setFocus}
        onOpen={setPaying}
        card={(one) => (
          <Cell
            title={one.storeName}
            note={one.paid > 0 ? `得了 ${money(one.earned)}，付过 ${money(one.paid)}` : '还没付过'}
            value={<Amount fen={one.balance} size={16} />}
            onTap={() => setPaying(one)}
          />
        )}
        none={{ title: '没有要付的奖励', text: '门店开箱、顾客扫码，攒下的奖励会在这里' }}
        end={(total) => `共 ${total} 家`}
      />
      {paying && (
        <PaySheet
          key={paying.storeId}
          one={paying}
          mayPay={may(payBonus, session.current())}
          nameOf={nameOf}
          onClose={() => setPaying(undefined)}
        />
      )}
    </Page>
  )
}
