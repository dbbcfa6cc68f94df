import type { PriceList } from '@shared/catalog/model'
import { dayBegins, plusDays, shanghaiDate } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { Switch } from '../../platform/ui/Choices'
import { Note } from '../../platform/ui/Note'
import { DateField } from '../../platform/ui/Select'
import { Sheet } from '../../platform/ui/Sheet'
import { Tabs } from '../../platform/ui/Tabs'
import { words } from '../../platform/ui/words'

export interface When {
  effectiveAt?: string
  until?: string
}

interface SaveSheetProps {
  kind: PriceList['kind']
  count: number
  busy: boolean
  error: Error | null
  /** Said by the server, line by line. */
  refused: readonly { name: string; problem: string }[]
  onClose: () => void
  onSave: (when: When) => void
}

/** From when the changed prices hold, and until when those of a contract do. */
export function SaveSheet({ kind, count, busy, error, refused, onClose, onSave }: SaveSheetProps) {
  const today = shanghaiDate(new Date().toISOString())
  const [timed, setTimed] = useState<'now' | 'day'>('now')
  const [day, setDay] = useState(plusDays(today, 1))
  const [ends, setEnds] = useState(false)
  const [last, setLast] = useState(plusDays(today, 365))
  const save = () =>
    onSave({
      ...(timed === 'day' && { effectiveAt: dayBegins(day) }),
      ...(kind === 'contract' && ends && { until: dayBegins(plusDays(last, 1)) }),
    })
  return (
    <Sheet
      title={`改 ${count} 行价`}
      sub='已下的单不受影响'
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide busy={busy} onTap={save}>
          {timed === 'now' ? '马上生效' : `${day} 零点生效`}
        </Button>
      }
    >
      <View className='desk-form'>
        <Tabs
          kind='segment'
          label='什么时候生效'
          tabs={[
            { value: 'now', label: '马上' },
            { value: 'day', label: '定一天' },
          ]}
          value={timed}
          onChange={setTimed}
        />
        {timed === 'day' && <DateField label='从哪天零点起' value={day} first={plusDays(today, 1)} onChange={setDay} />}
        {kind === 'contract' && <Switch label='到期' hint='不开就一直有效' on={ends} onChange={setEnds} />}
        {kind === 'contract' && ends && <DateField label='最后一天' value={last} first={today} onChange={setLast} />}
        {error && refused.length === 0 && (
          <Note tone='danger' icon='alert' alert>
            {words(error)}
          </Note>
        )}
        {refused.map(({ name, problem }) => (
          <Note key={name + problem} tone='danger' icon='alert' alert>
            {name}：{problem}
          </Note>
        ))}
      </View>
    </Sheet>
  )
}
