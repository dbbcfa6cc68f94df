import type { LabelFile } from '@shared/codes/model'
import { View } from '@tarojs/components'
import { count } from '../../platform/formatting/money'
import { Button } from '../../platform/ui/Button'
import { Cell } from '../../platform/ui/Cell'
import { Meter } from '../../platform/ui/Meter'
import { kinds, sheetNames } from './labelWords'
import type { useFile } from './useFile'

/** Files of labels that somebody asked for before: each can be had again. */
export const LabelFiles = ({ files, file }: { files: readonly LabelFile[]; file: ReturnType<typeof useFile> }) => (
  <View className='desk-section batch-files'>
    <View className='desk-section__title'>画好的标签</View>
    {files.map((one) => {
      const { name, unit } = kinds[one.of]
      const range = one.from === one.to ? `第 ${one.from + 1} ${unit}` : `第 ${one.from + 1} 到 ${one.to + 1} ${unit}`
      return (
        <Cell
          key={`${one.of}${one.from}-${one.to}${one.sheet}`}
          title={`${name} · ${range}`}
          note={sheetNames.find(({ value }) => value === one.sheet)?.label}
          value={
            one.state === 'ready' ? (
              <Button size={32} icon='download' busy={file.busy} onTap={() => file.labels(one)}>
                下载
              </Button>
            ) : (
              <View className='batch-files__going'>
                <FileMeter done={one.done} count={one.count} thin />
              </View>
            )
          }
        />
      )
    })}
  </View>
)

/** How much of a file is made. */
export const FileMeter = ({ done, count: all, thin = false }: { done: number; count: number; thin?: boolean }) => (
  <Meter
    parts={[{ label: '做好', value: done, text: count(done), tone: 'used' }]}
    total={all}
    sentence={`做好 ${count(done)}，共 ${count(all)}`}
    thin={thin}
    {...(!thin && { legend: `共 ${count(all)}` })}
  />
)
