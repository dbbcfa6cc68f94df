import { sheets as papers, usualSheet } from '@shared/codes/labels/sheets'
import { LabelOf, type SheetName } from '@shared/codes/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { count } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Chips } from '../../platform/ui/Choices'
import { Field } from '../../platform/ui/Field'
import { Select } from '../../platform/ui/Select'
import { mostLabels, rangeOf, withinCases } from './draft'
import { LabelPreview } from './LabelPreview'
import { kinds, sheetNames } from './labelWords'
import { countOf, type Printed } from './preview'
import type { useFile } from './useFile'

/** What to print, on which paper, from where to where. */
export function PrintLabels({ batch, file }: { batch: Printed; file: ReturnType<typeof useFile> }) {
  const [of, setOf] = useState<LabelOf>('items')
  const [chosen, setSheet] = useState<SheetName>()
  const [by, setBy] = useState<'index' | 'case'>('index')
  const [typed, setText] = useState<string>()
  const sheet = chosen && papers[chosen].prints.includes(of) ? chosen : usualSheet(of)
  const { unit } = kinds[of]
  const perCase = (of === 'items' || of === 'covert') && by === 'case' ? batch.itemsPerCase : undefined
  const all = perCase ? batch.cases : countOf(batch, of)
  const text = typed ?? `1-${Math.min(all, perCase ? Math.max(1, Math.floor(mostLabels / perCase)) : mostLabels)}`
  const counted = rangeOf(text, all)
  const range = counted && perCase ? withinCases(counted, perCase, batch.count) : counted
  const some = range && range.to - range.from + 1
  const tooMany = some !== undefined && some > mostLabels
  const there = LabelOf.options.filter((kind) => countOf(batch, kind) > 0)
  const chooses = (of === 'items' || of === 'covert') && batch.cases > 0
  return (
    <View className='desk-section desk-form is-aside'>
      <View className='desk-section__title'>印标签</View>
      <Chips
        label='印什么'
        options={there.map((kind) => ({ value: kind, label: kinds[kind].name }))}
        value={of}
        onChange={(kind) => {
          setOf(kind)
          setText(undefined)
        }}
      />
      <LabelPreview batch={batch} of={of} sheet={sheet} />
      <Select
        label='用什么纸'
        options={sheetNames.filter(({ value }) => papers[value].prints.includes(of))}
        value={sheet}
        onChange={setSheet}
      />
      {chooses && (
        <Chips
          label='按什么选'
          options={[
            { value: 'index', label: '按件' },
            { value: 'case', label: '按箱' },
          ]}
          value={by}
          onChange={(next) => {
            setBy(next)
            setText(undefined)
          }}
        />
      )}
      <Field
        key={`${of}${perCase}`}
        label={perCase ? '印第几箱到第几箱里的' : `印第几${unit}到第几${unit}`}
        initial={text}
        problem={!range ? `写成 1-${all}` : tooMany ? `一个文件最多 ${count(mostLabels)} 张，分几次` : undefined}
        onText={setText}
      />
      <Button
        icon='download'
        busy={file.busy}
        off={(!range || tooMany) && '先改好范围'}
        onTap={() => range && file.labels({ ...range, sheet, of })}
      >
        {some ? `下载 ${count(some)} 张${kinds[of].name}标签（PDF）` : '下载标签'}
      </Button>
    </View>
  )
}
