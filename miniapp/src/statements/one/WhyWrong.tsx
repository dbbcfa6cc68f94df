import type { Statement, StatementLine } from '@shared/statements/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { typedYuan } from '../../platform/desk/problems'
import type { PhotosSent } from '../../platform/files/usePhotos'
import { money, typedMoney } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Chips } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { PhotoField } from '../../platform/ui/PhotoField'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { claimed } from './check'
import { useDispute } from './useStatementCommands'

const reasons = ['少收货', '价格', '优惠没算', '重复', '其他'].map((value) => ({ value, label: value }))

interface WhyWrongProps {
  line: StatementLine
  statement: Statement
  onDone: () => void
}

/** What is wrong with a line, and what it should be. */
export function WhyWrong({ line, statement: { period, sellerId }, onDone }: WhyWrongProps) {
  const [reason, setReason] = useState('少收货')
  const [said, setSaid] = useState('')
  const [typed, setTyped] = useState(typedYuan(Math.abs(line.amount)))
  const [filled, setFilled] = useState(0)
  /** A sentence and photos: asked for where the reason does not say enough. */
  const [more, setMore] = useState(false)
  const [photos, setPhotos] = useState<PhotosSent>({ fileIds: [], waiting: false })
  const dispute = useDispute()
  const amount = typedMoney(typed)
  const other = reason === '其他'
  const difference = amount === undefined ? 0 : Math.abs(line.amount) - amount
  const missing =
    amount === undefined
      ? '金额填数字'
      : other && !said.trim()
        ? '写一句哪里不对'
        : difference === 0
          ? '改成您认的金额'
          : photos.waiting && '等照片传好'
  const choose = (next: string) => {
    setReason(next)
    if (next !== '重复') return
    setTyped('0.00')
    setFilled((times) => times + 1)
  }
  const send = () =>
    dispute.mutate(
      {
        ...{ period, sellerId, lineId: line.lineId, claimedAmount: claimed(amount!, line.amount) },
        reason: [reason, said.trim()].filter((text) => text && text !== '其他').join('：'),
        ...(photos.fileIds.length > 0 && { photoIds: photos.fileIds }),
      },
      {
        onSuccess: () => {
          toasts.show('告诉对方了，有回音会写在这一笔下面')
          onDone()
        },
      },
    )
  return (
    <View className='why'>
      <Text className='why__title'>哪里不对？</Text>
      <Chips label='哪里不对' options={reasons} value={reason} onChange={choose} />
      <Field key={filled} label='我认的金额' type='decimal' unit='元' initial={typed} onText={setTyped} />
      {(more || other) && (
        <>
          <Field label={other ? '哪里不对' : '补一句'} longest={150} onText={setSaid} />
          <PhotoField label='照片' purpose='dispute' max={3} onChange={setPhotos} />
        </>
      )}
      {dispute.error && (
        <Note tone='danger' icon='alert' alert>
          {words(dispute.error)}
        </Note>
      )}
      <View className='why__foot'>
        <Text className='grow'>
          {difference !== 0 && '差 '}
          {difference !== 0 && <Text className='why__difference'>{money(Math.abs(difference))}</Text>}
        </Text>
        {!more && !other && (
          <Button kind='quiet' onTap={() => setMore(true)}>
            加句话、照片
          </Button>
        )}
        <Button kind='primary' busy={dispute.isPending} off={missing} onTap={send}>
          提交
        </Button>
      </View>
    </View>
  )
}
