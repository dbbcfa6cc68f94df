import { listBonusPrograms, saveBonusProgram } from '@shared/bonus/api'
import type { BonusProgram } from '@shared/bonus/model'
import type { ReactNode } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { SkuSettings } from '../../platform/desk/SkuSettings'
import { usePages } from '../../platform/desk/usePages'
import { money } from '../../platform/formatting/money'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import type { Column } from '../../platform/ui/queueProps'
import { ProgramSheet } from './ProgramSheet'

type Program = z.infer<typeof BonusProgram>

const columns: Column<Program>[] = [
  { key: 'case', title: '开一箱', right: true, cell: ({ perCase }) => money(perCase) },
  { key: 'scan', title: '顾客扫一件', right: true, cell: ({ perScan }) => money(perScan) },
  { key: 'cap', title: '一店一天最多', right: true, cell: ({ dailyCap }) => money(dailyCap) },
]

/** What a store gets for which product. */
export const Programs = ({ below }: { below: ReactNode }) => (
  <SkuSettings
    title='门店奖励'
    place='bonus'
    below={below}
    what='奖励方案'
    list={usePages([listBonusPrograms.path], (after) => call(listBonusPrograms, { after }))}
    columns={columns}
    note={({ perCase, perScan, dailyCap }) => `开一箱 ${money(perCase)}，扫一件 ${money(perScan)}，一天最多 ${money(dailyCap)}`}
    none={{ title: '还没有奖励方案', text: '定一个商品，开箱给多少、扫码给多少' }}
    add={may(saveBonusProgram, session.current()) && '新方案'}
    sheet={ProgramSheet}
  />
)
