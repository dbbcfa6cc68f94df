import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../platform/ui/Icon'
import { role } from '../../platform/ui/role'
import { Tap } from '../../platform/ui/Tap'
import { Camera } from '../camera/Camera'
import '../scan/scan.scss'
import './scanCounter.scss'

interface EyeProps {
  on: boolean
  onCode: (code: string) => void
  /** What lies on the phone and was not sent: 没网，先存着 5 箱. */
  stored?: string | undefined
  typing: boolean
  /** None where the line to type in stands there anyway. */
  onType: (() => void) | undefined
}

/** The camera of a page that counts, its light, and the way to type what it cannot read. */
export const Eye = ({ on, onCode, stored, typing, onType }: EyeProps) => {
  const [torch, setTorch] = useState(false)
  const [lit, setLit] = useState(false)
  return (
    <View className='scan__camera'>
      <Camera on={on} onCode={onCode} torch={lit} onTorch={setTorch} />
      <View className='eye__row'>
        <View className='eye__side'>
          {torch && (
            <Tap className='eye__button' label={lit ? '关灯' : '开灯'} on={lit} onTap={() => setLit(!lit)}>
              <Icon name='torch' size={24} />
            </Tap>
          )}
        </View>
        <View className='eye__said' {...role('status')}>
          {stored && (
            <View className='scan__pill is-citrus'>
              <Icon name='offline' size={20} />
              <Text>{stored}</Text>
            </View>
          )}
        </View>
        <View className='eye__side'>
          {onType && (
            <Tap className='eye__button' label={typing ? '不输了' : '输码'} on={typing} onTap={onType}>
              <Icon name='keyboard' size={24} />
            </Tap>
          )}
        </View>
      </View>
    </View>
  )
}
