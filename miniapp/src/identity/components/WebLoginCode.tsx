import { Image, Text, View } from '@tarojs/components'
import { Failed } from '../../platform/ui/Failed'
import { Problem } from '../../platform/ui/Problem'
import { Bone, Skeleton } from '../../platform/ui/Skeleton'
import { useWebLogin } from '../useWebLogin'

/** The code that WeChat scans to sign this browser in. */
export function WebLoginCode({ next }: { next: string }) {
  const { image, error, isWaiting, retry } = useWebLogin(next)
  if (error) return <Problem what='二维码' error={error} onRetry={retry} />
  if (!isWaiting && !image) return <Failed title='二维码没取到' text='微信没有给出二维码，请在手机小程序里用' onRetry={retry} />
  return (
    <View className='sign-in__scan'>
      <Text className='card__title'>用微信扫码登录</Text>
      <View className='sign-in__code'>
        {image ? (
          <Image className='sign-in__image' src={image} {...{ alt: '登录二维码' }} />
        ) : (
          <Skeleton>
            <Bone className='sign-in__image' />
          </Skeleton>
        )}
      </View>
      <Text className='hint'>扫完在手机上点「确认登录」，这里会自动进去</Text>
      <Text className='hint'>二维码过期会自动换新</Text>
    </View>
  )
}
