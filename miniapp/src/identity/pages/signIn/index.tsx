import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { go } from '../../../platform/go'
import { pages } from '../../../platform/pages'
import { Button } from '../../../platform/ui/Button'
import { Screen } from '../../../platform/ui/Screen'
import { SignInWays } from '../../components/SignInWays'
import './index.scss'

/** 登录 */
export default function SignInPage() {
  const { next, invitation } = useRouter().params
  return (
    <Screen title='登录渠道通' lead='订货、收货、对账，一处办'>
      <SignInWays next={next ? decodeURIComponent(next) : pages.home} invitation={invitation} />
      <View className='sign-in__consumer'>
        <Button kind='quiet' icon='scan' onTap={() => go(pages.myItems)}>
          我是消费者，看我的商品
        </Button>
      </View>
    </Screen>
  )
}
