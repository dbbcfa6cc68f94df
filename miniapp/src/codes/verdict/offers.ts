import type { Purpose, ScanAction } from '@shared/codes/model'
import type { Waiting } from '../waiting/task'

/** What a verdict leads to by scanning the same code once more, for something else. */
export const purposeOf: Partial<Record<ScanAction, Purpose>> = { receive: 'receive', sell: 'sell', inspect: 'inspect' }

/** What may be done after this scan: never the same again; a label that was not opened is, an item that is another's is told on. */
export function offersOf({ task, scan, code }: Waiting): ScanAction[] {
  if (code === 'code.covertNeeded') return ['uncover']
  if (code === 'code.bound') return ['report']
  const done = task.kind === 'scan' ? task.purpose : undefined
  return (scan?.actions ?? []).filter((action) => !purposeOf[action] || purposeOf[action] !== done)
}
