import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { role } from '../../platform/ui/role'
import { Camera } from '../camera/Camera'
import { KeptCard } from '../scan/KeptCard'
import { TypedCode } from '../scan/TypedCode'
import type { useScanning } from '../scan/useScanning'
import { WaitingNote } from '../scan/WaitingNote'
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
export function CodeCamera({ scanning: { asking, rests, isNew, waiting, held, kept }, hint, onCode, children }: CodeCameraProps) {
  const isShown = useShown()
  useEffect(() => {
    if (isShown) void scans.flush()
  }, [isShown])
  return (
    <View className='scan is-alone'>
      <View className='scan__camera'>
        <Camera on={isShown && !rests} onCode={(uri) => isNew(uri) && onCode(uri)} />
        <View className='scan__said' {...role('status')}>
          {asking && <Text className='scan__pill'>{asking}</Text>}
        </View>
      </View>
      <View className='scan__panel'>
        {kept && <KeptCard key={kept.scanId} one={kept} />}
        <Text className='scan__hint'>{hint}</Text>
        <TypedCode onCode={onCode} />
        <WaitingNote count={waiting} held={held} />
        {children}
      </View>
    </View>
  )
}
