import { Invitation } from '@shared/identity/model'
import { Refused } from '@shared/kernel/refused'
import { Text, View } from '@tarojs/components'
import { login } from '@tarojs/taro'
import { useState } from 'react'
import { Field } from '../../platform/ui/Field'
import { role } from '../../platform/ui/role'
import { Tap } from '../../platform/ui/Tap'
import { words } from '../../platform/ui/words'
import { useSignIn } from '../useSignIn'
import type { SignInWaysProps } from './SignInWays'

/** In WeChat: one tap for who is bound already, an invitation code for who is not. */
export function SignInWays({ next, invitation = '' }: SignInWaysProps) {
  const { mutate, error, isPending } = useSignIn(next)
  const [typed, setTyped] = useState(invitation)
  const [isCut, setCut] = useState(false)
  const asksInvitation = !!invitation || (error instanceof Refused && needsInvitation.includes(error.code))
  const problem = isCut ? '邀请码不完整，请整段复制后再贴' : error && words(error)

  const signIn = () => {
    const { data } = Invitation.safeParse(typed.trim())
    const cut = asksInvitation && !data
    setCut(cut)
    if (!cut) mutate(async () => ({ code: (await login()).code, invitation: data }))
  }

  return (
    <View className='card sign-in__wechat'>
      <Text className='card__title'>{asksInvitation ? '贴上邀请码，绑定您的微信' : '用微信登录'}</Text>
      <Text className='hint'>{asksInvitation ? '邀请码找老板或厂家要，一个码用一次' : '绑定过的微信点一下就进，不用记密码'}</Text>
      {problem && (
        <View className='note' {...role('alert')}>
          {problem}
        </View>
      )}
      {asksInvitation && <Field label='邀请码' initial={invitation} placeholder='整段粘贴收到的邀请码' onText={setTyped} />}
      <Tap className='btn is-primary' busy={isPending} onTap={signIn}>
        {isPending ? '正在登录' : asksInvitation ? '绑定并登录' : '微信登录'}
      </Tap>
    </View>
  )
}

const needsInvitation = ['staff.unbound', 'invitation.invalid']
