import { View } from '@tarojs/components'
import { count } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Note } from '../../platform/ui/Note'
import { words } from '../../platform/ui/words'
import type { Scope } from './epcis'
import { SentOn } from './SentOn'
import { useEpcis } from './useEpcis'

interface ExportEpcisProps {
  scope: Scope
  /** Of the file, without its ending. */
  name: string
  /** Why it cannot be asked for. */
  off?: string | false
}

/** Events in GS1's words, for those who ask where goods came from. */
export function ExportEpcis({ scope, name, off = false }: ExportEpcisProps) {
  const epcis = useEpcis()
  return (
    <View className='batch-file'>
      <Button icon='download' busy={epcis.busy} off={off} onTap={() => epcis.start(scope, name)}>
        导出 EPCIS 事件（JSON）
      </Button>
      {epcis.busy && <Note tone='brand' icon='clock'>{`取了 ${count(epcis.events)} 条事件`}</Note>}
      {epcis.files.map((file) => (
        <SentOn key={file.name} file={file} />
      ))}
      {epcis.error && (
        <Note tone='danger' icon='alert' alert>
          {words(epcis.error)}
        </Note>
      )}
    </View>
  )
}
