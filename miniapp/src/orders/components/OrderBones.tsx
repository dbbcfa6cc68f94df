import { View } from '@tarojs/components'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import './orderBones.scss'

/** A list of orders while it loads. */
export const OrderBones = () => (
  <Skeleton>
    {[1, 2, 3, 4, 5].map((at) => (
      <View key={at} className='order-bones'>
        <Bone className='is-half' />
        <Bone />
        <Bone className='is-small is-half' />
      </View>
    ))}
  </Skeleton>
)
