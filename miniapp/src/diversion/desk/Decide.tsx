import { decideDiversionCase, getDiversionCase, listDiversionCases } from '@shared/diversion/api'
import { moves } from '@shared/diversion/lifecycle'
import type { DiversionCase, Outcome } from '@shared/diversion/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { useUnsaved } from '../../platform/desk/unsaved'
import { typedMoney } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Radios } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'

type Chosen = z.infer<typeof Outcome>

/** Each with what follows from it. */
const optionsOf = ({ dealerName, record }: DiversionCase): Record<Chosen, { label: string; hint: string }> => ({
  verified: { label: '是窜货，查实', hint: `${dealerName}近一年第 ${record.verified + 1} 件查实，再定怎么罚` },
  penalised: { label: '处罚', hint: '写明扣多少、做什么；只警告就填 0。定了不能改' },
  dismissed: { label: '不是，排除', hint: `结案，不影响${dealerName}。定了不能改` },
})
const done: Record<Chosen, string> = { verified: '查实了，到「已查实」里定怎么罚', penalised: '罚定了', dismissed: '排除了，结案' }

/** What HQ makes of a case: one step at a time, each with its reason. */
export function Decide({ one }: { one: DiversionCase }) {
  const { caseId, status } = one
  const options = optionsOf(one)
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<Chosen>()
  const [reason, setReason] = useState('')
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const settled = useUnsaved({ outcome, reason, amount, note })
  const fen = typedMoney(amount)
  const isPenalty = outcome === 'penalised'
  const save = useMutation({
    mutationFn: () =>
      call(decideDiversionCase, {
        caseId,
        outcome: outcome!,
        reason: reason.trim(),
        ...(isPenalty && { penalty: { amount: fen!, note: note.trim() } }),
      }),
    onSuccess: () => {
      settled()
      toasts.show(done[outcome!])
      for (const path of [getDiversionCase.path, listDiversionCases.path]) void client.invalidateQueries({ queryKey: [path] })
    },
  })
  const next = moves[status]
  if (next.length === 0) return null
  const missing = !outcome
    ? '先选怎么定'
    : !reason.trim()
      ? '先写理由'
      : isPenalty && fen === undefined
        ? '填扣多少'
        : isPenalty && !note.trim() && '写明怎么罚'
  return (
    <View className='desk-form desk-section'>
      <View className='desk-section__title'>怎么定</View>
      <Radios label='怎么定' options={next.map((value) => ({ value, ...options[value] }))} value={outcome} onChange={setOutcome} />
      {isPenalty && (
        <View className='desk-form__pair'>
          <Field label='扣多少' type='decimal' unit='元' onText={setAmount} />
          <Field label='还做什么' placeholder='比如：停返利 1 季' longest={200} onText={setNote} />
        </View>
      )}
      <Field label='理由' lines={2} longest={500} onText={setReason} />
      {save.error && (
        <Note tone='danger' icon='alert' alert>
          {words(save.error)}
        </Note>
      )}
      <Button kind='primary' size={48} wide busy={save.isPending} off={missing} onTap={() => save.mutate()}>
        {outcome ? options[outcome].label : '定案'}
      </Button>
    </View>
  )
}
