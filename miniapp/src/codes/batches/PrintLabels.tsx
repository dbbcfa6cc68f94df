import type { CodeBatch } from '@shared/codes/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { count } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Field } from '../../platform/ui/Field'
import { Note } from '../../platform/ui/Note'
import { Select } from '../../platform/ui/Select'
import { rangeOf } from './draft'
import type { useFile } from './useFile'

const sheets = [
  { value: 'a4x65', label: 'A4，65 张（38.1 × 21.2 毫米）' },
  { value: 'a4x40', label: 'A4，40 张（48.5 × 25.4 毫米）' },
  { value: 'roll40x30', label: '标签机，40 × 30 毫米' },
]
/** As many as one file holds. */
const most = 50_000

export function PrintLabels({ batch, file }: { batch: CodeBatch; file: ReturnType<typeof useFile> }) {
  const [sheet, setSheet] = useState('a4x65')
  const [text, setText] = useState(`1-${Math.min(batch.count, most)}`)
  const range = rangeOf(text, batch.count)
  const tooMany = range && range.to - range.from >= most
  return (
    <View className='desk-section desk-form is-aside'>
      <View className='desk-section__title'>印标签</View>
      <Select label='用什么纸' options={sheets} value={sheet} onChange={setSheet} />
      <Field
        label='印第几个到第几个'
        initial={text}
        problem={!range ? `写成 1-${batch.count}` : tooMany ? `一个文件最多 ${count(most)} 张，分几次` : undefined}
        onText={setText}
      />
      {file.progress && <Note tone='brand' icon='clock'>{`正在画：${count(file.progress.done)} / ${count(file.progress.count)}`}</Note>}
      <Button
        icon='download'
        busy={file.busy}
        off={(!range || tooMany) && '先改好范围'}
        onTap={() => range && file.labels({ ...range, sheet })}
      >
        {range ? `下载 ${count(range.to - range.from + 1)} 张标签（PDF）` : '下载标签'}
      </Button>
    </View>
  )
}
