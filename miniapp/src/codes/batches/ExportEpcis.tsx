import { Text, View } from '@tarojs/components'
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
      <Text className='hint'>每个码什么时候从哪到了哪，一条一条。国际标准 EPCIS 2.0 的文件，超市、监管和别的追溯平台都能读</Text>
      <Button icon='download' busy={epcis.busy} off={off} onTap={() => epcis.start(scope, name)}>
        导出追溯记录（EPCIS 2.0）
      </Button>
      {epcis.busy && <Note tone='brand' icon='clock'>{`取了 ${count(epcis.events)} 条记录`}</Note>}
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
