import { getDiversionCase } from '@shared/diversion/api'
import { openHearing } from '@shared/diversion/hearing'
import { listDiversionCases } from '@shared/diversion/lists'
import type { DiversionCase } from '@shared/diversion/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { useSubmitKey } from '../../platform/desk/useSubmitKey'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Sheet } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import './hearing.scss'

/** Asks the dealer: what it will see of the case is said before it does. */
export function HearSheet({ one, onClose }: { one: DiversionCase; onClose: () => void }) {
  const { caseId, dealerName } = one
  const client = useQueryClient()
  const [question, setQuestion] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(openHearing, { caseId, ...(question.trim() && { question: question.trim() }) }),
    onSuccess: (told) => {
      client.setQueryData([getDiversionCase.path, caseId], told)
      void client.invalidateQueries({ queryKey: [listDiversionCases.path] })
      toasts.show(`告诉${dealerName}了，他说了会在「两边怎么说」里`)
      onClose()
    },
  })
  useSubmitKey('sheet', () => !isPending && mutate())
  return (
    <Sheet
      title={`听${dealerName}怎么说`}
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={isPending} onTap={() => mutate()}>
          请他说
        </Button>
      }
    >
      <View className='hearing-form'>
        <Field label='想问他什么，可以不写' lines={3} longest={200} placeholder='比如：11 月 9 日那车货卖给了谁' onText={setQuestion} />
        <Note icon='eye'>他会看到：哪批货，在哪些城市扫到，什么时候</Note>
        <Note icon='lock'>他看不到：谁举报的，谁扫的，派谁去看，和标了「不给经销商看」的话</Note>
        {error && (
          <Note tone='danger' icon='alert' alert>
            {words(error)}
          </Note>
        )}
      </View>
    </Sheet>
  )
}
