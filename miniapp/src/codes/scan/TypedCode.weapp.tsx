import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import type { TypedCodeProps } from './typedCodeProps'

/** For a label that the camera cannot read. */
export const TypedCode = ({
  onCode,
  label = '扫不出来？输瓶身上的码',
  verb = '查',
  example = '整条链接，或 (01)…(21)…',
}: TypedCodeProps) => {
  const [text, setText] = useState('')
  const [sent, setSent] = useState(0)
  const send = () => {
    if (!text.trim()) return
    onCode(text.trim())
    setText('')
    setSent(sent + 1)
  }
  return (
    <View className='typed'>
      <View className='grow'>
        <Field key={sent} label={label} placeholder={example} longest={400} onText={setText} />
      </View>
      <Button size={44} onTap={send}>
        {verb}
      </Button>
    </View>
  )
}
