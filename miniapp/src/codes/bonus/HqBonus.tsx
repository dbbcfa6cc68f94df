import { listBonusBalances, listBonusPrograms, payBonus, saveBonusProgram } from '@shared/bonus/api'
import type { BonusBalance, BonusProgram } from '@shared/bonus/model'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { DeskTable } from '../../platform/desk/DeskTable'
import { useGoodsNames } from '../../platform/desk/useGoodsNames'
import { usePages } from '../../platform/desk/usePages'
import { usePlaces } from '../../platform/desk/usePlaces'
import { money } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Amount } from '../../platform/ui/Amount'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import type { Column } from '../../platform/ui/queueProps'
import { Tabs } from '../../platform/ui/Tabs'
import { Two } from '../../platform/ui/Two'
import { useDesk } from '../../platform/ui/useWide'
import { PaySheet } from './PaySheet'
import { ProgramSheet } from './ProgramSheet'
import './bonus.scss'

type Balance = z.infer<typeof BonusBalance>
type Program = z.infer<typeof BonusProgram>
const tabs = [
  { value: 'balances', label: '待付' },
  { value: 'programs', label: '方案' },
]

/** 门店奖励 of HQ: what is owed to which store, and what is given for what. */
export function HqBonus() {
  const [place, change] = usePlaces({ tab: 'balances' })
  const desk = useDesk()
  const me = session.current()
  const { goods, nameOf } = useGoodsNames()
  const balances = usePages([listBonusBalances.path], (after) => call(listBonusBalances, { after }))
  const programs = usePages([listBonusPrograms.path], (after) => call(listBonusPrograms, { after }))
  const [focus, setFocus] = useState('')
  const [paying, setPaying] = useState<Balance>()
  const [changing, setChanging] = useState<Program | 'new'>()
  const mayPay = may(payBonus, me)
  const maySave = may(saveBonusProgram, me)
  const balanceColumns: Column<Balance>[] = [
    { key: 'store', title: '门店', cell: ({ storeName }) => <Two first={storeName} second='' /> },
    { key: 'earned', title: '得了', right: true, cell: ({ earned }) => money(earned) },
    { key: 'paid', title: '付过', right: true, cell: ({ paid }) => money(paid) },
    { key: 'balance', title: '待付', right: true, cell: ({ balance }) => <Amount fen={balance} /> },
  ]
  const programColumns: Column<Program>[] = [
    { key: 'sku', title: '商品', cell: ({ skuId }) => nameOf(skuId) },
    { key: 'case', title: '开一箱', right: true, cell: ({ perCase }) => money(perCase) },
    { key: 'scan', title: '顾客扫一件', right: true, cell: ({ perScan }) => money(perScan) },
    { key: 'cap', title: '一店一天最多', right: true, cell: ({ dailyCap }) => money(dailyCap) },
  ]
  const isPrograms = place.tab === 'programs'
  const add = isPrograms && maySave && (
    <Button kind='primary' size={desk ? 32 : 48} wide={!desk} icon='plus' opens='dialog' onTap={() => setChanging('new')}>
      新方案
    </Button>
  )
  return (
    <Page
      title='门店奖励'
      place='bonus'
      {...(add && (desk ? { tools: add } : { bottom: add }))}
      below={<Tabs label='看什么' tabs={tabs} value={place.tab} onChange={(tab) => change({ tab })} />}
    >
      {isPrograms ? (
        <DeskTable
          what='奖励方案'
          label='奖励方案'
          list={programs}
          columns={programColumns}
          idOf={({ skuId }) => skuId}
          nameOf={({ skuId }) => nameOf(skuId)}
          focus={focus}
          onFocus={setFocus}
          onOpen={(one) => maySave && setChanging(one)}
          card={(one) => (
            <Cell
              title={nameOf(one.skuId)}
              note={`开一箱 ${money(one.perCase)}，扫一件 ${money(one.perScan)}，一天最多 ${money(one.dailyCap)}`}
              {...(maySave && { onTap: () => setChanging(one) })}
            />
          )}
          none={{ title: '还没有奖励方案', text: '定一个商品，开箱给多少、扫码给多少' }}
          end={(rows) => `共 ${rows} 个`}
        />
      ) : (
        <DeskTable
          what='待付的奖励'
          label='待付的奖励'
          list={balances}
          columns={balanceColumns}
          idOf={({ storeId }) => storeId}
          nameOf={({ storeName }) => storeName}
          focus={focus}
          onFocus={setFocus}
          onOpen={setPaying}
          card={(one) => (
            <Cell
              title={one.storeName}
              note={one.paid > 0 ? `得了 ${money(one.earned)}，付过 ${money(one.paid)}` : '还没付过'}
              value={<Amount fen={one.balance} size={16} tone='citrus' />}
              onTap={() => setPaying(one)}
            />
          )}
          none={{ title: '没有要付的奖励', text: '门店开箱、顾客扫码，攒下的奖励会在这里' }}
          end={(rows) => `共 ${rows} 家`}
        />
      )}
      {paying && <PaySheet key={paying.storeId} one={paying} mayPay={mayPay} nameOf={nameOf} onClose={() => setPaying(undefined)} />}
      {changing && (
        <ProgramSheet
          one={changing === 'new' ? undefined : changing}
          name={changing === 'new' ? '' : nameOf(changing.skuId)}
          goods={goods}
          without={programs.rows?.map(({ skuId }) => skuId) ?? []}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Page>
  )
}
