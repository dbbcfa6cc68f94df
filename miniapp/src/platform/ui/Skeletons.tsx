import { View } from '@tarojs/components'
import { Bone, Skeleton } from './Skeleton'

const times = (n: number) => Array.from({ length: n }, (_, at) => at)

/** Rows of a list while they load, with the place of a picture where they have one. */
export const RowBones = ({ rows = 5, pic }: { rows?: number; pic?: boolean }) => (
  <Skeleton>
    {times(rows).map((at) => (
      <View key={at} className='bone-row'>
        {pic && <Bone className='is-pic' />}
        <View className='grow'>
          <Bone className={at % 2 ? 'is-half' : ''} />
          <Bone className='is-small is-half' />
        </View>
        <Bone className='is-amount' />
      </View>
    ))}
  </Skeleton>
)

/** Cards of a page while they load. */
export const CardBones = ({ cards = 3 }: { cards?: number }) => (
  <Skeleton>
    {times(cards).map((at) => (
      <View key={at} className='card'>
        <Bone className='is-title' />
        <Bone />
        <Bone className='is-half' />
      </View>
    ))}
  </Skeleton>
)

/** A desk's table while it loads. */
export const TableBones = ({ rows = 8 }: { rows?: number }) => (
  <Skeleton>
    {times(rows).map((at) => (
      <View key={at} className='bone-row is-table'>
        <Bone className='is-cell' />
        <Bone className='is-cell is-wide' />
        <Bone className='is-cell' />
        <Bone className='is-amount' />
      </View>
    ))}
  </Skeleton>
)
