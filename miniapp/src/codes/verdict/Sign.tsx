import { Text, View } from '@tarojs/components'
import type { Told } from './words'

/** Circle = pass, octagon = stop, drawn of plain boxes so that WeChat and a browser show the same. */
export const Sign = ({ passes, sign }: Pick<Told, 'passes' | 'sign'>) => (
  <View className={`sign ${passes ? 'is-pass' : 'is-stop'}`}>
    {typeof sign === 'number' ? (
      <>
        <Text className='sign__count'>{sign}</Text>
        <Text className='sign__times'>次</Text>
      </>
    ) : (
      <View className={`sign__mark is-${sign}`}>
        <View className='sign__stroke is-first' />
        <View className='sign__stroke is-second' />
        {sign === 'across' && <View className='sign__stroke is-third' />}
      </View>
    )}
  </View>
)
