import { View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useOnline } from '../../platform/online'
import { pages } from '../../platform/pages'
import { useLook } from '../../platform/preferences'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { NavBar } from '../../platform/ui/NavBar'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { CardBones } from '../../platform/ui/Skeletons'
import { useScanning } from '../scan/useScanning'
import { scans } from '../waiting/scans'
import { VerdictScreen } from './VerdictScreen'

/** A link of one item: verified as soon as it is opened. */
export function CheckPage({ uri }: { uri: string }) {
  const { shown, scan } = useScanning()
  const [asked] = useState(uri)
  const online = useOnline()
  const look = useLook()
  // biome-ignore lint/correctness/useExhaustiveDependencies: one link is one scan
  useEffect(() => {
    if (asked) void scan(asked, 'verify')
  }, [asked])
  const leave = () => void reLaunch({ url: session.current() ? pages.scan : pages.signIn })
  if (shown)
    return (
      <VerdictScreen
        one={shown}
        kind={session.current()?.party.kind}
        actions={[]}
        onAction={leave}
        onNext={leave}
        next={session.current() ? '扫下一个' : '知道了'}
      />
    )
  return (
    <View className={`phone ${look}`}>
      <NavBar title='验真' banner />
      <View className='phone__main' {...role('main')}>
        {!asked ? (
          <Note tone='warn' icon='alert'>
            这条链接里没有码，请重扫瓶身上的二维码
          </Note>
        ) : online ? (
          <CardBones />
        ) : (
          <>
            <Note tone='citrus' icon='offline'>
              没网，先存在这台手机上。有信号自己查，结果在这里
            </Note>
            <Button wide onTap={() => void scans.flush()}>
              现在查
            </Button>
          </>
        )}
      </View>
    </View>
  )
}
