import type { ScanAction } from '@shared/codes/model'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { go } from '../../platform/go'
import { useOnline } from '../../platform/online'
import { pages } from '../../platform/pages'
import { session } from '../../platform/session'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { Chips } from '../../platform/ui/Choices'
import { Icon } from '../../platform/ui/Icon'
import { role } from '../../platform/ui/role'
import { Camera } from '../camera/Camera'
import { PlacePill } from '../place/PlacePill'
import { reportOf, shelves } from '../report/address'
import { useShown } from '../useShown'
import { offersOf, purposeOf } from '../verdict/offers'
import { wholeCase } from '../verdict/shown'
import { VerdictScreen } from '../verdict/VerdictScreen'
import { scans } from '../waiting/scans'
import { KeptCard } from './KeptCard'
import { labelOf, purposesOf, type Use } from './purposes'
import { RecentRow } from './RecentRow'
import { TypedCode } from './TypedCode'
import { useScanning } from './useScanning'
import { WaitingNote } from './WaitingNote'
import './scan.scss'

const mostRecent = 20
const hints: Record<Use, string> = {
  claim: '开一箱，扫一下箱码，奖励记在您店里',
  verify: '对准瓶身上的二维码',
  receive: '扫一件，收一件。整箱的货到「收货」里扫箱码',
  sell: '卖一件，扫一件',
  inspect: '扫货架上的货，记在您名下',
}

/** 扫码: the camera at once, and one answer that fills the screen. */
export function ScanTab() {
  const person = session.current()
  const purposes = purposesOf(person)
  const [purpose, setPurpose] = useState<Use>('verify')
  const scanning = useScanning()
  const { shown, asking, waiting, photos, held, recent, kept } = scanning
  const isShown = useShown()
  const online = useOnline()
  useEffect(() => {
    if (isShown) void scans.flush()
  }, [isShown])
  const scan = (uri: string) => void scanning.scan(uri, purpose)
  const act = (action: ScanAction, uri: string) => {
    if (action === 'bind') return scanning.bind(uri)
    if (action === 'uncover') return go(`${pages.checkCode}?uncover=1&uri=${encodeURIComponent(uri)}`)
    void scanning.scan(uri, purposeOf[action] ?? 'verify')
  }
  const toParcels = () => {
    scanning.close()
    go(pages.parcels)
  }
  return (
    <Page title='扫码' place='scan' flush narrow>
      <View className='scan'>
        <View className='scan__camera'>
          <Camera on={isShown && !shown && !scanning.rests} onCode={(uri) => scanning.isNew(uri) && scan(uri)} />
          <View className='scan__said' {...role('status')}>
            {asking ? (
              <Text className='scan__pill'>{asking}</Text>
            ) : waiting > 0 ? (
              <Stored count={waiting} why={held ?? (online ? '还没送到' : '没网')} />
            ) : null}
          </View>
        </View>
        <View className='scan__panel'>
          {kept && <KeptCard key={kept.scanId} one={kept} />}
          {purposes.length > 1 && (
            <Chips
              oneLine
              label='扫来做什么'
              options={purposes.map((value) => ({ value, label: labelOf(value) }))}
              value={purpose}
              onChange={setPurpose}
            />
          )}
          <Text className='scan__hint'>{hints[purpose]}</Text>
          {purpose !== 'claim' && <PlacePill />}
          {purpose === 'inspect' && (
            <Button icon='tag' onTap={() => go(shelves)}>
              查货架价
            </Button>
          )}
          <TypedCode onCode={scan} />
          <WaitingNote count={waiting} held={held} photos={photos} />
          {recent.length > 0 && (
            <Card title='刚扫过的' more={{ label: '清掉', onTap: scans.forget }}>
              <View {...role('list', '刚扫过的')}>
                {recent.slice(0, mostRecent).map((one) => (
                  <View key={one.scanId} {...role('listitem')}>
                    <RecentRow
                      one={one}
                      kind={person?.party.kind}
                      looks={scanning.looks(one)}
                      held={held}
                      onOpen={() => scanning.open(one)}
                    />
                  </View>
                ))}
              </View>
            </Card>
          )}
        </View>
      </View>
      {shown && (
        <VerdictScreen
          one={shown}
          kind={person?.party.kind}
          looks={scanning.looks(shown)}
          actions={offersOf(shown)}
          also={wholeCase(shown.task, shown.code) ? { label: '去收整箱', icon: 'box', onTap: toParcels } : undefined}
          onAction={(action) => (action === 'report' ? go(reportOf(shown)) : act(action, shown.task.uri))}
          onNext={scanning.close}
        />
      )}
    </Page>
  )
}

const Stored = ({ count, why }: { count: number; why: string }) => (
  <View className='scan__pill is-citrus'>
    <Icon name='offline' size={20} />
    <Text>{`${why}，先存着 ${count} 个`}</Text>
  </View>
)
