import { Text } from '@tarojs/components'
import { type Preferences, preferences, usePreferences } from '../../platform/preferences'
import { Card } from '../../platform/ui/Card'
import { Tabs } from '../../platform/ui/Tabs'

const themes = [
  { value: 'system', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const
const texts = [
  { value: '100', label: '标准' },
  { value: '115', label: '大一点' },
  { value: '130', label: '更大' },
] as const

/** How the pages look on this device. */
export const Look = () => {
  const { theme, text } = usePreferences()
  return (
    <Card title='看着舒服'>
      <Text className='look__head'>深浅</Text>
      <Tabs<Preferences['theme']>
        kind='segment'
        label='深浅'
        tabs={themes}
        value={theme}
        onChange={(next) => preferences.change({ theme: next })}
      />
      <Text className='look__head'>字号</Text>
      <Tabs<Preferences['text']>
        kind='segment'
        label='字号'
        tabs={texts}
        value={text}
        onChange={(next) => preferences.change({ text: next })}
      />
    </Card>
  )
}
