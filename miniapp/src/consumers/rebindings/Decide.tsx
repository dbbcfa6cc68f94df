import { decideRebinding, listRebindings } from '@shared/consumers/api'
import type { Rebinding } from '@shared/consumers/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { useUnsaved } from '../../platform/desk/unsaved'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { askedBy, consequence } from '../words'
import './decide.scss'

/** Yes, or no with its reason, which the one who asked is told. */
export function Decide({ one, onDone }: { one: Rebinding; onDone: () => void }) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const settled = useUnsaved({ reason })
  const said = reason.trim()
  const save = useMutation({
    mutationFn: (accept: boolean) => call(decideRebinding, { requestId: one.requestId, accept, ...(said && { reason: said }) }),
    onSuccess: ({ status, toName }) => {
      settled()
      toasts.show(status === 'accepted' ? `${askedBy(one)}换到${toName}了` : `驳回了，${askedBy(one)}不换`)
      void client.invalidateQueries({ queryKey: [listRebindings.path] })
      onDone()
    },
  })
  const isBusy = (accept: boolean) => save.isPending && save.variables === accept
  return (
    <View className='desk-form desk-section'>
      <Note icon='info' tone={one.supply === 'stays' ? 'warn' : 'plain'}>
        {consequence(one)}
      </Note>
      <Field label='理由' placeholder='驳回要写，他看得到' lines={2} longest={200} onText={setReason} />
      {save.error && (
        <Note tone='danger' icon='alert' alert>
          {words(save.error)}
        </Note>
      )}
      <View className='decide__buttons'>
        <Button size={48} wide busy={isBusy(false)} off={!said && '先写理由再驳回'} onTap={() => save.mutate(false)}>
          驳回
        </Button>
        <Button kind='primary' size={48} wide busy={isBusy(true)} onTap={() => save.mutate(true)}>
          同意
        </Button>
      </View>
    </View>
  )
}
