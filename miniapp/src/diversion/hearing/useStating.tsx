import { getDiversionCase } from '@shared/diversion/api'
import { stateDiversionCase } from '@shared/diversion/hearing'
import { listDiversionCases } from '@shared/diversion/lists'
import type { DiversionCase } from '@shared/diversion/model'
import { mostStatementPhotos, type Side } from '@shared/diversion/statements'
import { newId } from '@shared/kernel/id'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../platform/call'
import { useUnsaved } from '../../platform/desk/unsaved'
import type { PhotosSent } from '../../platform/files/usePhotos'
import { Button } from '../../platform/ui/Button'
import { Switch } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { PhotoField } from '../../platform/ui/PhotoField'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import './hearing.scss'

const wordsOf = {
  hq: { label: '记一句', example: '比如：打过电话，他说是路过的客户买走的', photos: '照片', hint: '不是非拍不可', sent: '记下了' },
  inspector: {
    ...{ label: '看到了什么', example: '比如：店里有几箱，谁送来的，多少钱', photos: '现场照片' },
    ...{ hint: '货、箱码、送货单，最多 4 张', sent: '报上去了，总部看得到' },
  },
  dealer: {
    ...{ label: '您怎么说', example: '比如：卖给了谁，什么时候，有没有单子', photos: '照片' },
    ...{ hint: '单子、聊天记录、货，都可以拍，最多 4 张', sent: '说到了，总部看得到' },
  },
}

const nothing: PhotosSent = { fileIds: [], waiting: false }

/** What somebody has to say to a case: its fields, and the button for wherever the page keeps it. */
export function useStating({ caseId, dealerName }: Pick<DiversionCase, 'caseId' | 'dealerName'>, side: Side, done?: () => void) {
  const client = useQueryClient()
  const [statementId, setId] = useState(() => newId('stm'))
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState(nothing)
  const [hidden, setHidden] = useState(side !== 'dealer')
  const settled = useUnsaved({ text, photos: photos.fileIds })
  const { label, example, photos: photosLabel, hint, sent } = wordsOf[side]
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call(stateDiversionCase, {
        ...{ caseId, statementId, text: text.trim() },
        ...(photos.fileIds.length > 0 && { photoIds: photos.fileIds }),
        // Also of an inspector who decides as well, and so speaks for HQ.
        ...(hidden && { hidden }),
      }),
    onSuccess: (told) => {
      settled()
      client.setQueryData([getDiversionCase.path, caseId], told)
      void client.invalidateQueries({ queryKey: [listDiversionCases.path] })
      toasts.show(sent)
      // A fresh form, for what comes to mind next.
      setId(newId('stm'))
      setText('')
      setPhotos(nothing)
      done?.()
    },
  })
  const fields = (
    <View key={statementId} className='hearing-form'>
      <Field label={label} bare={side === 'dealer'} lines={3} longest={500} placeholder={example} onText={setText} />
      <PhotoField label={photosLabel} purpose='hearing' max={mostStatementPhotos} hint={hint} onChange={setPhotos} />
      {side === 'hq' && (
        <Switch label='不给经销商看' on={hidden} hint={hidden ? '只有总部看得到' : `${dealerName}看得到这一句`} onChange={setHidden} />
      )}
      {error && (
        <Note tone='danger' icon='alert' alert>
          {words(error)}
        </Note>
      )}
    </View>
  )
  const button = (
    <Button
      kind={side === 'hq' ? 'secondary' : 'primary'}
      size={48}
      wide
      icon='send'
      busy={isPending}
      off={!text.trim() ? '先写几句' : photos.waiting && '等照片传完'}
      onTap={() => mutate()}
    >
      {side === 'hq' ? (hidden ? '记下来' : `说给${dealerName}`) : '说给总部'}
    </Button>
  )
  return { fields, button }
}
