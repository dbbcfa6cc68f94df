import type { ShipmentId } from '@shared/shipments/model'
import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { sumWords } from '../../platform/goods/sumWords'
import { useOnline } from '../../platform/online'
import { Page } from '../../platform/shell/Page'
import { Button } from '../../platform/ui/Button'
import { Icon } from '../../platform/ui/Icon'
import { goBack } from '../../platform/ui/NavBar'
import { Problem } from '../../platform/ui/Problem'
import { role } from '../../platform/ui/role'
import { CardBones } from '../../platform/ui/Skeletons'
import { Camera } from '../camera/Camera'
import { TypedCode } from '../scan/TypedCode'
import { useShown } from '../useShown'
import { scans } from '../waiting/scans'
import { casesOf, leftOf, type Way } from './counting'
import { ScanCounter } from './ScanCounter'
import { useCases } from './useCases'
import '../scan/scan.scss'

/** Of what is missing, so many by name. */
const mostNames = 2

/** Case after case without a tap between: the camera stays on, the count is big, what is wrong is red and heard. */
export function CasesPage({ shipmentId, way }: { shipmentId: ShipmentId; way: Way }) {
  const { load, shipment, log, waiting, scan } = useCases(shipmentId, way)
  const isShown = useShown()
  const online = useOnline()
  useEffect(() => {
    if (isShown) void scans.flush()
  }, [isShown])
  const { data, error, refetch } = load
  const counted = data && leftOf(data, way)
  const packs = new Map(shipment?.lines.map(({ skuId, packSize }) => [skuId, packSize]))
  const inWords = (lines: readonly { skuId: string; pieces: number }[]) =>
    sumWords(lines.map(({ skuId, pieces }) => ({ quantity: pieces, packSize: packs.get(skuId as never) ?? 1 })))
  const left = counted && inWords(counted.lines.map((line) => ({ ...line, pieces: line.left })))
  const verb = way === 'ship' ? '扫完了' : '收完了'
  return (
    <Page
      title={way === 'ship' ? '扫码发货' : '扫码收货'}
      sub={shipment?.number}
      place='scan'
      under
      flush
      narrow
      bottom={
        <Button kind='primary' size={48} wide onTap={goBack}>
          {counted && counted.left > 0 ? `${verb}，差 ${left}` : `${verb}，一箱不差`}
        </Button>
      }
    >
      <View className='scan is-counting'>
        <View className='scan__camera'>
          <Camera on={isShown} onCode={scan} />
          <View className='scan__said' {...role('status')}>
            {waiting > 0 && (
              <View className='scan__pill is-citrus'>
                <Icon name='offline' size={20} />
                <Text>{`${online ? '还没送到' : '没网'}，先存着 ${waiting} 箱`}</Text>
              </View>
            )}
          </View>
        </View>
        <View className='scan__panel'>
          {data && counted ? (
            <ScanCounter
              count={casesOf(data, way)}
              of={`单上 ${inWords(data.lines.map(({ skuId, quantity }) => ({ skuId, pieces: quantity })))}`}
              left={counted.left > 0 ? `还差 ${left}` : '齐了'}
              leftOf={[
                ...counted.lines.slice(0, mostNames).map(({ name, skuId, left: pieces }) => `${name} ${inWords([{ skuId, pieces }])}`),
                ...(counted.lines.length > mostNames ? [`等 ${counted.lines.length} 种`] : []),
              ].join(' · ')}
              part={counted.of > 0 ? counted.scanned / counted.of : 1}
              log={log}
            />
          ) : error ? (
            <Problem what='这张发货单' error={error} onRetry={() => void refetch()} />
          ) : (
            <CardBones />
          )}
          <TypedCode onCode={scan} />
        </View>
      </View>
    </Page>
  )
}
