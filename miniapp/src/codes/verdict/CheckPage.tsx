import type { ScanAction } from '@shared/codes/model'
import { Text, View } from '@tarojs/components'
import { getCurrentPages, reLaunch } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { consumer } from '../../platform/consumer'
import { go } from '../../platform/go'
import { useOnline } from '../../platform/online'
import { pages } from '../../platform/pages'
import { useLook } from '../../platform/preferences'
import { session } from '../../platform/session'
import { Button } from '../../platform/ui/Button'
import { InWechat } from '../../platform/ui/InWechat'
import { NavBar } from '../../platform/ui/NavBar'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { CardBones } from '../../platform/ui/Skeletons'
import { reportOf } from '../report/address'
import { KeptCard } from '../scan/KeptCard'
import { useScanning } from '../scan/useScanning'
import { scans } from '../waiting/scans'
import { CodeCamera } from './CodeCamera'
import { offersOf, purposeOf } from './offers'
import { VerdictScreen } from './VerdictScreen'
import '../report/sending'
import { itemOf } from './words'

/** link: what the page was opened with · camera: the next one · uncover: the code under the layer, which binds · wechat: only there somebody is known. */
type Step = 'link' | 'camera' | 'uncover' | 'wechat'
const hints = { camera: '对准瓶身上的二维码', uncover: '刮开涂层，再扫里面的码' }
const leads: readonly ScanAction[] = ['bind', 'uncover']

/** A link of one item, verified as soon as it is opened; without one, the camera of somebody who is no staff. */
export function CheckPage({ uri, step: first }: { uri: string; step: Step }) {
  const scanning = useScanning()
  const { shown, held } = scanning
  const [step, setStep] = useState(first)
  /** Whose layer is opened, and whether another item's code was seen instead. */
  const [covered, setCovered] = useState(uri)
  const [isOther, setOther] = useState(false)
  const online = useOnline()
  const look = useLook()
  const person = session.current()
  // biome-ignore lint/correctness/useExhaustiveDependencies: one link is one scan
  useEffect(() => {
    if (uri && first === 'link') void scanning.scan(uri, 'verify')
  }, [uri])
  const isLate = useLate(step === 'link' && !shown)
  const to = (next: Step) => {
    scanning.close()
    setStep(next)
  }
  const next = () => (person && step !== 'uncover' ? void reLaunch({ url: pages.scan }) : to(step === 'uncover' ? 'uncover' : 'camera'))
  const act = async (action: ScanAction) => {
    const code = shown?.task.uri ?? uri
    if (action === 'report' && shown) return go(reportOf(shown))
    if (action === 'uncover') {
      setCovered(code)
      return to('uncover')
    }
    if (action === 'bind') return (await isKnown()) ? scanning.bind(code) : to('wechat')
    void scanning.scan(code, purposeOf[action] ?? 'verify')
  }
  if (shown)
    return (
      <View {...role('main')}>
        <VerdictScreen
          one={shown}
          kind={person?.party.kind}
          looks={scanning.looks(shown)}
          actions={offersOf(shown)}
          leads={person ? [] : leads}
          also={shown.binding && { label: '看我的商品', icon: 'gift', onTap: () => go(pages.myItems) }}
          onAction={(action) => void act(action)}
          onNext={next}
        />
      </View>
    )
  const onCode = (code: string) => {
    if (step !== 'uncover') return void scanning.scan(code, 'verify')
    const other = itemOf(code) !== itemOf(covered)
    setOther(other)
    if (!other) scanning.bind(code)
  }
  return (
    <View className={`phone ${look}`}>
      <NavBar title={step === 'uncover' ? '刮开再绑' : '验真'} back={!!person || getCurrentPages().length > 1} banner />
      <View className={`phone__main ${step === 'camera' || step === 'uncover' ? 'is-flush' : ''}`} {...role('main')}>
        {step === 'wechat' ? (
          <>
            <InWechat what='绑定、得积分' />
            <Button wide icon='scan' onTap={() => to('camera')}>
              再验一件
            </Button>
          </>
        ) : step !== 'link' ? (
          <CodeCamera scanning={scanning} hint={hints[step]} onCode={onCode}>
            {step === 'uncover' && isOther && (
              <Note tone='warn' icon='alert' alert>
                这是另一件的码。扫刚才那件涂层下面的
              </Note>
            )}
            {step === 'uncover' && <Text className='hint'>瓶盖里的码也一样。扫上就绑到您名下</Text>}
            {!person && (
              <Button wide icon='gift' onTap={() => go(pages.myItems)}>
                我的商品
              </Button>
            )}
          </CodeCamera>
        ) : online && !isLate && !held ? (
          <CardBones />
        ) : (
          <>
            {scanning.kept && <KeptCard one={scanning.kept} />}
            <Note tone='citrus' icon={online ? 'clock' : 'offline'}>
              {held ?? (online ? '还没有回音，先存在这台手机上，会自己再查' : '有信号自己查，结果就在这里')}
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

/** Whether WeChat, or a sign-in, says who it is that binds; without a network that is seen when it is sent. */
const isKnown = async () =>
  session.current() !== undefined ||
  (await consumer.token().then(
    (token) => token !== undefined,
    () => true,
  ))

const longest = 8_000
/** An answer that is long in coming: the network is slow, or so many unknown codes were asked that none is told for a while. */
function useLate(waits: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    const timer = waits ? setTimeout(() => setLate(true), longest) : undefined
    return () => clearTimeout(timer)
  }, [waits])
  return late
}
