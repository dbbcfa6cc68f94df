import { reportPrice } from '@shared/codes/api'
import { newId } from '@shared/kernel/id'
import { useMutation } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { useUnsaved } from '../../platform/desk/unsaved'
import type { PhotosSent } from '../../platform/files/usePhotos'
import { typedMoney } from '../../platform/formatting/money'
import { useOnline } from '../../platform/online'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { PhotoField } from '../../platform/ui/PhotoField'
import { words } from '../../platform/ui/words'
import { PlacePill } from '../place/PlacePill'
import { place } from '../place/place'
import { ReportFrame } from './ReportFrame'

export type Found = z.infer<typeof reportPrice.output>

interface ShelfFormProps {
  uri: string
  onLeave: () => void
  onDone: (found: Found) => void
}

/** The price on the shelf, and its photo. */
export function ShelfForm({ uri, onLeave, onDone }: ShelfFormProps) {
  const online = useOnline()
  const [scanId] = useState(() => newId('scn'))
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState<PhotosSent>({ fileIds: [], waiting: false })
  const settled = useUnsaved({ text, photos: photos.fileIds.length })
  const price = typedMoney(text)
  const send = useMutation({
    mutationFn: async () => {
      const here = await place.place()
      return call(reportPrice, { scanId, uri, price: price!, photoIds: photos.fileIds, ...(here && { place: here }) })
    },
    onSuccess: (found) => {
      settled()
      onDone(found)
    },
  })
  const missing = price === undefined ? '填价签上的价' : photos.waiting ? '照片还在传' : photos.fileIds.length === 0 && '拍一张价签'
  return (
    <ReportFrame
      title='查货架价'
      bottom={
        <>
          <Button size={56} onTap={onLeave}>
            不查这件
          </Button>
          <Button kind='primary' size={56} wide busy={send.isPending} off={online ? missing : '没网，连上再报'} onTap={() => send.mutate()}>
            报价，查下一件
          </Button>
        </>
      }
    >
      <Card title='这件卖多少' more={<Text className='hint'>{`码的尾号 ${uri.slice(-4)}`}</Text>}>
        <Field label='价签上的价，一件' type='decimal' unit='元' onText={setText} />
        <PhotoField label='拍价签和货' purpose='inspection' max={6} hint='要看得清价和货' onChange={setPhotos} />
        <PlacePill />
      </Card>
      {send.error && (
        <Note tone='danger' icon='alert' alert>
          {words(send.error)}
        </Note>
      )}
    </ReportFrame>
  )
}
