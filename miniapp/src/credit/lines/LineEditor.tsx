import { listCredits, setCreditLine } from '@shared/credit/api'
import type { CreditShown } from '@shared/credit/model'
import type { PartyId } from '@shared/parties/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { typedYuan } from '../../platform/desk/problems'
import { useUnsaved } from '../../platform/desk/unsaved'
import { useParties } from '../../platform/desk/useParties'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { money, typedMoney } from '../../platform/formatting/money'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Button } from '../../platform/ui/Button'
import { Cell, Facts } from '../../platform/ui/Cell'
import { Switch } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Select } from '../../platform/ui/Select'
import { SidePanel } from '../../platform/ui/SidePanel'
import { Tabs } from '../../platform/ui/Tabs'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { type LineDraft, lineOf, lineProblems, overLimitLabel } from './terms'

type Credit = z.infer<typeof CreditShown>

interface LineEditorProps {
  /** None = a new line. */
  credit: Credit | undefined
  /** Who has a line already. */
  given: ReadonlySet<string>
  readOnly: boolean
  onClose: () => void
  onSaved: (credit: Credit) => void
}

const overs = (['hold', 'refuse'] as const).map((value) => ({ value, label: overLimitLabel[value] }))
const terms = [
  { value: 'days' as const, label: '赊账' },
  { value: 'prepay' as const, label: '先款后货' },
]

/** What one buyer may owe, when it pays, and what happens beyond. */
export function LineEditor({ credit, given, readOnly, onClose, onSaved }: LineEditorProps) {
  const client = useQueryClient()
  const { buyers: parties } = useParties()
  const [buyerId, setBuyerId] = useState<PartyId | undefined>(credit?.buyerId)
  const [asked, setAsked] = useState(false)
  const [draft, setDraft] = useState<LineDraft>({
    limit: typedYuan(credit?.limit),
    overLimit: credit?.overLimit ?? 'hold',
    kind: credit?.term.kind ?? 'days',
    days: credit?.term.kind === 'days' ? String(credit.term.days) : '30',
    blocks: credit?.blockOverdue ?? false,
  })
  const settled = useUnsaved({ buyerId, draft })
  const set = (some: Partial<LineDraft>) => setDraft((last) => ({ ...last, ...some }))
  const problems = lineProblems(draft)
  const save = useMutation({
    mutationFn: () => call(setCreditLine, { buyerId: buyerId!, ...lineOf(draft) }),
    onSuccess: (saved) => {
      settled()
      toasts.show(`${saved.buyerName}的额度改好了`)
      void client.invalidateQueries({ queryKey: [listCredits.path] })
      void client.invalidateQueries({ queryKey: ['credit'] })
      onSaved(saved)
    },
  })
  const submit = () => {
    setAsked(true)
    if (!readOnly && buyerId && Object.keys(problems).length === 0 && !save.isPending) save.mutate()
  }
  useSubmitKey('panel', submit)
  const limit = typedMoney(draft.limit)
  const short = credit && limit !== undefined && draft.kind === 'days' ? credit.drawn - limit : 0
  return (
    <SidePanel
      title={credit?.buyerName ?? '给一位客户额度'}
      sub={readOnly ? '只能看。要改，请管理员或信控专员来' : '存了马上生效，已占的照旧'}
      open
      onClose={onClose}
      foot={
        !readOnly && (
          <Button kind='primary' size={48} wide busy={save.isPending} keys='↵' onTap={submit}>
            存好
          </Button>
        )
      }
    >
      <View className='desk-form'>
        {credit && (
          <Facts
            facts={[
              ['总额', money(credit.limit)],
              ['订单占着', money(credit.reserved)],
              ['欠款', money(credit.balance)],
              [credit.left < 0 ? '超了' : '还能下', money(Math.abs(credit.left))],
            ]}
          />
        )}
        {credit && (
          <Cell title='他的往来账' note='欠款、到期和明细' icon='wallet' onTap={() => go(`${pages.account}?buyerId=${credit.buyerId}`)} />
        )}
        {!credit && (
          <Select
            label='客户'
            options={parties.filter(({ partyId }) => !given.has(partyId)).map(({ partyId, name }) => ({ value: partyId, label: name }))}
            value={buyerId}
            onChange={setBuyerId}
          />
        )}
        {asked && !buyerId && <Note tone='danger'>先选客户</Note>}
        <Tabs kind='segment' label='怎么付' tabs={terms} value={draft.kind} onChange={(kind) => set({ kind })} />
        <Field
          label='总额'
          type='decimal'
          unit='元'
          initial={draft.limit}
          problem={asked || draft.limit ? problems.limit : undefined}
          onText={(text) => set({ limit: text })}
        />
        {draft.kind === 'days' && (
          <Field
            label='发货后几天付'
            type='integer'
            unit='天'
            initial={draft.days}
            problem={problems.days}
            onText={(days) => set({ days })}
          />
        )}
        <Select label='超了额度的单' options={overs} value={draft.overLimit} onChange={(overLimit) => set({ overLimit })} />
        <Switch label='逾期就不发货' hint='付清之前，新单审不过，审过的也不发' on={draft.blocks} onChange={(blocks) => set({ blocks })} />
        {short > 0 && <Note tone='warn' icon='alert'>{`比已占的少 ${money(short)}：先不能再下单，已下的单照常`}</Note>}
        {save.error && (
          <Note tone='danger' icon='alert' alert>
            {words(save.error)}
          </Note>
        )}
      </View>
    </SidePanel>
  )
}
