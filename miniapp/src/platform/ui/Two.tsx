import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'

/** The two lines of a table's cell. */
export const Two = ({ first, second }: { first: ReactNode; second?: ReactNode }) => (
  <>
    <Text className='two__first'>{first}</Text>
    {second && <Text className='two__second'>{second}</Text>}
  </>
)
