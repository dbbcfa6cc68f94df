import { useReachBottom } from '@tarojs/taro'
import { MoreWords } from './MoreWords'
import type { MoreProps } from './moreProps'

export const More = (props: MoreProps) => {
  const { has, busy, error, onMore } = props
  useReachBottom(() => {
    if (has && !busy && !error) onMore()
  })
  return <MoreWords {...props} />
}
