import { Text, View } from '@tarojs/components'
import { Button } from './Button'
import type { MoreProps } from './moreProps'
import { words } from './words'

export const MoreWords = ({ has, busy, error, onMore, end = '到底了' }: MoreProps) => (
  <View className='more'>
    {error && !busy ? (
      <>
        <Text className='hint'>{words(error)}</Text>
        <Button kind='quiet' onTap={onMore}>
          接着取
        </Button>
      </>
    ) : has ? (
      <Button kind='quiet' busy={busy} onTap={onMore}>
        {busy ? '正在取' : '再看一些'}
      </Button>
    ) : (
      <Text className='hint'>{end}</Text>
    )}
  </View>
)
