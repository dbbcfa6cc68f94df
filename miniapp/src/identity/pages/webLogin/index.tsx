import { WebLoginId } from '@shared/identity/model'
import { View } from '@tarojs/components'
import { reLaunch, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { pages } from '../../../platform/pages'
import { session } from '../../../platform/session'
import { Blank } from '../../../platform/ui/Blank'
import { Screen } from '../../../platform/ui/Screen'
import { ConfirmWebLogin } from '../../components/ConfirmWebLogin'

/** 在手机上确认电脑的登录；由二维码的 scene=<webLoginId> 打开 */
export default function WebLoginPage() {
  const scene = decodeURIComponent(useRouter().params.scene ?? '')
  const { data: webLoginId } = WebLoginId.safeParse(scene)
  const known = session.current()

  useEffect(() => {
    const here = encodeURIComponent(`${pages.webLogin}?scene=${encodeURIComponent(scene)}`)
    if (!known) void reLaunch({ url: `${pages.signIn}?next=${here}` })
  }, [known, scene])

  if (!known) return null
  if (webLoginId) return <ConfirmWebLogin webLoginId={webLoginId} staff={known.staff} />
  return (
    <Screen title='这个码不是登录码'>
      <View className='card'>
        <Blank
          art='slip'
          title='没认出来'
          text='在电脑上刷新登录页，再扫一次'
          action={{ label: '回首页', onTap: () => void reLaunch({ url: pages.home }) }}
        />
      </View>
    </Screen>
  )
}
