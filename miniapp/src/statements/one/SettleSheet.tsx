import { newId } from '@shared/kernel/id'
import type { Dispute, Statement } from '@shared/statements/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { typedYuan } from '../../platform/desk/problems'
import { money, typedMoney } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Sheet } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { useSettle } from './useStatementCommands'

interface SettleSheetProps {
  dispute: Dispute
  statement: Statement
  onClose: () => void
}

/** The seller gives way, wholly or in part: a colleague's yes ends the dispute. */
export function SettleSheet({ dispute: { lineId, claimedAmount, amount, reason }, statement, onClose }: SettleSheetProps) {
  const { period, buyerId, buyerName } = statement
  const [adjustmentId] = useState(() => newId('adj'))
  const asked = claimedAmount - amount
  const [typed, setTyped] = useState(typedYuan(Math.abs(asked)))
  const [why, setWhy] = useState(`${period} 对账：${reason}`.slice(0, 200))
  const settle = useSettle()
  const fen = typedMoney(typed)
  const missing = !fen ? '先填金额' : !why.trim() && '先写原因'
  const send = () =>
    settle.mutate(
      { period, buyerId, lineId, adjustmentId, amount: asked < 0 ? -fen! : fen!, reason: why.trim() },
      {
        onSuccess: () => {
          toasts.show('申请好了，等另一位同事复核', { tone: 'success' })
          onClose()
        },
      },
    )
  return (
    <Sheet
      title={`给${buyerName}改账`}
      sub='另一位同事复核后记账，这条异议就了结'
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={settle.isPending} off={missing} onTap={send}>
          {fen ? `让他${asked < 0 ? '少' : '多'}欠 ${money(fen)}` : '申请'}
        </Button>
      }
    >
      <View>
        <Field label={asked < 0 ? '少欠多少' : '多欠多少'} type='decimal' unit='元' initial={typed} onText={setTyped} />
        <Field label='为什么' lines={2} longest={200} initial={why} onText={setWhy} />
        {settle.error && (
          <Note tone='danger' icon='alert' alert>
            {words(settle.error)}
          </Note>
        )}
      </View>
    </Sheet>
  )
}
