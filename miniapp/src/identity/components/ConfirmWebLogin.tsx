import { confirmWebLogin } from '@shared/identity/api'
import type { Session, WebLoginId } from '@shared/identity/model'
import { rolesText } from '@shared/parties/labels'
import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { call } from '../../platform/call'
import { pages } from '../../platform/pages'
import { role } from '../../platform/ui/role'
import { Screen } from '../../platform/ui/Screen'
import { Tap } from '../../platform/ui/Tap'
import { words } from '../../platform/ui/words'
import './confirmWebLogin.scss'

/** The phone's answer to the code on the computer's screen. */
export function ConfirmWebLogin({ webLoginId, staff }: { webLoginId: WebLoginId; staff: Session['staff'] }) {
  const { mutate, error, isPending, isSuccess } = useMutation({ mutationFn: () => call(confirmWebLogin, { webLoginId }) })
  return (
    <Screen title={isSuccess ? '电脑上登录好了' : '确认在电脑上登录？'} lead={`${staff.name} · ${rolesText(staff)}`}>
      <View className='card web-login'>
        <Text className='hint'>{isSuccess ? '看看电脑，已经进去了' : '电脑上会用您的身份办事。不是您本人扫的码，就点「不登录」'}</Text>
        {error && (
          <View className='note' {...role('alert')}>
            {words(error)}
          </View>
        )}
        {!isSuccess && (
          <Tap className='btn is-primary' busy={isPending} onTap={() => mutate()}>
            {isPending ? '正在确认' : '确认登录'}
          </Tap>
        )}
        <Tap className='btn' onTap={() => void reLaunch({ url: pages.home })}>
          {isSuccess ? '知道了' : '不登录'}
        </Tap>
      </View>
    </Screen>
  )
}
