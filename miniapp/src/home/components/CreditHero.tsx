import { View } from '@tarojs/components'
import { CreditMeter } from '../../platform/credit/CreditMeter'
import { go } from '../../platform/go'
import { pages } from '../../platform/pages'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { Tap } from '../../platform/ui/Tap'
import type { useMyCredit } from '../useHome'
import { HeroAnswer } from './HomePage'

/** What may still be ordered; never a 0 while it is not known. */
export const CreditHero = ({ credit }: { credit: ReturnType<typeof useMyCredit> }) => {
  const { data, error, refetch } = credit
  if (data)
    return (
      <Tap className='home__credit' onTap={() => go(pages.myCredit)}>
        <CreditMeter credit={data} onBrand />
      </Tap>
    )
  if (error)
    return (
      <Tap className='home__credit' onTap={() => void refetch()}>
        <HeroAnswer lead='还能下单' answer='额度没取到' note='点这里再取一次' />
      </Tap>
    )
  return (
    <Skeleton>
      <View className='home__bones'>
        <Bone className='home__bone is-small is-half' />
        <Bone className='home__bone is-big' />
        <Bone className='home__bone' />
      </View>
    </Skeleton>
  )
}
