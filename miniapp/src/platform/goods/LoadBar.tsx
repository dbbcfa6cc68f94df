import { Text, View } from '@tarojs/components'
import { role } from '../ui/role'
import './loadBar.scss'

const parts = [
  { key: 'received', label: '已收' },
  { key: 'underway', label: '在路上' },
  { key: 'left', label: '没发' },
] as const

interface Amount {
  pieces: number
  /** 76 箱 */
  text: string
}

interface LoadBarProps {
  progress: Record<(typeof parts)[number]['key'], Amount>
  /** What was not sent stays so. */
  short: boolean
}

/** Received, on the road, not sent, as one bar. */
export const LoadBar = ({ progress, short }: LoadBarProps) => {
  const shown = parts
    .map((part) => ({ ...part, label: part.key === 'left' && short ? '不发了' : part.label }))
    .filter(({ key }) => progress[key].pieces > 0)
  return (
    <View className='load'>
      <View className='load__bar' {...role('img', shown.map(({ key, label }) => `${label} ${progress[key].text}`).join('，'))}>
        {shown.map(({ key }) => (
          <View key={key} className={`load__part is-${key}`} style={{ flexGrow: progress[key].pieces }} />
        ))}
      </View>
      <View className='load__legend'>
        {shown.map(({ key, label }) => (
          <Text key={key} className='load__key'>
            {label} <Text className={`load__count is-${key}`}>{progress[key].text}</Text>
          </Text>
        ))}
      </View>
    </View>
  )
}
