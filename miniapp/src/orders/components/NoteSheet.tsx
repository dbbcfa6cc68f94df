import type { OrderId } from '@shared/orders/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { Switch } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Sheet } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import type { Side } from '../answer'
import { useNote } from '../useOrder'

interface NoteSheetProps {
  orderId: OrderId
  side: Side
  onClose: () => void
}

/** A word on the order: for both sides, or for the seller's own people alone. */
export function NoteSheet({ orderId, side, onClose }: NoteSheetProps) {
  const [note, setNote] = useState('')
  const [internal, setInternal] = useState(side === 'seller')
  const { mutate, error, isPending } = useNote(orderId, () => {
    toasts.show('记下了')
    onClose()
  })
  const clean = note.trim()
  return (
    <Sheet
      title='写备注'
      sub={internal ? '只有自己人看得到' : '对方也看得到'}
      open
      onClose={onClose}
      foot={
        <Button
          kind='primary'
          size={48}
          wide
          busy={isPending}
          off={clean === '' && '先写一句'}
          onTap={() => mutate({ note: clean, internal })}
        >
          记下
        </Button>
      }
    >
      <Field label='备注' placeholder='比如：周六上午送，走后门' longest={200} lines={3} onText={setNote} />
      {side === 'seller' && <Switch label='只给自己人看' on={internal} onChange={setInternal} />}
      {error && (
        <View>
          <Note tone='danger' alert>
            {words(error)}
          </Note>
        </View>
      )}
    </Sheet>
  )
}
