import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { role } from '../ui/role'
import './head.scss'

/** How a document stands, in one line; what it is, in the next; what has just gone wrong, under it. */
export const Head = ({ answer, what, children }: { answer: string; what: string; children?: ReactNode }) => (
  <>
    <View className='goods-head'>
      <View className='goods-head__answer' {...role('heading')}>
        {answer}
      </View>
      <Text className='goods-head__what'>{what}</Text>
    </View>
    {children}
  </>
)

/** A note with its distance to what follows. */
export const Said = ({ children }: { children: ReactNode }) => <View className='goods-said'>{children}</View>
