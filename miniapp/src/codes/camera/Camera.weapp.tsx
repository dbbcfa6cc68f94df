import { Camera as Lens, Text, View } from '@tarojs/components'
import { scanCode } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { Button } from '../../platform/ui/Button'
import { type CameraProps, onlyOnce } from './cameraProps'
import './camera.scss'

/** WeChat's camera inside the page; where it is refused, WeChat's own scanner, which asks nobody. */
export const Camera = ({ onCode, on, torch = false, onTorch }: CameraProps) => {
  const [refused, setRefused] = useState(false)
  const told = useRef(onCode)
  told.current = onCode
  const [pass] = useState(() => onlyOnce((code) => told.current(code)))
  const own = () =>
    void scanCode({ scanType: ['qrCode', 'datamatrix', 'barCode'] }).then(
      ({ result }) => pass(result),
      () => undefined,
    )
  return (
    <View className='camera'>
      {on && !refused && (
        <Lens
          className='camera__picture'
          mode='scanCode'
          devicePosition='back'
          flash={torch ? 'torch' : 'off'}
          onInitDone={() => onTorch?.(true)}
          onScanCode={({ detail }) => pass((detail as unknown as { result: string }).result)}
          onError={() => setRefused(true)}
        />
      )}
      {refused ? (
        <View className='camera__words'>
          <Text>相机没让用</Text>
          <Button icon='scan' onTap={own}>
            用微信扫一扫
          </Button>
        </View>
      ) : (
        <View className='camera__frame' />
      )}
    </View>
  )
}
