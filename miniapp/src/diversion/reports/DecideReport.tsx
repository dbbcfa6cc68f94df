import { decideCodeReport, getDiversionCase } from '@shared/diversion/api'
import { listCodeReports, listDiversionCases } from '@shared/diversion/lists'
import type { CodeReport } from '@shared/diversion/reports'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { useUnsaved } from '../../platform/desk/unsaved'
import { Button } from '../../platform/ui/Button'
import { Radios } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { upheldHint } from './reportWords'

type Outcome = 'upheld' | 'dismissed'
const labels: Record<Outcome, string> = { upheld: '属实', dismissed: '不属实' }

/** True or not, once, with the reason that the reporter reads too. */
export function DecideReport({ one }: { one: z.infer<typeof CodeReport> }) {
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>()
  const [reason, setReason] = useState('')
  const settled = useUnsaved({ outcome, reason })
  const save = useMutation({
    mutationFn: () => call(decideCodeReport, { reportId: one.reportId, outcome: outcome!, reason: reason.trim() }),
    onSuccess: () => {
      settled()
      toasts.show(`定了：${labels[outcome!]}`)
      for (const { path } of [listCodeReports, listDiversionCases, getDiversionCase]) void client.invalidateQueries({ queryKey: [path] })
    },
  })
  const hints: Record<Outcome, string> = { upheld: upheldHint(one), dismissed: '不影响任何人。定了不能改' }
  return (
    <View className='desk-form desk-section'>
      <View className='desk-section__title'>怎么定</View>
      <Radios
        label='怎么定'
        options={(['upheld', 'dismissed'] as const).map((value) => ({ value, label: labels[value], hint: hints[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <Field label='理由，报的人也看得到' lines={2} longest={300} onText={setReason} />
      {save.error && (
        <Note tone='danger' icon='alert' alert>
          {words(save.error)}
        </Note>
      )}
      <Button
        kind='primary'
        size={48}
        wide
        busy={save.isPending}
        off={!outcome ? '先选属不属实' : !reason.trim() && '先写理由'}
        onTap={() => save.mutate()}
      >
        {outcome ? labels[outcome] : '定下来'}
      </Button>
    </View>
  )
}
