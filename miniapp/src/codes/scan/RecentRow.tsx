import type { Kind } from '@shared/parties/roles'
import { moment } from '../../platform/formatting/dates'
import { Cell } from '../../platform/ui/Cell'
import { shownOf } from '../verdict/shown'
import { tailOf } from '../verdict/words'
import type { Waiting } from '../waiting/task'

interface RecentRowProps {
  one: Waiting
  kind: Kind | undefined
  looks: number
  /** Why what waits does, where it is not the signal. */
  held: string | undefined
  onOpen: () => void
}

/** One scan in the list: what came of it, or that it still waits for a signal. */
export function RecentRow({ one, kind, looks, held, onOpen }: RecentRowProps) {
  const note = `尾号 ${tailOf(one.task.uri)} · ${moment(one.at)}`
  if (one.state === 'waiting') return <Cell icon='clock' tone='citrus' title={held ?? '等信号'} note={note} value='没查' />
  const { passes, word, slip } = shownOf(one, kind, looks)
  return (
    <Cell
      icon={passes ? 'check' : 'x'}
      tone={passes ? 'success' : 'danger'}
      title={one.scan?.product?.name ?? slip.title}
      note={note}
      value={word}
      onTap={onOpen}
    />
  )
}
