import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { Chips } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Sheet } from '../../platform/ui/Sheet'
import { words } from '../../platform/ui/words'
import './reasonSheet.scss'

const texts = {
  reject: { title: '为什么驳回', sub: '客户会看到这句话', reasons: ['货不够', '价格要重谈', '先结清欠款', '信息填错了'], go: '驳回这单' },
  cancel: { title: '为什么取消', sub: '占着的货和额度会放出来', reasons: ['下错了', '数量要改', '暂时不要了'], go: '取消这单' },
  closeShort: { title: '为什么不发了', sub: '没发的不再发，发过的照常收货付款', reasons: ['断货', '停产了', '客户不要了'], go: '缺货结案' },
  releaseCredit: {
    title: '为什么放行',
    sub: '只放这一单，经过里会写明是您放的',
    reasons: ['已答应回款日期', '老客户，信得过', '旺季备货'],
    go: '放行这单',
  },
} as const

interface ReasonSheetProps {
  name: keyof typeof texts
  open: boolean
  busy: boolean
  error: Error | null
  onClose: () => void
  onGo: (reason: string) => void
}

/** Why an order ends or goes on against the rule: one tap for what is usual, a line for the rest. */
export function ReasonSheet({ name, open, busy, error, onClose, onGo }: ReasonSheetProps) {
  const { title, sub, reasons, go } = texts[name]
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState(0)
  const clean = reason.trim()
  return (
    <Sheet
      title={title}
      sub={sub}
      open={open}
      onClose={onClose}
      foot={
        <Button
          kind={name === 'releaseCredit' ? 'primary' : 'danger'}
          size={48}
          wide
          busy={busy}
          off={clean === '' && name !== 'cancel' && '先写明原因'}
          onTap={() => onGo(clean)}
        >
          {go}
        </Button>
      }
    >
      <Chips
        label={title}
        options={reasons.map((value) => ({ value, label: value }))}
        value={reasons.find((one) => one === clean)}
        onChange={(value) => {
          setReason(value)
          setTyped((times) => times + 1)
        }}
      />
      <View className='reason-sheet__text'>
        <Field key={typed} label='原因' placeholder='写给对方看的一句话' initial={reason} lines={3} longest={200} onText={setReason} />
      </View>
      {error && (
        <Note tone='danger' alert>
          {words(error)}
        </Note>
      )}
    </Sheet>
  )
}
