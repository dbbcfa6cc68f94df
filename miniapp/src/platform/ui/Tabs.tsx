import { Text, View } from '@tarojs/components'
import type { Option } from './Choices'
import { role } from './role'
import { Tap } from './Tap'
import './tabs.scss'

interface TabsProps<T extends string> {
  /** What the tabs divide. */
  label: string
  tabs: readonly Option<T>[]
  value: T
  onChange: (value: T) => void
  /** line: under the title of a phone page; pills: saved views of a desk page; segment: two or three ways to see one thing. */
  kind?: 'line' | 'pills' | 'segment'
}

export const Tabs = <T extends string>({ label, tabs, value, onChange, kind = 'line' }: TabsProps<T>) => (
  <View className={`tabs is-${kind}`} {...role('tablist', label)}>
    {tabs.map((tab) => (
      <Tap key={tab.value} className='tabs__tab' as='tab' on={tab.value === value} onTap={() => onChange(tab.value)}>
        <Text>{tab.label}</Text>
        {tab.count !== undefined && <Text className='tabs__count'>{tab.count > 999 ? '999+' : tab.count}</Text>}
      </Tap>
    ))}
  </View>
)
