import type { Kind, Role } from '@shared/parties/roles'
import { View } from '@tarojs/components'
import { Field } from '../../platform/ui/Field'
import { Tabs } from '../../platform/ui/Tabs'
import { type LimitDraft, limitProblems, mayApprove, maySpend } from '../limits'

interface LimitsProps {
  kind: Kind
  roles: readonly Role[]
  draft: LimitDraft
  onChange: (some: Partial<LimitDraft>) => void
}

const periods = [
  { value: 'day' as const, label: '每天' },
  { value: 'month' as const, label: '每月' },
]

/** How far a person may approve, and how much order, alone. */
export function Limits({ kind, roles, draft, onChange }: LimitsProps) {
  const problems = limitProblems(draft)
  return (
    <>
      {mayApprove(kind, roles) && (
        <View className='limits'>
          <Field
            label='最多能审多少钱的单'
            type='decimal'
            unit='元'
            placeholder='不限'
            initial={draft.amount}
            problem={problems.amount}
            onText={(amount) => onChange({ amount })}
          />
          <Field
            label='最多能让多少价'
            type='decimal'
            unit='%'
            placeholder='不限'
            hint='比基准价低多少以内能审'
            initial={draft.discount}
            problem={problems.discount}
            onText={(discount) => onChange({ discount })}
          />
        </View>
      )}
      {maySpend(kind, roles) && (
        <View className='limits'>
          <Field
            label='最多能订多少钱的货'
            type='decimal'
            unit='元'
            placeholder='不限'
            hint='还没审的也算。超了要老板放行'
            initial={draft.spends}
            problem={problems.spends}
            onText={(spends) => onChange({ spends })}
          />
          <Tabs kind='segment' label='按什么算' tabs={periods} value={draft.per} onChange={(per) => onChange({ per })} />
        </View>
      )}
    </>
  )
}
