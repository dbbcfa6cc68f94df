import type { Statement } from '@shared/statements/model'
import { useState } from 'react'
import { money } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Dialog } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import type { Progress } from './check'
import type { useChecked } from './useChecked'
import { useConfirm } from './useStatementCommands'

interface ConfirmBarProps {
  statement: Statement
  progress: Progress
  mine: ReturnType<typeof useChecked>
}

/** Ticks the rest at once; signs when every line has been looked at and nothing is disputed. */
export function ConfirmBar({ statement: { period, sellerId, sellerName, closing }, progress: { rest, wrong }, mine }: ConfirmBarProps) {
  const [asking, setAsking] = useState(false)
  const confirm = useConfirm()
  const off = rest.length > 0 ? '核完再确认' : wrong > 0 && `先了结 ${wrong} 笔异议`
  const sign = () =>
    confirm.mutate(
      { period, sellerId, closing },
      {
        onSuccess: () => {
          setAsking(false)
          mine.done()
          toasts.show('确认好了', { tone: 'success' })
        },
      },
    )
  return (
    <>
      {rest.length > 0 && (
        <Button size={48} onTap={() => mine.check(...rest)}>
          {`剩下 ${rest.length} 笔都对`}
        </Button>
      )}
      <Button kind='primary' size={48} wide off={off} opens='dialog' onTap={() => setAsking(true)}>
        {closing < 0 ? `确认多付 ${money(-closing)}` : `确认欠 ${money(closing)}`}
      </Button>
      <Dialog
        title={`${closing < 0 ? '对方欠您' : '您欠'}${sellerName} ${money(Math.abs(closing))}，对吗？`}
        open={asking}
        onClose={() => setAsking(false)}
        confirm={{ label: '对，确认', busy: confirm.isPending, onTap: sign }}
        error={confirm.error}
      >
        确认后这个月不能再改
      </Dialog>
    </>
  )
}
