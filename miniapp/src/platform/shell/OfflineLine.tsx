import { useOnline } from '../online'
import { Note } from '../ui/Note'

/** Said on every page while there is no network. */
export const OfflineLine = () =>
  useOnline() ? null : (
    <Note tone='warn' icon='offline' alert>
      没有网络。看到的是上次取到的，您改的会先存在这台设备上
    </Note>
  )
