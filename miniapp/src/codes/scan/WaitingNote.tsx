import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Note } from '../../platform/ui/Note'
import { scans } from '../waiting/scans'

interface WaitingNoteProps {
  count: number
  /** Why, where it is not the signal. */
  held: string | undefined
  /** How many photos are among it. */
  photos?: number
}

/** What lies on this phone and was not sent. */
export const WaitingNote = ({ count, held, photos = 0 }: WaitingNoteProps) =>
  count === 0 ? null : (
    <Note tone='citrus' icon={held ? 'clock' : 'offline'} action={{ label: '现在送', onTap: () => send(photos) }}>
      {`${count} 个存在这台手机上${photos > 0 ? `，连 ${photos} 张照片` : ''}，${held ?? '有信号自己送'}，一个不会重`}
    </Note>
  )

/** In WeChat photos are sent by another package, which their page brings. */
function send(photos: number) {
  void scans.flush()
  if (photos > 0 && process.env.TARO_ENV === 'weapp') go(pages.reportCode)
}
