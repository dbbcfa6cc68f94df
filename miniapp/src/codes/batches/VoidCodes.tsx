import { getCodeBatch, listCodeBatches, voidCodes } from '@shared/codes/api'
import type { CodeBatch } from '@shared/codes/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { useUnsaved } from '../../platform/desk/unsaved'
import { count } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Dialog } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import { rangeOf } from './draft'

/** What was misprinted or stolen is void for ever: whole, or from one to another. */
export function VoidCodes({ batch: { batchId, count: all, number, product } }: { batch: CodeBatch }) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const settled = useUnsaved({ text, reason })
  const range = text.trim() ? rangeOf(text, all) : { from: 0, to: all - 1 }
  const pieces = range && range.to - range.from + 1
  const save = useMutation({
    mutationFn: () => call(voidCodes, { batchId, reason: reason.trim(), ...(text.trim() && range) }),
    onSuccess: () => {
      settled()
      setAsking(false)
      toasts.show(`作废了 ${count(pieces ?? 0)} 个码`)
      for (const path of [getCodeBatch.path, listCodeBatches.path]) void client.invalidateQueries({ queryKey: [path] })
    },
  })
  return (
    <View className='desk-section desk-form'>
      <View className='desk-section__title'>作废</View>
      <Field
        label='第几个到第几个'
        placeholder={`空着是整批 ${count(all)} 个`}
        problem={range ? undefined : `从 1 到 ${all} 里的，比如 1-20`}
        onText={setText}
      />
      <Field label='原因' placeholder='比如：印坏了、标签丢了' longest={200} onText={setReason} />
      <Button kind='danger' off={!range ? '先改好范围' : !reason.trim() && '先写原因'} opens='dialog' onTap={() => setAsking(true)}>
        {`作废 ${count(pieces ?? 0)} 个码`}
      </Button>
      <Dialog
        title={`${pieces === all ? '整批' : ''}作废 ${count(pieces ?? 0)} 个码？`}
        open={asking}
        onClose={() => setAsking(false)}
        error={save.error}
        confirm={{ label: '作废', danger: true, busy: save.isPending, onTap: () => save.mutate() }}
      >
        {`${product.name}，第 ${number + 1} 批${range && pieces !== all ? `，第 ${range.from + 1} 到 ${range.to + 1} 个` : ''}。作废了就回不来，发出去的也算：谁扫到都会看到「作废」。`}
      </Dialog>
    </View>
  )
}
