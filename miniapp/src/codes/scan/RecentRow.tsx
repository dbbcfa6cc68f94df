import type { Kind } from '@shared/parties/roles'
import { moment } from '../../platform/formatting/dates'
import { Cell } from '../../platform/ui/Cell'
import { shownOf } from '../verdict/shown'
import { tailOf } from '../verdict/words'
import { photosIn } from '../waiting/held'
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
  if (one.state === 'waiting') {
    const { says, photos } = waitsFor(one)
    return <Cell icon='clock' tone='citrus' title={held ?? '等信号'} note={`${photos}${note}`} value={says} />
  }
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

const undone: Partial<Record<string, string>> = {
  report: '没报',
  bind: '没绑',
  claim: '没领',
  sell: '没卖成',
  receive: '没收',
  inspect: '没记上',
}

function waitsFor(one: Waiting) {
  const { task } = one
  const photos = photosIn([one])
  return { says: undone[task.kind === 'scan' ? task.purpose : task.kind] ?? '没查', photos: photos > 0 ? `${photos} 张照片 · ` : '' }
}
