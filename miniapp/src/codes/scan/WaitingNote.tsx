import { Note } from '../../platform/ui/Note'
import { scans } from '../waiting/scans'

interface WaitingNoteProps {
  count: number
  /** Why, where it is not the signal. */
  held: string | undefined
}

/** What lies on this phone and was not sent. */
export const WaitingNote = ({ count, held }: WaitingNoteProps) =>
  count === 0 ? null : (
    <Note tone='citrus' icon={held ? 'clock' : 'offline'} action={{ label: '现在送', onTap: () => void scans.flush() }}>
      {`${count} 个存在这台手机上，${held ?? '有信号自己送'}，一个不会重`}
    </Note>
  )
