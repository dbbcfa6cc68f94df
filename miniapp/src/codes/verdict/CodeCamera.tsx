import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { useOnline } from '../../platform/online'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { Camera } from '../camera/Camera'
import { TypedCode } from '../scan/TypedCode'
import type { useScanning } from '../scan/useScanning'
import { useShown } from '../useShown'
import { scans } from '../waiting/scans'
import '../scan/scan.scss'

interface CodeCameraProps {
  scanning: ReturnType<typeof useScanning>
  hint: string
  onCode: (code: string) => void
  children: ReactNode
}

/** The camera of one code at a time, with what still waits for a signal. */
export function CodeCamera({ scanning: { asking, waiting }, hint, onCode, children }: CodeCameraProps) {
  const isShown = useShown()
  const online = useOnline()
  // Whoever binds still holds the label before the camera: it is not verified once more over the answer.
  const isBinding = asking?.task.kind === 'bind' && online
  useEffect(() => {
    if (isShown) void scans.flush()
  }, [isShown])
  return (
    <View className='scan is-alone'>
      <View className='scan__camera'>
        <Camera on={isShown && !isBinding} onCode={onCode} />
        <View className='scan__said' {...role('status')}>
          {asking && online && <Text className='scan__pill'>{isBinding ? '正在绑' : '正在查'}</Text>}
        </View>
      </View>
      <View className='scan__panel'>
        <Text className='scan__hint'>{hint}</Text>
        <TypedCode onCode={onCode} />
        {waiting > 0 && (
          <Note tone='citrus' icon='offline' action={{ label: '现在送', onTap: () => void scans.flush() }}>
            {`${waiting} 个存在这台手机上，有信号自己送，一个不会重`}
          </Note>
        )}
        {children}
      </View>
    </View>
  )
}
